import { leaveLook } from '../../components/grid/leave-band.tsx'
import cells from './cells/cells.module.css'
import styles from './legend.module.css'

const look = (...names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' ')

const ENTRIES = [
  [cells.chip, 'on service'],
  [cells.recovery, 'recovery Friday'],
  [look(leaveLook(false), styles.whole), 'leave, by day'],
  [look(leaveLook(true), styles.whole), 'leave asked for'],
  [cells.wouldLike, 'would like'],
  [cells.ratherNot, 'would rather not'],
  [cells.holidayMark, 'holiday'],
  [styles.past, 'past weeks, narrowed'],
] as const

/** What the marks in the grid mean. */
export const Legend = ({ narrow }: { readonly narrow: boolean }) => (
  <ul className={styles.legend} aria-label="Legend">
    {ENTRIES.filter(([mark]) => narrow || mark !== styles.past).map(([mark, meaning]) => (
      <li key={meaning}>
        <span className={styles.box} aria-hidden="true">
          <i className={mark} />
        </span>
        {meaning}
      </li>
    ))}
  </ul>
)
