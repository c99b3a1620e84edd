import { type Painted, meaningOf, paintOf } from './activity-paint.ts'
import styles from './activity-code.module.css'

/**
 * A code in the colours of its activity. What it means is in its tooltip and its name for screen readers; `named` leaves
 * the latter out where it stands beside the code in words.
 */
export const ActivityCode = ({
  code,
  activity,
  named = false,
  size = 'chip',
}: {
  readonly code: string
  /** Null when the program has no activity of that code. */
  readonly activity: Painted | null | undefined
  readonly named?: boolean
  /** `chip` is as wide as a column of codes; `cell` fills what it stands in; `word` is as wide as its code. */
  readonly size?: 'chip' | 'cell' | 'word'
}) => {
  const paint = paintOf(activity)
  return (
    <span
      className={`${styles.code} ${styles[size]} ${paint.className}`}
      style={paint.style}
      title={meaningOf(activity)}
    >
      <span className={styles.letters}>{code}</span>
      {!named && <span className="unseen">, {meaningOf(activity)}</span>}
    </span>
  )
}
