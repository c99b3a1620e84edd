import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { type Anchor, Popover } from '../popover.tsx'
import styles from './discard-question.module.css'

/** Asks before an import is discarded: its cells go with it, and no undo brings them back. */
export const DiscardQuestion = ({
  anchor,
  busy,
  refusal,
  onDiscard,
  onClose,
  children,
}: {
  readonly anchor: Anchor
  readonly busy: boolean
  readonly refusal: string | null
  readonly onDiscard: () => void
  readonly onClose: () => void
  /** What goes with it. */
  readonly children: ReactNode
}) => (
  <Popover
    anchor={anchor}
    label="Discard this import?"
    placement={{ side: 'above', align: 'end', gap: 6 }}
    onClose={onClose}
  >
    <div className={styles.question}>
      <p>
        <b>Discard this import?</b> Nothing of it is in the plan. {children} The file can be brought in again.
      </p>
      {refusal && <p role="alert">{refusal}</p>}
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={onClose}>
          Keep it
        </Button>
        <Button kind="danger" disabled={busy} onClick={onDiscard}>
          Discard it
        </Button>
      </div>
    </div>
  </Popover>
)
