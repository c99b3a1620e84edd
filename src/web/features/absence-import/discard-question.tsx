import { Button } from '../../components/button.tsx'
import { type Anchor, Popover } from '../../components/popover.tsx'
import styles from './reading-question.module.css'

/** Asks before an import is discarded: its cells go with it, and no undo brings them back. */
export const DiscardQuestion = ({
  anchor,
  busy,
  refusal,
  onDiscard,
  onClose,
}: {
  readonly anchor: Anchor
  readonly busy: boolean
  readonly refusal: string | null
  readonly onDiscard: () => void
  readonly onClose: () => void
}) => (
  <Popover
    anchor={anchor}
    label="Discard this import?"
    placement={{ side: 'above', align: 'end', gap: 6 }}
    onClose={onClose}
  >
    <div className={styles.form}>
      <p>
        <b>Discard this import?</b> Nothing of it is in the plan. What you settled here goes; names you chose are not
        remembered. The file can be brought in again.
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
