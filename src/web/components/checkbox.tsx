import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './checkbox.module.css'

/** The box alone, for a line whose words stand elsewhere: it is named by `aria-label`. `mixed` is some of several. */
export const Tick = ({
  mixed = false,
  className,
  ...native
}: Omit<ComponentProps<'input'>, 'type' | 'ref'> & { readonly mixed?: boolean }) => (
  <span className={`${styles.box} ${className ?? ''}`}>
    <input
      {...native}
      type="checkbox"
      ref={(input) => {
        if (input) input.indeterminate = mixed
      }}
    />
    <Icon name={mixed ? 'less' : 'check'} small />
  </span>
)

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
    <Tick checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
    <span>{children}</span>
  </label>
)
