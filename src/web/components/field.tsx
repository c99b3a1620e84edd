import { type ReactNode, useId } from 'react'
import { SeverityMark } from './severity-mark.tsx'
import styles from './field.module.css'

export interface FieldWords {
  readonly label: string
  /** What to write, or what follows from it. */
  readonly hint?: ReactNode
  /** Why it cannot stay so. */
  readonly error?: string | undefined
}

/** What the control inside a field must carry. */
export interface FieldControl {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A label, its control, and below it the hint and the error. `inline` puts the label to the left. */
export const Field = ({
  label,
  hint,
  error,
  inline = false,
  children,
}: FieldWords & { readonly inline?: boolean; readonly children: (control: FieldControl) => ReactNode }) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={inline ? `${styles.field} ${styles.inline}` : styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.control}>
        {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
        {hint && (
          <div id={`${id}-hint`} className={styles.hint}>
            {hint}
          </div>
        )}
        {error && (
          <div id={`${id}-error`} className={styles.error}>
            <SeverityMark severity="critical" />
            {error}
          </div>
        )}
      </div>
    </div>
  )
}
