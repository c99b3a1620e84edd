import type { MarkedSeverity } from './severity-mark.tsx'
import styles from './finding-corner.module.css'

/** The corner of a cell that has a finding: solid with a mark, outlined, or a dot. Shape first, then colour. */
export const FindingCorner = ({
  severity,
  faint = false,
  small = false,
}: {
  readonly severity: MarkedSeverity
  /** What would be found, not what is. */
  readonly faint?: boolean
  /** In a cell too narrow for words. */
  readonly small?: boolean
}) =>
  severity === 'info' ? (
    <i className={[styles.dot, faint && styles.faint, small && styles.small].filter(Boolean).join(' ')} />
  ) : (
    <svg className={`${styles.corner} ${faint ? styles.faint : ''}`} viewBox="0 0 11 11">
      {severity === 'critical' ? (
        <>
          <path className={styles.solid} d="M0 0h11v11z" />
          <path className={styles.bang} d="M7.6 1.8v2.6M7.6 5.8v.1" />
        </>
      ) : (
        <path className={styles.outline} d="M1.2.6h9.2v9.2z" />
      )}
    </svg>
  )
