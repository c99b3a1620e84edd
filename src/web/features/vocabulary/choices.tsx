import { useId } from 'react'
import { Checkbox } from '../../components/checkbox.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import styles from './vocabulary.module.css'

/** Some of a few, all in sight, in the order in which they are offered. */
export const Choices = <Value extends string | number>({
  label,
  hint,
  error,
  options,
  chosen,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}) => {
  const id = useId()
  return (
    <fieldset className={styles.group} data-invalid={error ? '' : undefined} aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            checked={chosen.includes(option.value)}
            onChange={(on) =>
              onChange(
                options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? on : chosen.includes(value))),
              )
            }
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
      {hint && <p className={styles.quiet}>{hint}</p>}
      {error && (
        <p id={id} className={styles.error}>
          <SeverityMark severity="critical" /> {error}
        </p>
      )}
    </fieldset>
  )
}
