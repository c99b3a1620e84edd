import { useState } from 'react'
import type { KnownActivity } from '../../activities.ts'
import { ActivityCode } from '../activity-code.tsx'
import { codesMeant } from '../codes-meant.ts'
import { type Anchor, Popover } from '../popover.tsx'
import { useTypeAhead } from '../use-type-ahead.ts'
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
  const all = codesMeant(text, activities, (code) => (often.has(code) ? 1 : 0))
  const lines = all.slice(0, LINES)
  const choose = (code: string) => {
    onClose()
    onChoose(code)
  }
  const { marked, field, list, lineAt } = useTypeAhead({
    text,
    onText: setText,
    lines,
    keys: { Enter: (one) => one && choose(one.code) },
  })
  return (
    <Popover anchor={anchor} label={label} onClose={onClose} className={styles.chooser ?? ''}>
      <input {...field} aria-label={label} placeholder="Code or name" className={styles.input} />
      <div {...list} aria-label="Activities">
        {lines.map((one, at) => (
          <div key={one.code} {...lineAt(at)} className={styles.line} onClick={() => choose(one.code)}>
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
            : `Enter takes ${marked?.code ?? ''}.`}
      </p>
    </Popover>
  )
}
