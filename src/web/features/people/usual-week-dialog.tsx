import { useQueryClient } from '@tanstack/react-query'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { done } from '#domain/result.ts'
import type { KnownActivities } from '../../activities.ts'
import { type Answer, type OutputOf, call } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { showToast } from '../../components/toast.tsx'
import { useWeeksEdit } from '../../components/week-pattern/use-weeks-edit.ts'
import { WeeksDesk } from '../../components/week-pattern/weeks-desk.tsx'
import styles from './usual-week.module.css'

type Week = OutputOf<'GET /api/v1/faculty-weeks'>['items'][number]
type Written = Pick<OutputOf<'PUT /api/v1/faculty-weeks/:person'>, 'message' | 'conflicts' | 'undoToken'>

/** What somebody of the faculty usually does, under edit. Call, FMIT and leave go before it. */
export const UsualWeekDialog = ({
  week: { person, name, ay, ...week },
  activities,
  onSaved,
  onClose,
}: {
  readonly week: Week
  readonly activities: KnownActivities
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const queries = useQueryClient()
  const edit = useWeeksEdit(week, async () => {
    const now = await call('GET /api/v1/faculty-weeks', { ay })
    return now.ok ? done(now.value.items.find((one) => one.person === person) ?? { cells: [], version: 0 }) : now
  })
  const { cells, start, changed, busy } = edit

  const readAgain = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => /faculty-weeks|blocks|half-days/.test(String(queryKey[0])),
    })
  const undo = async (undoToken: string) => {
    const back = await call('POST /api/v1/faculty-weeks/undo', { undoToken })
    showToast({ title: back.ok ? back.value.message : back.refusal.message })
    await readAgain()
  }
  const tell = ({ message, conflicts: [first], undoToken }: Written) => {
    showToast({
      title: message,
      ...(first ? { detail: first.message } : {}),
      ...(undoToken ? { action: { label: 'Undo', run: () => void undo(undoToken) } } : {}),
    })
    void readAgain()
    onSaved()
  }
  const write = async (send: () => Promise<Answer<Written>>) => {
    const written = await edit.send(send)
    if (written !== null) tell(written)
  }
  const save = (expectedVersion = start.version) =>
    write(() => call('PUT /api/v1/faculty-weeks/:person', { person, ay, cells, expectedVersion }))
  const remove = () =>
    write(() => call('DELETE /api/v1/faculty-weeks/:person', { person, ay, expectedVersion: start.version }))

  return (
    <Dialog
      title={`Usual week: ${name}`}
      note={changed ? 'changed, not saved' : yearLabel(ay)}
      width={1080}
      flush
      changed={changed}
      onClose={onClose}
      footer={
        <>
          {start.draft.size > 0 && (
            <Button kind="danger" disabled={busy} onClick={() => void remove()}>
              Take out
            </Button>
          )}
          <span className={styles.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={busy || !changed || edit.clash !== null} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <WeeksDesk
        edit={edit}
        label={`Usual week of ${name}`}
        note={`What ${name} does in ${yearLabel(ay)} when nothing else is said. Time away, pins, FMIT, call and its day after, holidays and the program week go before it.`}
        activities={activities}
        onSave={(version) => void save(version)}
      />
    </Dialog>
  )
}
