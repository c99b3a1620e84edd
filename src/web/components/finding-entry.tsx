import type { ReactNode } from 'react'
import type { ShownFinding } from './finding-lines.tsx'
import { SeverityMark } from './severity-mark.tsx'
import styles from './finding-entry.module.css'

/** A finding in a panel: its sentence, where it is, and the way there. Pressed, it is the one that is looked at. */
export const FindingEntry = ({
  finding: { id, severity, message },
  where,
  selected,
  onSelect,
  onShow,
  below,
  opens,
}: {
  readonly finding: ShownFinding
  /** Where and when: "Fri 21 – Thu 27 May · B13". */
  readonly where: ReactNode
  readonly selected: boolean
  readonly onSelect: () => void
  /** Brings its cell into view; null where it has none. */
  readonly onShow: (() => void) | null
  /** Said of it always. */
  readonly below?: ReactNode
  /** What opens with it. Left out, it is only marked. */
  readonly opens?: ReactNode
}) => (
  <li className={`${styles.finding} ${selected ? styles.selected : ''}`} data-finding={id}>
    <SeverityMark severity={severity} named />
    <div>
      <button
        type="button"
        className={styles.sentence}
        {...(opens === undefined ? { 'aria-pressed': selected } : { 'aria-expanded': selected })}
        onClick={onSelect}
      >
        {message}
      </button>
      <div className={styles.where}>
        <span>{where}</span>
        {onShow && (
          <button type="button" className={styles.show} onClick={onShow}>
            Show<span className="unseen"> {message}</span>
          </button>
        )}
      </div>
      {below}
      {selected && opens}
    </div>
  </li>
)
