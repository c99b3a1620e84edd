import type { ComponentProps, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { Tooltip } from './tooltip.tsx'
import { useIsNarrow } from './use-media.ts'
import styles from './button.module.css'

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger'

interface Looks {
  /** `plain` unless said. One `primary` a screen. */
  readonly kind?: ButtonKind
  readonly icon?: IconName
  /** The key that does the same, shown in the button. */
  readonly keys?: string
}

type NativeButton = Omit<ComponentProps<'button'>, 'children' | 'ref'>

/** The class names of a button, for links that look like one. */
export const buttonClass = (kind: ButtonKind = 'plain'): string => `${styles.button} ${styles[kind]}`

/** A button with words: a verb phrase without a full stop. */
export const Button = ({
  kind = 'plain',
  icon,
  keys,
  children,
  className,
  type = 'button',
  ...native
}: NativeButton & Looks & { readonly children: ReactNode; readonly ref?: Ref<HTMLButtonElement> }) => (
  <button {...native} type={type} className={`${buttonClass(kind)} ${className ?? ''}`}>
    {icon && <Icon name={icon} />}
    <span className={styles.words}>{children}</span>
    {keys && <Kbd>{keys}</Kbd>}
  </button>
)

/** A square button with an icon only; its words are its name and its tooltip. */
export const IconButton = ({
  kind = 'plain',
  icon,
  label,
  keys,
  className,
  type = 'button',
  ...native
}: NativeButton &
  Looks & { readonly icon: IconName; readonly label: string; readonly ref?: Ref<HTMLButtonElement> }) => (
  <Tooltip text={label} {...(keys ? { keys } : {})}>
    <button
      {...native}
      type={type}
      aria-label={label}
      className={`${buttonClass(kind)} ${styles.square} ${className ?? ''}`}
    >
      <Icon name={icon} />
    </button>
  </Tooltip>
)

/** An action of a title bar: a button with words; on a phone, where the title needs the room, with the icon only. */
export const ActionButton = (props: NativeButton & Looks & { readonly icon: IconName; readonly label: string }) => {
  const narrow = useIsNarrow()
  if (narrow) return <IconButton {...props} />
  const { label, ...rest } = props
  return <Button {...rest}>{label}</Button>
}
