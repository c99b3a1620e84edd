import { NoteQuestion as Note } from '../../components/note-question.tsx'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import { useBlock, useBlockView } from './block-context.ts'
import { personOfRow } from './block-keys.ts'
import { pinAt } from './block-view.ts'
import { noteAt } from './range-edit.ts'
import { spokenSlot } from './spoken.ts'

/** A note to a half-day: why it was decided so. What is not pinned yet is pinned with it. */
export const NoteQuestion = ({ at, ...asked }: AskedOfCell) => {
  const { actions } = useBlock()
  const view = useBlockView()
  const person = personOfRow(at.row) ?? ''
  const slot = view.slotOf.get(at.column)
  const pin = pinAt(view, person, at.column)
  return (
    <Note
      {...asked}
      about={`${view.memberOf.get(person)?.called ?? ''}, ${slot ? spokenSlot(slot) : ''}`}
      hint={pin ? 'Everybody who reads the plan can read it.' : 'The half-day is pinned with it. Everybody who reads the plan can read it.'} // prettier-ignore
      note={pin?.note ?? null}
      onSave={(note) => actions.make(noteAt(view, at, note), note === null ? 'There is no note here.' : 'Nothing is planned here to write a note to.')} // prettier-ignore
    />
  )
}
