import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import { type OutputOf, query } from '../../client.ts'
import { useTypeAhead } from '../../components/use-type-ahead.ts'
import { type Known, meantBy } from './people-meant.ts'
import styles from './person-search.module.css'

type Listed = OutputOf<'GET /api/v1/people'>['people'][number]

const knownOf = ({ id, name, kind, active, years }: Listed): Known => {
  const [year] = years
  const role = year?.role
    ? ROLE_LABELS[year.role].long
    : year?.pgy
      ? `PGY-${year.pgy}`
      : kind === 'faculty'
        ? 'Faculty'
        : 'Resident'
  return { id, name, active, role: active ? role : `${role}, no longer active` }
}

/** Anybody of the program, by a few letters: down and up go through those who may be meant, Enter takes one. */
export const PersonSearch = ({
  ay,
  chosen,
  onChoose,
}: {
  readonly ay: AcademicYear
  readonly chosen: { readonly id: string; readonly name: string } | null
  readonly onChoose: (person: { readonly id: string; readonly name: string } | null) => void
}) => {
  const [typed, setTyped] = useState(chosen?.name ?? '')
  const id = useId()
  const { data } = useQuery(query('GET /api/v1/people', { ay }))
  const found = meantBy(data?.people.map(knownOf) ?? [], typed)
  const open = chosen === null

  const take = (person: Known) => {
    setTyped(person.name)
    onChoose({ id: person.id, name: person.name })
  }
  const { field, list, lineAt } = useTypeAhead({
    text: typed,
    onText(text) {
      setTyped(text)
      onChoose(null)
    },
    lines: found,
    open,
    keys: open ? { Enter: (person) => person && take(person) } : {},
  })
  return (
    <div className={styles.search}>
      <label htmlFor={id} className="unseen">
        Find a person
      </label>
      <input {...field} id={id} placeholder="Find a person" className={styles.input} />
      <ul {...list} aria-label="People" className={styles.list} hidden={!open || found.length === 0}>
        {found.map((person, at) => (
          <li key={person.id} {...lineAt(at)} className={styles.person} onClick={() => take(person)}>
            <span className={styles.name}>{person.name}</span>
            <span className={styles.role}>{person.role}</span>
          </li>
        ))}
      </ul>
      {open && typed !== '' && data && found.length === 0 && (
        <p className={styles.nobody}>Nobody is called that here. Add them under People first, or leave the row out.</p>
      )}
    </div>
  )
}
