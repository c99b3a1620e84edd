import styles from './severity-mark.module.css'

export type MarkedSeverity = 'critical' | 'warning' | 'info'

const WORDS: Readonly<Record<MarkedSeverity, string>> = { critical: 'Critical', warning: 'Warning', info: 'Info' }

/** The class by which words beside a mark have its colour. The shape says it too. */
export const severityInk = (severity: MarkedSeverity): string => styles[severity] ?? ''

/** Octagon, triangle or circle. `named` gives it the word for screen readers where no text beside it does. */
export const SeverityMark = ({
  severity,
  named = false,
}: {
  readonly severity: MarkedSeverity
  readonly named?: boolean
}) => (
  <svg
    className={`${styles.mark} ${styles[severity]}`}
    viewBox="0 0 16 16"
    {...(named ? { role: 'img', 'aria-label': WORDS[severity] } : { 'aria-hidden': true })}
  >
    {severity === 'critical' && (
      <>
        <path className={styles.solid} d="M5.2 1.700h5.600l3.7 3.700v5.200l-3.7 3.700H5.200L1.5 10.600V5.400z" />
        <path className={styles.cut} d="M8 4.700v3.900M8 11.200h.01" />
      </>
    )}
    {severity === 'warning' && <path d="M8 2.3 14.3 13.500H1.700zM8 6.700v3M8 11.600h.01" />}
    {severity === 'info' && (
      <>
        <circle cx="8" cy="8" r="6" />
        <path d="M8 7.300v3.700M8 4.900h.01" />
      </>
    )}
  </svg>
)
