import { Checkbox } from '../../../components/checkbox.tsx'
import { TextField } from '../../../components/text-field.tsx'
import styles from './day-field.module.css'

/** A day, and whether it begins or ends at noon. */
export const DayField = ({
  label,
  value,
  min,
  error,
  half,
  halfLabel,
  onChange,
  onHalf,
}: {
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly error: string | undefined
  readonly half: boolean
  readonly halfLabel: string
  readonly onChange: (value: string) => void
  readonly onHalf: (half: boolean) => void
}) => (
  <div className={styles.day}>
    <TextField
      label={label}
      type="date"
      {...(min === undefined ? {} : { min })}
      value={value}
      error={error}
      onChange={onChange}
    />
    <div className={styles.half}>
      <Checkbox checked={half} onChange={onHalf}>
        {halfLabel}
      </Checkbox>
    </div>
  </div>
)
