import { useState } from 'react'
import { REASON_LETTERS, isReason } from '#domain/decisions/reason.ts'
import { findingId } from '#rules/finding.ts'
import { Button } from '../../components/button.tsx'
import { Popover, type Anchor } from '../../components/popover.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { TextArea } from '../../components/text-field.tsx'
import type { Question } from './desk.ts'
import { usePlanner } from './planner-context.ts'
import styles from './questions.module.css'

/** Names what would follow, and asks why it should be done all the same. */
export const ReasonQuestion = ({
  question: { edit, findings, lock },
  anchor,
  onClose,
}: {
  readonly question: Extract<Question, { readonly kind: 'reason' }>
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = usePlanner()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const left = REASON_LETTERS - reason.trim().length
  const save = () => {
    if (isReason(reason)) actions.makeBecause(edit, reason.trim())
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
        {lock && <p>{lock}</p>}
        {findings.length > 0 && (
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={findingId(finding)}>
                <SeverityMark severity={finding.severity} named />
                {finding.message}
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
          hint={left > 0 ? `Ten letters or more; ${left} to go.` : 'It stays with the week, for everybody to read.'}
          error={asked && left > 0 ? 'Write why, in ten letters or more.' : undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            save()
          }}
        />
        <div className={styles.buttons}>
          <Button type="submit" kind="primary">
            {edit.kind === 'reason' ? 'Keep it' : 'Do it anyway'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Popover>
  )
}
