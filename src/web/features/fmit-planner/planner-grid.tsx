import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { announce } from '../../components/announce.tsx'
import { Grid } from '../../components/grid/grid.tsx'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import { useStable } from '../../components/use-stable.ts'
import { PlannerCell } from './cells/planner-cell.tsx'
import { PlannerCellsContext } from './cells/planner-context.ts'
import { textsOf } from './clipboard-edit.ts'
import { NowBody, NowHead } from './now-box.tsx'
import { useAddress, usePlan, usePlanner } from './planner-context.ts'
import type { PlannerSearch } from './planner-search.ts'
import { blockPages, COVERAGE_ROW, FROZEN_COLUMNS, FROZEN_ROWS, narrowsPast, personRow, plannerColumns, plannerRows, rowOf } from './planner-tracks.ts' // prettier-ignore
import { useGridEdits } from './use-grid-edits.ts'
import { useHints } from './use-hints.ts'
import { counted, inWords } from './words.ts'
import styles from './planner-grid.module.css'

/** The year as a grid: weeks across, faculty down. */
export const PlannerGrid = () => {
  const { store, desk, actions, views, grid, address } = usePlanner()
  const zoom = useAddress(({ view }) => view ?? 'year')
  const filter = useAddress(({ f }) => f ?? '')
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const fmit = usePlan(({ view: year }) => year.fmit)
  const columns = useStable(plannerColumns(fmit, zoom))
  const rows = useStable(plannerRows(fmit, filter))
  const pages = useStable(blockPages(fmit))
  const narrow = narrowsPast(fmit, zoom)
  const cells = useMemo(() => ({ views, zoom, narrow }), [views, zoom, narrow])
  const edits = useGridEdits(rows)
  const onHover = useHints()

  const today = fmit.weeks.find(({ state }) => state === 'current') ?? fmit.weeks[0]
  const place = ({ person, week }: PlannerSearch): CellAt => ({
    row: person === undefined ? COVERAGE_ROW : personRow(person),
    column: week ?? (today ? isoOf(today.start) : ''),
  })
  const arrived = useRef(false)
  const show = useEffectEvent(() => {
    const { state } = address
    const cell = place(state)
    if (arrived.current || state.week === undefined) grid.current?.show(cell)
    else if (state.until === undefined) grid.current?.focus(cell)
    else grid.current?.select(cell, { ...cell, column: state.until })
    arrived.current = true
  })
  useEffect(() => {
    // After the first drawing is done: what lies out of view is drawn to be shown.
    const timer = setTimeout(() => show())
    return () => clearTimeout(timer)
  }, [zoom])

  const placeOf = ({ row, column }: CellAt) => {
    const { kind, of } = rowOf(row)
    return { person: kind === 'person' ? of : undefined, week: store.state.view.weeks.has(column) ? column : undefined }
  }
  const selected = (range: CellRange | null) => {
    desk.set({ range })
    if (range) announce(`${counted(inWords(range.columns.length), 'week')} selected.`)
    address.go(range ? { until: range.columns.at(-1), week: range.columns[0] } : { until: undefined })
  }

  return (
    <PlannerCellsContext value={cells}>
      <Grid
        label={`FMIT weeks, academic year ${yearLabel(fmit.year)}`}
        className={styles.grid ?? ''}
        rows={rows}
        columns={columns}
        frozenRows={FROZEN_ROWS}
        frozenColumns={FROZEN_COLUMNS}
        pages={pages}
        start={place(address.state)}
        readOnly={!mayEdit}
        Cell={PlannerCell}
        handle={grid}
        headOverlay={(parts) => <NowHead parts={parts} />}
        bodyOverlay={(parts) => <NowBody parts={parts} />}
        onPress={actions.press}
        onActive={(cell) => address.go(placeOf(cell))}
        onSelect={selected}
        onMenu={(at) => desk.set({ question: { kind: 'menu', at } })}
        onCopy={(range) => textsOf(store.state.view, range)}
        onHover={onHover}
        {...(mayEdit ? edits : {})}
      />
    </PlannerCellsContext>
  )
}
