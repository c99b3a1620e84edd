import type { ReactNode } from 'react'
import styles from './pills.module.css'

/** A row of filters, one of which is pressed: round, for the thumb. Scrolls sideways when there are many. */
export const Pills = <Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}) => (
  <div role="group" aria-label={label} className={styles.row}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        className={styles.pill}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </button>
    ))}
  </div>
)
