import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { type Anchor, Popover } from '../../components/popover.tsx'
import { TextArea } from '../../components/text-field.tsx'
import { useYear, useYearView } from './year-context.ts'
import { placeOf } from './year-keys.ts'
import { plannedAt } from './year-view.ts'
import styles from './questions.module.css'

const MOST_LETTERS = 500

/** A note to a resident's block: why it is so. */
export const NoteQuestion = ({
  at,
  anchor,
  onClose,
}: {
  readonly at: CellAt
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = useYear()
  const view = useYearView()
  const place = placeOf(at)
  const planned = place && plannedAt(view, place)
  const [note, setNote] = useState(planned?.note ?? '')
  if (!place || !planned) return null
  const save = (text: string) => {
    const kept = text.trim() === '' ? null : text.trim()
    onClose()
    actions.make(kept === planned.note ? null : { changes: [{ ...place, note: kept }] }, 'The note is so already.')
  }
  return (
    <Popover anchor={anchor} label="Note" onClose={onClose} className={styles.question ?? ''}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save(note)
        }}
      >
        <TextArea
          label={`Note to ${view.called(place.resident)}, Block ${place.block}`}
          hint="Everybody who reads the plan can read it."
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
          {planned.note !== null && <Button onClick={() => save('')}>Take it out</Button>}
          <Button kind="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Popover>
  )
}
