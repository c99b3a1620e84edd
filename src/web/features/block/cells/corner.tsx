import type { Severity } from '#rules/kit.ts'
import styles from './cells.module.css'

/** The corner of a cell that has a finding: a solid triangle, an outlined one, or a dot. Shape first, then colour. */
export const Corner = ({ severity }: { readonly severity: Severity | null }) =>
  severity === null ? null : severity === 'info' ? (
    <i className={styles.dot} />
  ) : (
    <svg className={`${styles.corner} ${styles[severity]}`} viewBox="0 0 8 8">
      <path d="M0 0h8v8z" />
    </svg>
  )
