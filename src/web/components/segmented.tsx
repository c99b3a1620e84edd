import { useId } from 'react'
import styles from './segmented.module.css'

/** One of a few, all in sight: a group of radio buttons that looks like one control. */
export const Segmented = <Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  /** The group's name for screen readers. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {/* Twice, the hidden one in the heavier weight, so that choosing does not move its neighbours. */}
          <span data-words={option.label} className={styles.words}>
            {option.label}
          </span>
        </label>
      ))}
    </div>
  )
}
