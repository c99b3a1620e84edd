import type { ReactNode } from 'react'
import styles from './switch.module.css'

/** On or off, at once; with its words beside it. */
export const Switch = ({
  label,
  on,
  onChange,
  children,
}: {
  /** Its name. */
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  /** What it is about, beside it. */
  readonly children: ReactNode
}) => (
  <span className={styles.line}>
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      className={styles.switch}
      onClick={() => onChange(!on)}
    />
    <span>{children}</span>
  </span>
)
