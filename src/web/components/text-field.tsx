import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field.tsx'
import styles from './field.module.css'

type Native<Element extends 'input' | 'textarea'> = Omit<
  ComponentProps<Element>,
  'id' | 'value' | 'onChange' | 'className' | 'children'
>

interface Text {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inline?: boolean
}

/** One line of text: also e-mail, password and date (as `YYYY-MM-DD`), by `type`. */
export const TextField = ({
  label,
  hint,
  error,
  inline,
  value,
  onChange,
  ...native
}: FieldWords & Text & Native<'input'>) => (
  <Field label={label} hint={hint} error={error} {...(inline ? { inline } : {})}>
    {(control) => (
      <input
        {...native}
        {...control}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** Several lines of text: a reason, a note. */
export const TextArea = ({
  label,
  hint,
  error,
  inline,
  value,
  onChange,
  ...native
}: FieldWords & Text & Native<'textarea'>) => (
  <Field label={label} hint={hint} error={error} {...(inline ? { inline } : {})}>
    {(control) => (
      <textarea
        {...native}
        {...control}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
