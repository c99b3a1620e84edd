import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import { Grid } from '../../components/grid/grid.tsx'
import { showToast } from '../../components/toast.tsx'
import { useMedia } from '../../components/use-media.ts'
import { useStable } from '../../components/use-stable.ts'
import { counted, listed } from '../../words.ts'
import { useAddress, useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { CALL_ROW, FOOT_ROWS, personOfRow, personRow, rowOf } from './block-keys.ts'
import { FROZEN_COLUMNS, FROZEN_ROWS, blockColumns, blockRows, usualHeight, weekPages } from './block-tracks.ts'
import { BlockCell } from './cells/block-cell.tsx'
import { BlockCellsContext } from './cells/cells-context.ts'
import { cellView } from './cell-view.ts'
import { TodayBody, WeekLines } from './grid-lines.tsx'
import { fillRange, pasteAt, textsOf } from './range-edit.ts'
import styles from './block-desk.module.css'

/** What a cell that is nobody's half-day is copied as. */
const copied = (view: ReturnType<typeof cellView>): string => {
  if (view.kind === 'call') return view.open ? '' : view.initials
  if (view.kind === 'figure') return view.text
  return view.kind === 'tally' ? String(view.count ?? 0) : ''
}

/** The block as a grid: half-days across, people down. */
export const BlockGrid = () => {
  const { store, desk, actions, views, grid, address } = useBlock()
  const view = useBlockView()
  const mayEdit = useBlockPlan(({ plan }) => plan.mayEdit)
  const isCoarse = useMedia('(pointer: coarse)')
  const zoom = useAddress((search) => search.view ?? 'block')
  const colours = useAddress((search) => search.colours ?? 'turnus')
  const filter = useAddress((search) => search.f ?? '')
  const height = useAddress(({ rows }) => rows) ?? usualHeight(zoom, isCoarse)
  const columns = useStable(blockColumns(view, zoom))
  const rows = useStable(blockRows(view, filter, height))
  const pages = useStable(weekPages(view))
  const cells = useMemo(() => ({ views, zoom, colours }), [views, zoom, colours])

  const first = view.slots[0]?.key ?? ''
  const today = view.slots.find(({ day }) => day === view.judged.schedule.today)?.key
  const place = (): CellAt => {
    const { person, at } = address.state
    return { row: person === undefined ? CALL_ROW : personRow(person), column: at ?? today ?? first }
  }
  const arrived = useRef(false)
  const show = useEffectEvent(() => {
    const { at, person, until, to } = address.state
    const cell = place()
    if (!arrived.current && at !== undefined && until !== undefined)
      grid.current?.select(cell, { row: personRow(to ?? person ?? ''), column: until })
    else if (!arrived.current && at !== undefined) grid.current?.focus(cell)
    else grid.current?.show(cell)
    arrived.current = true
  })
  useEffect(() => {
    // After the first drawing is done: what lies out of view is drawn to be shown.
    const timer = setTimeout(() => show())
    return () => clearTimeout(timer)
  }, [zoom])

  const placeOf = ({ row, column }: CellAt) => ({
    person: personOfRow(row) ?? undefined,
    at: view.slotOf.has(column) ? column : undefined,
  })
  const selected = (range: CellRange | null) => {
    desk.set({ range })
    const people = range?.rows.filter((row) => personOfRow(row) !== null) ?? []
    if (!range || people.length === 0) return address.go({ until: undefined, to: undefined })
    const slots = range.columns.filter((column) => view.slotOf.has(column))
    announce(`${counted(people.length * slots.length, 'half-day')} selected.`)
    address.go({
      ...{ person: personOfRow(people[0] ?? '') ?? undefined, at: slots[0] },
      ...{ to: personOfRow(people.at(-1) ?? '') ?? undefined, until: slots.at(-1) },
    })
  }
  const paste = (cell: CellAt, texts: readonly (readonly string[])[]) => {
    const keys = rows.map(({ key }) => key)
    const { edit, unknown } = pasteAt(store.state.view, cell, texts, keys, desk.state.range)
    actions.make(edit, 'The half-days are so already.')
    if (unknown.length === 0) return
    const left = `No activity here is called ${listed(unknown)}, so ${unknown.length === 1 ? 'that was' : 'those were'} left out.`
    announce(left, 'assertive')
    if (edit.length === 0) showToast({ title: left })
  }
  // A second click on the same half-day begins to type, as in a spreadsheet.
  const clicked = useRef('')

  return (
    <BlockCellsContext value={cells}>
      <Grid
        label={`Block ${view.block.number}, ${yearLabel(view.block.year)}: ${counted(view.members.length, 'person').replace('persons', 'people')} by ${view.slots.length} half-days`}
        className={styles.grid ?? ''}
        rows={rows}
        columns={columns}
        frozenRows={FROZEN_ROWS}
        frozenColumns={FROZEN_COLUMNS}
        footRows={FOOT_ROWS.length}
        pages={pages}
        start={place()}
        readOnly={!mayEdit}
        Cell={BlockCell}
        handle={grid}
        bodyOverlay={(parts) => (
          <>
            <WeekLines parts={parts} pages={pages} />
            <TodayBody parts={parts} column={today ?? null} />
          </>
        )}
        onPress={(cell, { by }) => {
          const key = `${cell.row}|${cell.column}`
          const again = by === 'keyboard' || clicked.current === key
          clicked.current = key
          // A figure narrows the rows to those it counts; pressed again, everybody is back.
          if (rowOf(cell.row).kind === 'foot')
            address.go({ f: filter === cell.column || !view.slotOf.has(cell.column) ? undefined : cell.column })
          else if (again && mayEdit) actions.type(cell, '')
        }}
        onActive={(cell) => {
          clicked.current = ''
          address.go(placeOf(cell))
        }}
        onSelect={selected}
        onMenu={(at) => actions.ask('menu', at)}
        onCopy={(range) =>
          textsOf(store.state.view, range, ({ row, column }) => copied(cellView(store.state.view, row, column)))
        }
        onType={(cell, character) => /[\p{L}\p{N}&]/u.test(character) && actions.type(cell, character)}
        onClear={actions.clear}
        onFill={(direction, range) => {
          if ((direction === 'down' ? range.rows : range.columns).length < 2) return false
          const edit = fillRange(store.state.view, direction, range)
          actions.make(edit, 'The half-days are so already.')
          return true
        }}
        onPaste={paste}
      />
    </BlockCellsContext>
  )
}
