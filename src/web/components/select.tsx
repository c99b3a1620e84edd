import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import field from './field.module.css'
import styles from './select.module.css'

/** One of a list. The system's own list, so it is right on a phone and for a screen reader. */
export const Select = <Value extends string>({
  label,
  hint,
  error,
  inline,
  value,
  options,
  onChange,
  disabled,
}: FieldWords & {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
  readonly inline?: boolean
}) => (
  <Field label={label} hint={hint} error={error} {...(inline ? { inline } : {})}>
    {(control) => (
      <span className={styles.box}>
        <select
          {...control}
          className={`${field.input} ${styles.select}`}
          value={value}
          disabled={disabled}
          // The options are the only values there are.
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" small />
      </span>
    )}
  </Field>
)
