import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { type Asked, Question } from '../question.tsx'

/** Asks before an import is discarded: its cells go with it, and no undo brings them back. */
export const DiscardQuestion = ({
  busy,
  refusal,
  onDiscard,
  children,
  ...asked
}: Asked & {
  readonly busy: boolean
  readonly refusal: string | null
  readonly onDiscard: () => void
  /** What goes with it. */
  readonly children: ReactNode
}) => (
  <Question
    {...asked}
    label="Discard this import?"
    placement={{ side: 'above', align: 'end', gap: 6 }}
    buttons={
      <>
        <Button disabled={busy} onClick={asked.onClose}>
          Keep it
        </Button>
        <Button kind="danger" disabled={busy} onClick={onDiscard}>
          Discard it
        </Button>
      </>
    }
  >
    <p>
      <b>Discard this import?</b> Nothing of it is in the plan. {children} The file can be brought in again.
    </p>
    {refusal && <p role="alert">{refusal}</p>}
  </Question>
)
