import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, getRouteApi } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import { useActivities } from '../../activities.ts'
import { type OutputOf, Refused, call, query } from '../../client.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { ActionButton, IconButton } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { Page } from '../../components/frame.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { useSession } from '../../session.ts'
import { OverlayDialog } from './overlay-dialog.tsx'
import { whenWords, whoWords } from './overlay-draft.ts'
import { useVocabularyWrites } from './vocabulary-writes.ts'
import styles from './vocabulary.module.css'

const route = getRouteApi('/shell/setup/program-week')
const READ = query('GET /api/v1/overlays', {})
const NONE: readonly never[] = []
type Overlays = OutputOf<'GET /api/v1/overlays'>

/** What the whole program does at a time of the week, in the order in which the first of several stands. */
export const ProgramWeekPage = () => {
  const { overlay: open } = route.useSearch()
  const navigate = route.useNavigate()
  const can = useSession()?.can
  const queries = useQueryClient()
  const activities = useActivities()
  const { data, error, refetch } = useQuery(READ)
  const writes = useVocabularyWrites()
  const [refusal, setRefusal] = useState<string | null>(null)
  const edits = can?.editPlan ?? false
  useUndoKeys(writes, edits)
  const show = (overlay: string | undefined) => void navigate({ search: { overlay } })
  useCommands(edits ? [{ id: 'add-overlay', label: 'Add to the program week', run: () => show('new') }] : [])
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
    const order = [...(queries.getQueryData<Overlays>(READ.queryKey)?.items ?? [])]
    const at = order.findIndex((one) => one.id === id)
    const [moved] = order.splice(at, 1)
    if (!moved || at + by < 0 || at + by > order.length) return
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
  return (
    <Page
      title="Program week"
      lead={<SetupTabs here="program-week" />}
      actions={<ActionButton kind="primary" icon="add" label="Add" onClick={() => show('new')} />}
    >
      <RefusalLine message={refusal} />
      <p className={styles.lead}>
        What the program does whatever the rotation. Of several that fall on one half-day of somebody, the first in this
        order stands. Time away, pins, FMIT and its days after, <Link to="/setup/holidays">holidays</Link>, and what a
        rotation protects stand before all of them; the weekend stands behind them.
      </p>
      {data ? (
        items.length === 0 ? (
          <EmptyState title="The program does nothing together yet.">
            Add lecture first: a weekday, a half, for whom, and the activity.
          </EmptyState>
        ) : (
          <div className={styles.scroll}>
            <table ref={table} className={styles.table}>
              <caption className="unseen">What the program does, in order of precedence</caption>
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
                {items.map((one, at) => (
                  <tr key={one.id}>
                    <td className={styles.order}>
                      <b>{at + 1}</b>
                      <IconButton
                        kind="quiet"
                        icon="up"
                        label={`Move up: ${one.name}`}
                        data-moves={one.id}
                        data-by="up"
                        disabled={at === 0}
                        onClick={() => void move(one.id, -1)}
                      />
                      <IconButton
                        kind="quiet"
                        icon="down"
                        label={`Move down: ${one.name}`}
                        data-moves={one.id}
                        data-by="down"
                        disabled={at === items.length - 1}
                        onClick={() => void move(one.id, 1)}
                      />
                    </td>
                    <td>
                      <ActivityCode code={one.activity} activity={activities.get(one.activity)} />
                    </td>
                    <th scope="row" className={styles.name}>
                      <button type="button" onClick={() => show(one.id)}>
                        {one.name}
                      </button>
                    </th>
                    <td>{whenWords(one)}</td>
                    <td className={styles.wrap}>{whoWords(one)}</td>
                    <td className={styles.quiet} data-label="Pattern:">
                      {one.over ? 'stands before it' : 'only where it leaves the half-day open'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      ) : error ? (
        <ErrorState
          title="The program week could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
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
    </Page>
  )
}
