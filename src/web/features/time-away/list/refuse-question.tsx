import { type SubmitEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { typeInSentence } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import { spanWords } from '../spans.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import styles from './refuse-question.module.css'

/** Asks why, and refuses. What is written is for the person to read. */
export const RefuseQuestion = ({ away, onClose }: { readonly away: Away; readonly onClose: () => void }) => {
  const { writes } = useTimeAwayContext()
  const [comment, setComment] = useState('')
  const refuse = (event: SubmitEvent) => {
    event.preventDefault()
    onClose()
    void writes.refuse(away, comment.trim())
  }
  return (
    <Dialog
      title={`Refuse ${away.personName}?`}
      width={440}
      changed={comment.trim() !== ''}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button kind="primary" type="submit" form="refuse">
            Refuse
          </Button>
        </>
      }
    >
      <form id="refuse" className={styles.form} onSubmit={refuse}>
        <p>
          {spanWords(away)}, {typeInSentence(away.type)}.
        </p>
        <TextArea
          label="Comment"
          rows={3}
          maxLength={1000}
          value={comment}
          onChange={setComment}
          hint={`${away.personName} reads it. May stay empty.`}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      </form>
    </Dialog>
  )
}
