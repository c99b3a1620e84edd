import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './checkbox.module.css'

/** Yes or no, with its words beside it. */
export const Checkbox = ({
  checked,
  onChange,
  children,
  disabled,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly disabled?: boolean
}) => (
  <label className={styles.line}>
    <span className={styles.box}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <Icon name="check" small />
    </span>
    <span>{children}</span>
  </label>
)
