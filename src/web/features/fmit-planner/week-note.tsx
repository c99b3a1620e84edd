import { useRef, useState } from 'react'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { Button } from '../../components/button.tsx'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { TextArea } from '../../components/text-field.tsx'
import { usePlan, usePlanner } from './planner-context.ts'
import styles from './week-details.module.css'

/** The note on a week: to read, and to write for whoever may. */
export const WeekNote = ({ week, at }: { readonly week: FmitYearWeek; readonly at: CellAt }) => {
  const { actions } = usePlanner()
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const form = useRef<HTMLFormElement>(null)
  /** What is being written; null while it is the note as it stands. */
  const [draft, setDraft] = useState<string | null>(null)
  if (!mayEdit) return week.note === null ? null : <p className={styles.note}>{week.note}</p>
  const text = draft ?? week.note ?? ''
  const save = () => {
    actions.make({ kind: 'note', weekStart: week.start, note: text.trim() === '' ? null : text.trim() }, at)
    setDraft(null)
    // The button goes with the change it saved.
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form
      ref={form}
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextArea label="Note" value={text} rows={3} maxLength={2000} onChange={setDraft} />
      {text.trim() !== (week.note ?? '') && (
        <Button type="submit" icon="note">
          Save the note
        </Button>
      )}
    </form>
  )
}
