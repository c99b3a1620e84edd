import { type KeyboardEvent, useId, useState } from 'react'
import type { KnownActivity } from '../../activities.ts'
import { ActivityCode } from '../activity-code.tsx'
import { codesMeant } from '../codes-meant.ts'
import { type Anchor, Popover } from '../popover.tsx'
import styles from './code-chooser.module.css'

/** Lines in sight at once; more are reached by typing on. */
const LINES = 6

/**
 * Chooses an activity by typing a few letters of its code, of how else it is written, or of its name. Enter takes the
 * marked line, arrows move the mark, Esc leaves.
 */
export const CodeChooser = ({
  anchor,
  label,
  typed = '',
  activities,
  often,
  onChoose,
  onClose,
}: {
  readonly anchor: Anchor
  readonly label: string
  /** What was typed before it opened. */
  readonly typed?: string
  readonly activities: readonly KnownActivity[]
  /** Codes to offer first. */
  readonly often: ReadonlySet<string>
  readonly onChoose: (code: string) => void
  readonly onClose: () => void
}) => {
  const [text, setText] = useState(typed)
  const [marked, setMarked] = useState(0)
  const id = useId()
  const all = codesMeant(text, activities, (code) => (often.has(code) ? 1 : 0))
  const lines = all.slice(0, LINES)
  const chosen = lines[Math.min(marked, lines.length - 1)]
  const choose = (code: string) => {
    onClose()
    onChoose(code)
  }
  const keyed = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && lines.length > 0) {
      event.preventDefault()
      setMarked((marked + by + lines.length) % lines.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (chosen) choose(chosen.code)
    }
    if (event.key === 'Tab') onClose()
    // What is typed here is not typed on what lies below.
    event.stopPropagation()
  }
  return (
    <Popover anchor={anchor} label={label} onClose={onClose} className={styles.chooser ?? ''}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.code}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Code or name"
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMarked(0)
        }}
        onKeyDown={keyed}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Activities">
        {lines.map((one) => (
          <div
            key={one.code}
            id={`${id}-${one.code}`}
            role="option"
            aria-selected={one === chosen}
            className={styles.line}
            onPointerMove={() => setMarked(lines.indexOf(one))}
            onClick={() => choose(one.code)}
          >
            <ActivityCode code={one.code} activity={one} named />
            <span className={styles.name}>{one.name}</span>
          </div>
        ))}
      </div>
      <p className={styles.foot} role="status">
        {lines.length === 0
          ? `No activity is “${text.trim()}”. Add it in Setup, Activities.`
          : all.length > LINES
            ? `${all.length - LINES} more. Type on to narrow them down.`
            : `Enter takes ${chosen?.code ?? ''}.`}
      </p>
    </Popover>
  )
}
