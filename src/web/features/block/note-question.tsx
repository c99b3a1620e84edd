import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { type Anchor, Popover } from '../../components/popover.tsx'
import { TextArea } from '../../components/text-field.tsx'
import { useBlock, useBlockView } from './block-context.ts'
import { personOfRow } from './block-keys.ts'
import { pinAt } from './block-view.ts'
import { noteAt } from './range-edit.ts'
import { spokenSlot } from './spoken.ts'
import styles from './questions.module.css'

const MOST_LETTERS = 500

/** A note to a half-day: why it was decided so. What is not pinned yet is pinned with it. */
export const NoteQuestion = ({
  at,
  anchor,
  onClose,
}: {
  readonly at: CellAt
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = useBlock()
  const view = useBlockView()
  const person = personOfRow(at.row) ?? ''
  const slot = view.slotOf.get(at.column)
  const pin = pinAt(view, person, at.column)
  const [note, setNote] = useState(pin?.note ?? '')
  const save = (text: string) => {
    const kept = text.trim() === '' ? null : text.trim()
    onClose()
    actions.make(noteAt(view, at, kept), kept === null ? 'There is no note here.' : 'Nothing is planned here to write a note to.') // prettier-ignore
  }
  return (
    <Popover anchor={anchor} label="Note" onClose={onClose} className={styles.note ?? ''}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save(note)
        }}
      >
        <TextArea
          label={`Note to ${view.memberOf.get(person)?.called ?? ''}, ${slot ? spokenSlot(slot) : ''}`}
          hint={pin ? 'Everybody who reads the plan can read it.' : 'The half-day is pinned with it. Everybody who reads the plan can read it.'} // prettier-ignore
          rows={3}
          maxLength={MOST_LETTERS}
          value={note}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            save(note)
          }}
        />
        <div className={styles.buttons}>
          <Button type="submit" kind="primary">
            Save the note
          </Button>
          {pin?.note && <Button onClick={() => save('')}>Take it out</Button>}
          <Button kind="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Popover>
  )
}
