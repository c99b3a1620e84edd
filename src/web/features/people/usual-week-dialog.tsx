import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import type { KnownActivities } from '../../activities.ts'
import { type Answer, type OutputOf, call } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { showToast } from '../../components/toast.tsx'
import { useDraftHistory } from '../../components/week-pattern/use-draft-history.ts'
import { WeekClash } from '../../components/week-pattern/week-clash.tsx'
import { type WeekDraft, cellsOf, draftOf, sameDraft } from '../../components/week-pattern/week-draft.ts'
import { WeekEditor } from '../../components/week-pattern/week-editor.tsx'
import { WeekTotals } from '../../components/week-pattern/week-totals.tsx'
import styles from './usual-week.module.css'

type Week = OutputOf<'GET /api/v1/faculty-weeks'>['items'][number]
type Written = Pick<OutputOf<'PUT /api/v1/faculty-weeks/:person'>, 'message' | 'conflicts' | 'undoToken'>

interface Clash {
  readonly message: string
  readonly theirs: WeekDraft
  readonly version: number
}

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
  // As it was when the editor opened.
  const [start, setStart] = useState(() => ({ draft: draftOf(week.cells), version: week.version }))
  const history = useDraftHistory(() => start.draft)
  const [clash, setClash] = useState<Clash | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { draft } = history
  const cells = useMemo(() => cellsOf(draft), [draft])
  const changed = !sameDraft(draft, start.draft)

  const readAgain = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => /faculty-weeks|blocks|half-days/.test(String(queryKey[0])),
    })
  const refuse = (message: string) => {
    setRefusal(message)
    announce(message, 'assertive')
  }
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
  const settle = async (answer: Answer<Written>) => {
    setBusy(false)
    if (answer.ok) return tell(answer.value)
    const { reason, message } = answer.refusal
    if (reason !== 'version') return refuse(message)
    const now = await call('GET /api/v1/faculty-weeks', { ay })
    if (!now.ok) return refuse(now.refusal.message)
    const theirs = now.value.items.find((one) => one.person === person)
    announce(message, 'assertive')
    setClash({ message, theirs: draftOf(theirs?.cells ?? []), version: theirs?.version ?? 0 })
  }
  const write = async (send: () => Promise<Answer<Written>>) => {
    setBusy(true)
    setRefusal(null)
    await settle(await send())
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
          <Button kind="primary" disabled={busy || !changed || clash !== null} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.main}>
          {refusal && (
            <p role="alert" className={styles.refusal}>
              <SeverityMark severity="critical" /> {refusal}
            </p>
          )}
          {clash && (
            <WeekClash
              message={clash.message}
              theirs={clash.theirs}
              mine={draft}
              activities={activities}
              onTheirs={() => {
                setStart({ draft: clash.theirs, version: clash.version })
                history.change(clash.theirs)
                setClash(null)
              }}
              onMine={() => {
                setStart({ draft: clash.theirs, version: clash.version })
                setClash(null)
                void save(clash.version)
              }}
            />
          )}
          <p className={styles.quiet}>
            What {name} does in {yearLabel(ay)} when nothing else is said. Time away, pins, FMIT, call and its day
            after, holidays and the program week go before it.
          </p>
          <WeekEditor label={`Usual week of ${name}`} history={history} activities={activities} />
        </div>
        <aside aria-label="Totals" className={styles.aside}>
          <WeekTotals cells={cells} activities={activities} />
        </aside>
      </div>
    </Dialog>
  )
}
