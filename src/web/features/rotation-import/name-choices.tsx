import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import { type OutputOf, query } from '../../client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { ChoiceLine, LEAVE_OUT, OPEN, type Option } from './choice-line.tsx'
import type { Import, NameRead } from './import.ts'
import type { Choosing } from './use-choices.ts'

type Listed = OutputOf<'GET /api/v1/people'>['people'][number]

const roleOf = ({ kind, years: [year] }: Listed): string =>
  year?.role ? ROLE_LABELS[year.role].long : year?.pgy ? `PGY-${year.pgy}` : kind === 'faculty' ? 'Faculty' : 'Resident'

/** Whom a name may mean: those it is like first, then everybody. */
const optionsFor = ({ candidates }: NameRead, people: readonly Listed[]): readonly Option[] => {
  const like = new Set(candidates.map(({ personId }) => personId))
  return [
    { value: OPEN, label: 'Choose who this is' },
    ...candidates.map(({ personId, personName, role }) => ({ value: personId, label: `${personName}, ${role}` })),
    ...people
      .filter(({ id }) => !like.has(id))
      .map((person) => ({ value: person.id, label: `${person.name}, ${roleOf(person)}` })),
    { value: LEAVE_OUT, label: 'Leave this name out' },
  ]
}

/** The names that somebody has to settle, or has. */
export const NameChoices = ({
  one,
  names,
  choosing,
}: {
  readonly one: Import
  readonly names: readonly NameRead[]
  readonly choosing: Choosing
}) => {
  const { data } = useQuery(query('GET /api/v1/people', { ay: one.ay }))
  const people = (data?.people ?? []).filter(({ active }) => active)
  const [remember, setRemember] = useState(true)
  return (
    <>
      <ul>
        {names.map((name) => {
          const { cell, text, said, personId, state, isChosen } = name
          const likely = state === 'taken' && !isChosen
          return (
            <ChoiceLine
              key={cell}
              {...{ cell, text, state }}
              detail={said === '' ? null : said}
              doubt={likely ? 'It was taken by likeness. Choose somebody else if it is not so.' : null}
              label={`Who is “${text}”?`}
              value={state === 'left-out' ? LEAVE_OUT : (personId ?? OPEN)}
              options={optionsFor(name, people)}
              busy={choosing.busy === cell}
              disabled={!one.canChange || choosing.busy !== null}
              onChoose={(value) => {
                const choice =
                  value === OPEN
                    ? null
                    : value === LEAVE_OUT
                      ? ({ kind: 'leave-out' } as const)
                      : ({ kind: 'person', personId: value, remember } as const)
                void choosing.say(cell, { names: [{ cell, choice }] })
              }}
            />
          )
        })}
      </ul>
      {one.canChange && (
        <Checkbox checked={remember} onChange={setRemember}>
          Remember names that I choose, for the next sheet
        </Checkbox>
      )}
    </>
  )
}
