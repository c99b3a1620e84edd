import { type KeyboardEvent, useState } from 'react'
import { Field, type FieldControl, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import styles from './number-field.module.css'

/** Reads what was typed; null when it is no number. A comma counts as a point. */
const read = (text: string): number | null => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? null : value
}

interface Counted {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min: number
  readonly max: number
  readonly step?: number
  /** What the first step from "not said" gives. */
  readonly startAt?: number
  readonly placeholder?: string
}

/** The box of a number field alone, for a line whose words stand elsewhere. */
export const NumberBox = ({
  label,
  control,
  value,
  onChange,
  min,
  max,
  step = 1,
  startAt = min,
  placeholder,
  short = false,
}: Counted & {
  /** What its buttons step; its name too, unless a label is for it. */
  readonly label: string
  readonly control: Partial<FieldControl>
  /** For one or two figures. */
  readonly short?: boolean
}) => {
  // What is being typed, as long as it is not (yet) a number: "3." on the way to 3.5.
  const [draft, setDraft] = useState<string | null>(null)
  const by = (steps: number) => {
    setDraft(null)
    onChange(value === null ? startAt : Math.max(min, Math.min(max, value + steps * step)))
  }
  const keyed = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (steps === undefined) return
    event.preventDefault()
    by(steps)
  }
  return (
    <span className={short ? `${styles.box} ${styles.short}` : styles.box} data-invalid={control['aria-invalid']}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Less: ${label}`}
        disabled={value !== null && value <= min}
        onClick={() => by(-1)}
      >
        <Icon name="less" small />
      </button>
      <input
        {...control}
        {...(control.id === undefined ? { 'aria-label': label } : {})}
        role="spinbutton"
        aria-valuenow={value ?? undefined}
        aria-valuemin={min}
        aria-valuemax={max}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        value={draft ?? value ?? ''}
        onKeyDown={keyed}
        onChange={(event) => {
          const text = event.target.value
          const next = read(text)
          setDraft(next === null || String(next) !== text ? text : null)
          if (next !== null || text.trim() === '') onChange(next)
        }}
        onBlur={() => setDraft(null)}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={`More: ${label}`}
        disabled={value !== null && value >= max}
        onClick={() => by(1)}
      >
        <Icon name="add" small />
      </button>
    </span>
  )
}

/** A number between − and +. `null` is "not said", shown as the placeholder. Arrow keys step, as the buttons do. */
export const NumberField = ({
  label,
  hint,
  error,
  inline,
  unit,
  ...counted
}: FieldWords &
  Counted & {
    /** After the control: "weeks". */
    readonly unit?: string
    readonly inline?: boolean
  }) => (
  <Field label={label} hint={hint} error={error} {...(inline ? { inline } : {})}>
    {(control) => (
      <span className={styles.line}>
        <NumberBox label={label} control={control} {...counted} />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    )}
  </Field>
)
