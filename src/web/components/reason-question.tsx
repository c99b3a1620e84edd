import { useState } from 'react'
import { REASON_LETTERS } from '#domain/decisions/reason.ts'
import { Button } from './button.tsx'
import { Popover, type Anchor } from './popover.tsx'
import { type MarkedSeverity, SeverityMark } from './severity-mark.tsx'
import { TextArea } from './text-field.tsx'
import styles from './reason-question.module.css'

/** What would follow, as a question shows it. */
export interface Following {
  readonly id: string
  readonly severity: MarkedSeverity
  readonly message: string
}

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
}: {
  readonly anchor: Anchor
  /** Before what would follow: that a week is locked, what is taken back. */
  readonly lead?: string | null
  readonly following?: readonly Following[]
  /** Letters a reason must have. */
  readonly letters?: number
  /** Where the reason is kept: said when there is enough of it. */
  readonly kept: string
  readonly action: string
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
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
    <Popover anchor={anchor} label="Why?" onClose={onClose} className={styles.question ?? ''}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {lead && <p>{lead}</p>}
        {following.length > 0 && (
          <ul className={styles.findings}>
            {following.map(({ id, severity, message }) => (
              <li key={id}>
                <SeverityMark severity={severity} named />
                {message}
              </li>
            ))}
          </ul>
        )}
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
        <div className={styles.buttons}>
          <Button type="submit" kind="primary">
            {action}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Popover>
  )
}
