import { useState } from 'react'
import { REASON_LETTERS } from '#domain/decisions/reason.ts'
import { Button } from './button.tsx'
import { FindingLines, type ShownFinding } from './finding-lines.tsx'
import { type Asked, Question } from './question.tsx'
import { TextArea } from './text-field.tsx'

/** Names what would follow, and asks why it should be done all the same. */
export const ReasonQuestion = ({
  anchor,
  lead,
  following = [],
  letters = REASON_LETTERS,
  kept,
  action,
  onReason,
  onClose,
}: Asked & {
  /** Before what would follow: that a week is locked, what is taken back. */
  readonly lead?: string | null
  readonly following?: readonly ShownFinding[]
  /** Letters a reason must have. */
  readonly letters?: number
  /** Where the reason is kept: said when there is enough of it. */
  readonly kept: string
  readonly action: string
  readonly onReason: (reason: string) => void
}) => {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const left = letters - reason.trim().length
  const wanted = letters === REASON_LETTERS ? 'Ten letters or more' : 'Write why'
  const save = () => {
    if (left <= 0) onReason(reason.trim())
    else setAsked(true)
  }
  return (
    <Question
      anchor={anchor}
      label="Why?"
      onSubmit={save}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" kind="primary">
            {action}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Leave it
          </Button>
        </>
      }
    >
      {lead && <p>{lead}</p>}
      {following.length > 0 && <FindingLines findings={following} />}
      <TextArea
        label="Reason"
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
        hint={left <= 0 ? kept : letters > 1 ? `${wanted}; ${left} to go.` : `${wanted}, in a few words.`}
        error={asked && left > 0 ? (letters > 1 ? 'Write why, in ten letters or more.' : 'Write why.') : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          save()
        }}
      />
    </Question>
  )
}
