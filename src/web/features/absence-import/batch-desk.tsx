import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { announce } from '../../components/announce.tsx'
import { useCommands } from '../../components/commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Page } from '../../components/frame.tsx'
import { EmptyState } from '../../components/states.tsx'
import { showToast } from '../../components/toast.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { BatchNotices } from './batch-notices.tsx'
import type { BatchState, BatchStore } from './batch-store.ts'
import { fileWords } from './batch-words.ts'
import { DecisionBar } from './decision-bar.tsx'
import { DiscardQuestion } from './discard-question.tsx'
import type { Edit } from './edits.ts'
import type { ImportSearch } from './import-search.ts'
import { useImportKeys } from './import-keys.ts'
import { missingOf } from './mapping.ts'
import { MappingStrip } from './mapping-strip.tsx'
import { Outcome } from './outcome.tsx'
import { Panel, type PanelHandle } from './panel.tsx'
import { ResultFilters } from './result-filters.tsx'
import { Review } from './review.tsx'
import { reviewOf } from './review-view.ts'
import { RowCards } from './row-cards.tsx'
import { RESULT_WORDS, asksForSomebody, changesOf, countsOf, nextOpen, openWork, rowsShown } from './row-view.ts'
import { type RowsHandle, RowsTable } from './rows-table.tsx'
import { Steps, stepWords } from './steps.tsx'
import { BACK, TITLE } from './title.ts'
import { useBatch } from './use-absence-import.ts'
import { usePlace } from './use-place.ts'
import { useTaking } from './use-taking.ts'
import styles from './batch-desk.module.css'

type Go = (next: ImportSearch, replace: boolean) => void

/** An import under work: columns, rows, the question of a row, and what comes next. */
export const BatchDesk = ({
  store,
  search,
  onGo,
  onLeave,
}: {
  readonly store: BatchStore
  readonly search: ImportSearch
  readonly onGo: Go
  readonly onLeave: () => void
}) => {
  const state = useBatch(store)
  const { batch } = state
  const taking = useTaking(store)
  const open = openWork(batch)
  const aside = search.aside === true && open.rows > 0
  const ready = open.rows === 0 || aside
  const step = !isOpen(batch.state) ? 'ended' : search.step === 'review' && ready ? 'review' : 'names'
  const unread = missingOf(batch.columns).length > 0 && batch.layout === 'table'
  const review = () => onGo({ step: 'review' }, false)
  const apply = () => taking.apply(aside)
  const mayApply = step === 'review' && !taking.busy
  useImportKeys(step === 'names' && ready ? review : mayApply ? apply : null)
  useOthersWork(state.others)
  const file = fileWords(batch)
  const narrow = useIsNarrow()
  return (
    <Page
      title={TITLE}
      back={BACK}
      lead={
        <span className={styles.file} title={file}>
          {narrow && step !== 'ended' ? `${stepWords(unread ? 'columns' : step)} · ${file}` : file}
        </span>
      }
      actions={
        !narrow &&
        step !== 'ended' && <Steps batch={batch.batchId} at={unread ? 'columns' : step} mayReview={ready && !unread} />
      }
    >
      {step === 'ended' ? (
        <Outcome batch={batch} applied={taking.applied} taking={taking} now={Date.now()} />
      ) : (
        <div className={styles.desk}>
          <BatchNotices
            store={store}
            state={state}
            taking={taking}
            onShow={(row) => onGo({ step: undefined, show: undefined, row }, false)}
          />
          {step === 'review' ? (
            <Review
              batch={batch}
              review={reviewOf(batch)}
              busy={taking.busy}
              onApply={apply}
              onBack={() => onGo({ step: undefined }, false)}
              onShow={(row) => onGo({ step: undefined, show: undefined, row }, false)}
            />
          ) : (
            <Names
              store={store}
              search={search}
              aside={aside}
              unread={unread}
              onGo={onGo}
              onLeave={onLeave}
              onReview={review}
              discard={taking.discard}
              refusal={taking.refusal}
            />
          )}
        </div>
      )}
    </Page>
  )
}

/** Says it when somebody else's work came in between. */
const useOthersWork = ({ times, name }: BatchState['others']): void => {
  useEffect(() => {
    if (times === 0) return
    showToast({
      title: `${name ?? 'Somebody else'} works on this import too.`,
      detail: 'What they said is here; what you said of other rows stands.',
    })
  }, [times, name])
}

/** Names and conflicts: the rows with what each comes to, and beside them the question of the one that is selected. */
const Names = ({
  store,
  search,
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
  const rows = rowsShown(batch.rows, shown)
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
      select(next.id)
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
      counts={countsOf(batch.rows)}
      shown={shown}
      onShow={(show) => onGo({ show: show === 'all' ? undefined : show }, true)}
    />
  )
  const nothing = (
    <EmptyState
      title={
        unread
          ? 'The columns do not say enough yet.'
          : batch.rows.length === 0
            ? 'No row of this sheet says when somebody is away.'
            : `No row is left here.`
      }
    >
      {unread
        ? 'Choose above which column holds the names, and which the first day away.'
        : batch.rows.length === 0
          ? 'Choose another sheet or another header row, or discard this import.'
          : `“${shown === 'all' ? 'All' : RESULT_WORDS[shown].label}” is empty; choose All to see the other rows.`}
    </EmptyState>
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
            nothing
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
      <DecisionBar
        changes={changesOf(batch.rows).length}
        open={openWork(batch)}
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
        />
      )}
    </>
  )
}

/** Whether a figure pressed here is text: in a field, but not on a choice. */
const writesText = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), select, textarea')
