import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../client.ts'
import { AddActivityDialog, AddRotationDialog } from './add-dialogs.tsx'
import { ADD_NEW, ChoiceLine, LEAVE_OUT, OPEN, type Option } from './choice-line.tsx'
import { cellWords } from './import-words.ts'
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

const valueOf = ({ state, meant }: WordRead): string => (state === 'left-out' ? LEAVE_OUT : (meant?.id ?? OPEN))

/** The codes that nobody knew, or somebody settled. */
export const CodeChoices = ({ one, words, choosing }: Words) => {
  const { data } = useQuery(query('GET /api/v1/activities', {}))
  const [adding, setAdding] = useState<WordRead | null>(null)
  const known = (data?.items ?? [])
    .filter(({ archived }) => !archived)
    .map(({ code, name }) => ({ id: code, label: `${code}, ${name}` }))
  const say = (word: WordRead, value: string) => {
    if (value === ADD_NEW) return setAdding(word)
    const choice =
      value === OPEN
        ? null
        : value === LEAVE_OUT
          ? ({ kind: 'leave-out' } as const)
          : ({ kind: 'activity', code: value, remember: true } as const)
    void choosing.say(word.key, { codes: [{ key: word.key, choice }] })
  }
  return (
    <>
      <ul>
        {words.map((word) => (
          <ChoiceLine
            key={word.key}
            cell={word.cells[0] ?? ''}
            text={word.text}
            detail={`In ${cellWords(word)}`}
            doubt={word.doubt}
            state={word.state}
            label={`What is “${word.text}”?`}
            value={valueOf(word)}
            options={optionsFor(word, known, 'Choose an activity')}
            busy={choosing.busy === word.key}
            disabled={!one.canChange || choosing.busy !== null}
            onChoose={(value) => say(word, value)}
          />
        ))}
      </ul>
      {adding && (
        <AddActivityDialog
          text={adding.text}
          onAdd={async (activity) => {
            const kept = await choosing.say(adding.key, {
              codes: [{ key: adding.key, choice: { kind: 'new', ...activity } }],
            })
            if (kept) setAdding(null)
          }}
          problem={choosing.problem}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  )
}

/** The texts that name a rotation nobody is certain of, or somebody settled. */
export const RotationChoices = ({ one, words, choosing }: Words) => {
  const { data } = useQuery(query('GET /api/v1/rotation-templates', { ay: one.ay }))
  const [adding, setAdding] = useState<WordRead | null>(null)
  const known = (data?.items ?? []).map(({ id, shownCode, shownTitle }) => ({
    id,
    label: shownCode === shownTitle ? shownTitle : `${shownCode}, ${shownTitle}`,
  }))
  const say = (word: WordRead, value: string) => {
    if (value === ADD_NEW) return setAdding(word)
    const choice =
      value === OPEN
        ? null
        : value === LEAVE_OUT
          ? ({ kind: 'leave-out' } as const)
          : ({ kind: 'rotation', name: value } as const)
    void choosing.say(word.key, { rotations: [{ key: word.key, choice }] })
  }
  return (
    <>
      <ul>
        {words.map((word) => (
          <ChoiceLine
            key={word.key}
            cell={word.cells[0] ?? ''}
            text={word.text}
            detail={word.count > 1 ? `In ${cellWords(word)}` : word.state === 'open' ? word.doubt : null}
            doubt={word.doubt}
            state={word.state}
            label={`Which rotation is “${word.text}”?`}
            value={valueOf(word)}
            options={optionsFor(word, known, 'Choose a rotation')}
            busy={choosing.busy === word.key}
            disabled={!one.canChange || choosing.busy !== null}
            onChoose={(value) => say(word, value)}
          />
        ))}
      </ul>
      {adding && (
        <AddRotationDialog
          text={adding.text}
          onAdd={async (rotation) => {
            const kept = await choosing.say(adding.key, {
              rotations: [{ key: adding.key, choice: { kind: 'new', ...rotation } }],
            })
            if (kept) setAdding(null)
          }}
          problem={choosing.problem}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  )
}
