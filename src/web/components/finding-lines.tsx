import { type MarkedSeverity, SeverityMark } from './severity-mark.tsx'
import styles from './finding-lines.module.css'

/** A finding, as it is shown. */
export interface ShownFinding {
  readonly id: string
  readonly severity: MarkedSeverity
  readonly message: string
}

/** Findings, a line each: what an answer would bring. */
export const FindingLines = ({ findings }: { readonly findings: readonly ShownFinding[] }) => (
  <ul className={styles.findings}>
    {findings.map(({ id, severity, message }) => (
      <li key={id}>
        <SeverityMark severity={severity} named />
        {message}
      </li>
    ))}
  </ul>
)
