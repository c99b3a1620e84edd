import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { announce } from '../../components/announce.tsx'
import { useCommands } from '../../components/commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { DiscardQuestion } from '../../components/imports/discard-question.tsx'
import { showToast } from '../../components/toast.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import type { BatchStore } from './batch-store.ts'
import type { Edit } from './edits.ts'
import type { Go, ImportSearch } from './import-search.ts'
import { MappingStrip } from './mapping-strip.tsx'
import { NoRows } from './no-rows.tsx'
import { Panel, type PanelHandle } from './panel.tsx'
import { ResultFilters } from './result-filters.tsx'
import { RowCards } from './row-cards.tsx'
import { type OpenWork, asksForSomebody, changesOf, countsOf, nextOpen, openWork, rowsShown } from './row-view.ts'
import { RowsBar } from './rows-bar.tsx'
import { type RowsHandle, RowsTable } from './rows-table.tsx'
import { useBatch } from './use-absence-import.ts'
import { usePlace } from './use-place.ts'
import styles from './batch-desk.module.css'

/** Names and conflicts: the rows with what each comes to, and beside them the question of the one that is selected. */
export const NamesDesk = ({
  store,
  search,
  open,
  aside,
  unread,
  onGo,
  onLeave,
  onReview,
  discard,
  refusal,
}: {
  readonly store: BatchStore
  readonly search: ImportSearch
  readonly open: OpenWork
  readonly aside: boolean
  /** The columns do not say who or when. */
  readonly unread: boolean
  readonly onGo: Go
  readonly onLeave: () => void
  readonly onReview: () => void
  readonly discard: () => Promise<boolean>
  readonly refusal: string | null
}) => {
  const { batch, saving, pending, waiting } = useBatch(store)
  const narrow = useIsNarrow()
  const shown = search.show ?? 'all'
  const rows = useMemo(() => rowsShown(batch.rows, shown), [batch, shown])
  const counts = useMemo(() => countsOf(batch.rows), [batch])
  const changes = useMemo(() => changesOf(batch.rows).length, [batch])
  const { selected, select } = usePlace(rows, search.row, (row) => onGo({ row }, true))
  const row = rows.find(({ id }) => id === selected) ?? null
  const table = useRef<RowsHandle>(null)
  const panel = useRef<PanelHandle>(null)
  const discardButton = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  /** On a phone: the row whose question is open. */
  const [opened, setOpened] = useState<string | null>(null)
  const reading = pending.some(({ kind }) => kind === 'reading')
  const more = batch.rows.some((one) => one.id !== selected && asksForSomebody(one))

  const focusRow = () => table.current?.focus()
  /** Goes on to what is still open. */
  const goOn = (from: string) => {
    const { rows: now } = store.state.batch
    const next = nextOpen(now, shown, from)
    if (!next) {
      setOpened(null)
      announce(openWork(store.state.batch).rows === 0 ? 'Everything is settled.' : 'Nothing else waits here.')
    } else {
      if (!rowsShown(now, shown).includes(next)) onGo({ show: undefined, row: next.id }, true)
      // Drawn before the focus goes there.
      flushSync(() => select(next.id))
      if (opened !== null) setOpened(next.id)
    }
    focusRow()
  }
  const make = (edit: Edit) => {
    store.make(edit)
    goOn(row?.id ?? '')
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writesText(event.target)) return
    if (/^[1-9]$/.test(event.key)) panel.current?.choose(Number(event.key))
    else if (event.key === '/') panel.current?.search()
    else return
    event.preventDefault()
  }
  useCommands([
    { id: 'next-open-row', label: 'Go to the next row to settle', run: () => goOn(selected ?? '') },
    { id: 'set-aside', label: aside ? 'Take back rows that were set aside' : 'Set open rows aside', run: () => onGo({ aside: aside ? undefined : true }, true) }, // prettier-ignore
  ])

  const question = row && (
    <Panel
      ref={panel}
      batch={batch}
      row={row}
      more={more}
      onMake={make}
      onSkip={() => goOn(row.id)}
      onBack={focusRow}
    />
  )
  const strip = (
    <MappingStrip batch={batch} onRead={batch.kept ? (reading) => store.make({ kind: 'reading', reading }) : null} />
  )
  const filters = batch.rows.length > 0 && (
    <ResultFilters
      counts={counts}
      shown={shown}
      onShow={(show) => onGo({ show: show === 'all' ? undefined : show }, true)}
    />
  )
  return (
    <>
      {narrow ? (
        <details className={styles.columns} open={unread}>
          <summary>Columns</summary>
          {strip}
        </details>
      ) : (
        strip
      )}
      <div className={styles.halves} data-reading={reading} onKeyDown={keyed}>
        <div data-import-region="rows" className={styles.main}>
          {filters}
          {reading && (
            <p role="status" className={styles.reading}>
              Reading the sheet anew.
            </p>
          )}
          {rows.length === 0 ? (
            <NoRows unread={unread} all={batch.rows.length} shown={shown} />
          ) : narrow ? (
            <RowCards
              rows={rows}
              year={batch.academicYear}
              saving={saving}
              onOpen={(id) => {
                select(id)
                setOpened(id)
              }}
            />
          ) : (
            <RowsTable
              ref={table}
              rows={rows}
              year={batch.academicYear}
              selected={selected}
              saving={saving}
              onSelect={select}
              onOpen={() => panel.current?.focus()}
            />
          )}
        </div>
        {!narrow && (
          <aside aria-label="The selected row" data-import-region="panel" className={styles.panel}>
            {question}
          </aside>
        )}
      </div>
      <RowsBar
        changes={changes}
        open={open}
        aside={aside}
        waiting={waiting ? pending.length : 0}
        discard={discardButton}
        onReview={onReview}
        onSetAside={(to) => onGo({ aside: to ? true : undefined }, true)}
        onDiscard={() => setAsking(true)}
      />
      {narrow && opened !== null && row && (
        <Dialog title={`Row ${row.row}`} note={row.result.text} onClose={() => setOpened(null)}>
          {question}
        </Dialog>
      )}
      {asking && (
        <DiscardQuestion
          anchor={discardButton}
          busy={false}
          refusal={refusal}
          onDiscard={() =>
            void discard().then((gone) => {
              if (!gone) return
              showToast({ title: `“${batch.fileName}” is discarded.`, detail: 'Nothing of it is in the plan.' })
              onLeave()
            })
          }
          onClose={() => setAsking(false)}
        >
          What you settled here goes; names you chose are not remembered.
        </DiscardQuestion>
      )}
    </>
  )
}

/** Whether a figure pressed here is text: in a field, but not on a choice. */
const writesText = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), select, textarea')
