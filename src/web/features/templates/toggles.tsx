import { useId } from 'react'
import styles from './toggles.module.css'

/** Some of a few, all in sight. */
export const Toggles = <Value extends string | number>({
  label,
  options,
  value,
  hint,
  isInvalid = false,
  describedBy,
  onChange,
}: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: readonly Value[]
  readonly hint?: string | undefined
  readonly isInvalid?: boolean
  readonly describedBy?: string | undefined
  /** Those that are on, in the order of the options. */
  readonly onChange: (value: readonly Value[]) => void
}) => {
  const id = useId()
  const described = [hint === undefined ? null : `${id}-hint`, describedBy].filter(Boolean).join(' ')
  return (
    <div className={styles.row}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <span
        role="group"
        aria-labelledby={id}
        aria-describedby={described || undefined}
        className={isInvalid ? `${styles.group} ${styles.invalid}` : styles.group}
      >
        {options.map((option) => {
          const on = value.includes(option.value)
          return (
            <button
              key={option.value}
              type="button"
              aria-pressed={on}
              onClick={() =>
                onChange(
                  options.map((one) => one.value).filter((one) => (one === option.value ? !on : value.includes(one))),
                )
              }
            >
              {option.label}
            </button>
          )
        })}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}
