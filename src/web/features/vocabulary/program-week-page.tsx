import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, getRouteApi } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import { spokenWeekdays } from '#domain/calendar/spoken-day.ts'
import { HOLIDAY, WEEKEND } from '#domain/rotations/activity.ts'
import { useActivities } from '../../activities.ts'
import { type OutputOf, Refused, call, query } from '../../client.ts'
import { ActionButton } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { Page } from '../../components/frame.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { useSession } from '../../session.ts'
import { byPrecedence } from './by-precedence.ts'
import { OverlayDialog } from './overlay-dialog.tsx'
import { COLUMNS, DaysOffRow, ElsewhereRow, OverlayRow } from './precedence-rows.tsx'
import { useVocabularyWrites } from './vocabulary-writes.ts'
import { WeekendDialog } from './weekend-dialog.tsx'
import styles from './vocabulary.module.css'

const route = getRouteApi('/shell/setup/program-week')
const READ = query('GET /api/v1/overlays', {})
const READ_WEEKEND = query('GET /api/v1/weekend', {})
const NONE: readonly never[] = []
type Overlays = OutputOf<'GET /api/v1/overlays'>

const weekendWords = (days: OutputOf<'GET /api/v1/weekend'>['days']): string =>
  days.length === 0 ? 'Never: the program works every day' : `Every ${spokenWeekdays(days)}`

/** What half-days are whatever the rotation, from what stands first to what stands last. */
export const ProgramWeekPage = () => {
  const { overlay: open, weekend: opensWeekend = false } = route.useSearch()
  const navigate = route.useNavigate()
  const can = useSession()?.can
  const queries = useQueryClient()
  const activities = useActivities()
  const { data, error, refetch } = useQuery(READ)
  const weekend = useQuery(READ_WEEKEND)
  const failed = error ?? weekend.error
  const writes = useVocabularyWrites()
  const [refusal, setRefusal] = useState<string | null>(null)
  const edits = can?.editPlan ?? false
  useUndoKeys(writes, edits)
  const show = (overlay: string | undefined) => void navigate({ search: { overlay } })
  const showWeekend = () => void navigate({ search: { weekend: true } })
  useCommands(
    edits
      ? [
          { id: 'add-overlay', label: 'Add to the program week', run: () => show('new') },
          { id: 'set-weekend', label: 'Choose the days of the weekend', run: showWeekend },
        ]
      : [],
  )
  const items = data?.items ?? NONE
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  // A row that changes its place may lose the focus on the way.
  const table = useRef<HTMLTableElement>(null)
  const toFocus = useRef<string | null>(null)
  useLayoutEffect(() => {
    const [id, by] = toFocus.current?.split('/') ?? []
    toFocus.current = null
    if (id === undefined) return
    const buttons = [...(table.current?.querySelectorAll<HTMLButtonElement>(`[data-moves="${CSS.escape(id)}"]`) ?? [])]
    const wished = buttons.find((button) => button.dataset['by'] === by && !button.disabled)
    ;(wished ?? buttons.find((button) => !button.disabled))?.focus()
  }, [items])
  if (!edits) return <Navigate to="/people" replace />

  const move = async (id: string, by: 1 | -1) => {
    // Not what is drawn: a quick hand is ahead of it.
    const order = [...byPrecedence(queries.getQueryData<Overlays>(READ.queryKey)?.items ?? NONE)]
    const at = order.findIndex((one) => one.id === id)
    const [moved, beside] = [order[at], order[at + by]]
    // The pattern stands between those before it and those behind.
    if (moved?.over !== beside?.over || !moved || !beside) return
    order.splice(at, 1)
    order.splice(at + by, 0, moved)
    toFocus.current = `${moved.id}/${by === -1 ? 'up' : 'down'}`
    // Shown as it will be while it is under way; a refusal reads again what is so.
    void queries.cancelQueries({ queryKey: READ.queryKey })
    queries.setQueryData<Overlays>(READ.queryKey, (read) => read && { ...read, items: order })
    // One after the other, as they were pressed; what the last comes to is told.
    const sent = queue.current.then(() => call('POST /api/v1/overlays/order', { ids: order.map(({ id }) => id) }))
    queue.current = sent
    const answer = await sent
    if (answer.ok && queue.current !== sent) return
    setRefusal(writes.settle(answer)?.message ?? null)
  }
  const opened = open === undefined || open === 'new' ? null : (items.find(({ id }) => id === open) ?? null)
  const ordered = byPrecedence(items)
  const rowsOf = (over: boolean) =>
    ordered
      .filter((one) => one.over === over)
      .map((one, at, beside) => (
        <OverlayRow
          key={one.id}
          overlay={one}
          activities={activities}
          place={ordered.indexOf(one) + 1}
          isFirst={at === 0}
          isLast={at === beside.length - 1}
          onOpen={show}
          onMove={(id, by) => void move(id, by)}
        />
      ))
  return (
    <Page
      title="Program week"
      lead={<SetupTabs here="program-week" />}
      actions={<ActionButton kind="primary" icon="add" label="Add" onClick={() => show('new')} />}
    >
      <RefusalLine message={refusal} />
      <p className={styles.lead}>
        What the program does whatever the rotation. Of all that falls on one half-day of somebody, the first in this
        list stands.
      </p>
      {data && weekend.data ? (
        <div className={styles.scroll}>
          <table ref={table} className={styles.table}>
            <caption className="unseen">What half-days are, in order of precedence</caption>
            <thead>
              <tr>
                <th scope="col">Order</th>
                <th scope="col">What</th>
                <th scope="col">Name</th>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">Pattern</th>
              </tr>
            </thead>
            <tbody>
              <ElsewhereRow>First time away, pins, FMIT, and the days after FMIT and after nights</ElsewhereRow>
              <DaysOffRow
                code={HOLIDAY}
                activities={activities}
                name={<Link to="/setup/holidays">Holidays</Link>}
                when="Days of the year"
                pattern="before"
              />
              <ElsewhereRow>Then the day after call, what a rotation protects, and its days off</ElsewhereRow>
              {items.length === 0 && (
                <tr>
                  <td colSpan={COLUMNS} className={`${styles.wrap} ${styles.quiet}`}>
                    The program does nothing together yet. Add lecture first: a weekday, a half, for whom, and the
                    activity.
                  </td>
                </tr>
              )}
              {rowsOf(true)}
              <ElsewhereRow>Then the pattern of a rotation, and the usual week of the faculty</ElsewhereRow>
              {rowsOf(false)}
              <DaysOffRow
                code={WEEKEND}
                activities={activities}
                name={
                  <button type="button" onClick={showWeekend}>
                    Weekend
                  </button>
                }
                when={weekendWords(weekend.data.days)}
                pattern="behind"
              />
            </tbody>
          </table>
        </div>
      ) : failed ? (
        <ErrorState
          title="The program week could not be read."
          message={failed instanceof Refused ? failed.message : 'Something went wrong on the way.'}
          onRetry={() => void Promise.all([refetch(), weekend.refetch()])}
        />
      ) : (
        <Skeleton rows={6} />
      )}
      {data && (open === 'new' || opened) && (
        <OverlayDialog
          key={open}
          overlay={opened}
          taken={items}
          activities={activities}
          writes={writes}
          onClose={() => show(undefined)}
        />
      )}
      {weekend.data && opensWeekend && (
        <WeekendDialog weekend={weekend.data} writes={writes} onClose={() => show(undefined)} />
      )}
    </Page>
  )
}
