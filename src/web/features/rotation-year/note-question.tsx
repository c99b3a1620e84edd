import { NoteQuestion as Note } from '../../components/note-question.tsx'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import { useYear, useYearView } from './year-context.ts'
import { placeOf } from './year-keys.ts'
import { plannedAt } from './year-view.ts'

/** A note to a resident's block: why it is so. */
export const NoteQuestion = ({ at, ...asked }: AskedOfCell) => {
  const { actions } = useYear()
  const view = useYearView()
  const place = placeOf(at)
  const planned = place && plannedAt(view, place)
  if (!place || !planned) return null
  return (
    <Note
      {...asked}
      about={`${view.called(place.resident)}, Block ${place.block}`}
      hint="Everybody who reads the plan can read it."
      note={planned.note}
      onSave={(note) =>
        actions.make(note === planned.note ? null : { changes: [{ ...place, note }] }, 'The note is so already.')
      }
    />
  )
}
