import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { AddActivityDialog, AddRotationDialog } from './add-dialogs.tsx'
import { ADD_NEW, ChoiceLine, LEAVE_OUT, OPEN, type Option } from './choice-line.tsx'
import { cellWords, keptWords } from './import-words.ts'
import type { Import, WordRead } from './import.ts'
import type { Choosing } from './use-choices.ts'

interface Known {
  readonly id: string
  readonly label: string
}

/** What a word may mean: what it is like first, then everything the program has. */
const optionsFor = ({ guesses, meant }: WordRead, known: readonly Known[], none: string): readonly Option[] => {
  const labels = new Map(known.map(({ id, label }) => [id, label]))
  const first = [...(meant === null ? [] : [meant]), ...guesses]
  const like = new Set(first.map(({ id }) => id))
  return [
    { value: OPEN, label: none },
    ...first.map(({ id, code, name }) => ({
      value: id,
      label: labels.get(id) ?? (code === name ? name : `${code}, ${name}`),
    })),
    ...known.filter(({ id }) => !like.has(id)).map(({ id, label }) => ({ value: id, label })),
    { value: ADD_NEW, label: 'Add a new one …' },
    { value: LEAVE_OUT, label: 'Leave it out' },
  ]
}

interface Words {
  readonly one: Import
  readonly words: readonly WordRead[]
  readonly choosing: Choosing
}

type Said = Parameters<Choosing['say']>[1]

const valueOf = ({ state, meant }: WordRead): string => (state === 'left-out' ? LEAVE_OUT : (meant?.id ?? OPEN))

/** Words of a sheet, a line each; and the form for one that is new. */
const WordLines = <Choice,>({
  one,
  words,
  choosing,
  known,
  none,
  labelOf,
  detailOf,
  chosen,
  said,
  form,
}: Words & {
  readonly known: readonly Known[]
  /** Of the choice that says nothing. */
  readonly none: string
  readonly labelOf: (word: WordRead) => string
  readonly detailOf: (word: WordRead) => string | null
  /** What is said by choosing something known. */
  readonly chosen: (id: string) => Choice
  readonly said: (key: string, choice: Choice | { readonly kind: 'leave-out' } | null) => Said
  /** Asks what somebody has to know of one that is new; `add` keeps it. */
  readonly form: (text: string, add: (choice: Choice) => Promise<void>, onClose: () => void) => ReactNode
}) => {
  const [adding, setAdding] = useState<WordRead | null>(null)
  const say = ({ key }: WordRead, value: string) => {
    const choice = value === OPEN ? null : value === LEAVE_OUT ? ({ kind: 'leave-out' } as const) : chosen(value)
    void choosing.say(key, said(key, choice))
  }
  const add = async ({ key }: WordRead, choice: Choice) => {
    if (await choosing.say(key, said(key, choice))) setAdding(null)
  }
  return (
    <>
      <ul>
        {words.map((word) => (
          <ChoiceLine
            key={word.key}
            cell={word.cells[0] ?? ''}
            text={word.text}
            detail={detailOf(word)}
            doubt={word.doubt}
            kept={keptWords(word)}
            state={word.state}
            label={labelOf(word)}
            value={valueOf(word)}
            options={optionsFor(word, known, none)}
            busy={choosing.busy === word.key}
            disabled={!one.canChange || choosing.busy !== null}
            onChoose={(value) => (value === ADD_NEW ? setAdding(word) : say(word, value))}
          >
            {one.canChange && word.meant && word.state === 'taken' && !word.isChosen && (
              <Button
                aria-label={`Confirm: “${word.text}” is ${word.meant.name}`}
                disabled={choosing.busy !== null}
                onClick={() => say(word, valueOf(word))}
              >
                Confirm
              </Button>
            )}
          </ChoiceLine>
        ))}
      </ul>
      {adding &&
        form(
          adding.text,
          (choice) => add(adding, choice),
          () => setAdding(null),
        )}
    </>
  )
}

type Choices<Kind extends 'codes' | 'rotations'> = NonNullable<NonNullable<Said[Kind]>[number]['choice']>

/** The codes that nobody knew, or somebody settled. */
export const CodeChoices = (shared: Words) => {
  const { data } = useQuery(query('GET /api/v1/activities', {}))
  return (
    <WordLines<Choices<'codes'>>
      {...shared}
      known={(data?.items ?? [])
        .filter(({ archived }) => !archived)
        .map(({ code, name }) => ({ id: code, label: `${code}, ${name}` }))}
      none="Choose an activity"
      labelOf={({ text }) => `What is “${text}”?`}
      detailOf={(word) => `In ${cellWords(word)}`}
      chosen={(code) => ({ kind: 'activity', code, remember: true })}
      said={(key, choice) => ({ codes: [{ key, choice }] })}
      form={(text, add, onClose) => (
        <AddActivityDialog
          text={text}
          problem={shared.choosing.problem}
          onAdd={(activity) => add({ kind: 'new', ...activity })}
          onClose={onClose}
        />
      )}
    />
  )
}

/** The texts that name a rotation nobody is certain of, or somebody settled. */
export const RotationChoices = (shared: Words) => {
  const { data } = useQuery(query('GET /api/v1/rotation-templates', { ay: shared.one.ay }))
  return (
    <WordLines<Choices<'rotations'>>
      {...shared}
      known={(data?.items ?? []).map(({ id, shownCode, shownTitle }) => ({
        id,
        label: shownCode === shownTitle ? shownTitle : `${shownCode}, ${shownTitle}`,
      }))}
      none="Choose a rotation"
      labelOf={({ text }) => `Which rotation is “${text}”?`}
      detailOf={(word) => (word.count > 1 ? `In ${cellWords(word)}` : word.state === 'open' ? word.doubt : null)}
      chosen={(name) => ({ kind: 'rotation', name, remember: true })}
      said={(key, choice) => ({ rotations: [{ key, choice }] })}
      form={(text, add, onClose) => (
        <AddRotationDialog
          text={text}
          problem={shared.choosing.problem}
          onAdd={(rotation) => add({ kind: 'new', ...rotation })}
          onClose={onClose}
        />
      )}
    />
  )
}
