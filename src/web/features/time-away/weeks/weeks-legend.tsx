import cells from './weeks-cell.module.css'
import styles from './weeks-legend.module.css'

const look = (...names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' ')

const ENTRIES = [
  [look(cells.away, styles.whole), 'away, by half-day'],
  [look(cells.away, cells.asked, styles.whole), 'asked for'],
  [look(cells.away, cells.asked, cells.expected, styles.whole), 'expected'],
  [cells.serves, 'on the inpatient service'],
  [cells.holidayMark, 'holiday'],
  [look(cells.more, styles.more), 'more asked for or expected'],
  [styles.past, 'past weeks, narrowed'],
] as const

/** What the marks in the weeks mean. */
export const WeeksLegend = ({ narrow }: { readonly narrow: boolean }) => (
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
