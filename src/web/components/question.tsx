import type { ReactNode } from 'react'
import type { Placement } from './placement.ts'
import { type Anchor, Popover } from './popover.tsx'
import styles from './question.module.css'

/** What a question beside a cell is given: where it stands, and how it is left. */
export interface Asked {
  readonly anchor: Anchor
  readonly onClose: () => void
}

/** Something asked beside a cell, with its answers in a row below. Enter in a form gives its answer. */
export const Question = ({
  anchor,
  label,
  wide = false,
  placement,
  onSubmit,
  onClose,
  buttons,
  children,
}: Asked & {
  /** Its name for screen readers. */
  readonly label: string
  /** With fields that need the room. */
  readonly wide?: boolean
  /** Left out: below, where there is room. */
  readonly placement?: Placement
  /** Makes it a form. */
  readonly onSubmit?: () => void
  readonly buttons: ReactNode
  readonly children: ReactNode
}) => {
  const content = (
    <>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </>
  )
  return (
    <Popover
      anchor={anchor}
      label={label}
      onClose={onClose}
      {...(placement && { placement })}
      className={wide ? `${styles.question} ${styles.wide}` : (styles.question ?? '')}
    >
      {onSubmit ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {content}
        </form>
      ) : (
        <div className={styles.form}>{content}</div>
      )}
    </Popover>
  )
}
