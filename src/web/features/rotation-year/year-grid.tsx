import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, CellRange, GridEvents } from '../../components/grid/grid-events.ts'
import type { GridParts } from '../../components/grid/grid-context.ts'
import { Grid } from '../../components/grid/grid.tsx'
import { endOf, footStart, frozenSize, startOf } from '../../components/grid/tracks.ts'
import { useStable } from '../../components/use-stable.ts'
import { counted } from '../../words.ts'
import { YearCell } from './cells/year-cell.tsx'
import { YearCellsContext } from './cells/cells-context.ts'
import { useAddress, useYear, useYearPlan, useYearView } from './year-context.ts'
import { fillRange, pasteAt, placesIn, textsOf } from './year-edits.ts'
import { blockColumn, blockOfColumn, placeOf, residentRow } from './year-keys.ts'
import { FROZEN_COLUMNS, FROZEN_ROWS, footRotations, yearColumns, yearRows } from './year-tracks.ts'
import { plannedAt } from './year-view.ts'
import styles from './year-grid.module.css'

/** The box around the present block. */
const NowBody = ({ parts: { columns, rows } }: { readonly parts: GridParts }) => {
  const { blocks } = useYearView()
  const current = blocks.find(({ state }) => state === 'current')
  const index = current === undefined ? undefined : columns.indexOf.get(blockColumn(current.number))
  if (index === undefined) return null
  const left = startOf(columns, index)
  const height = startOf(rows, footStart(rows)) - frozenSize(rows)
  return <div className={styles.now} style={{ left: left - 1, width: endOf(columns, index) - left + 1, height }} />
}

/** What the grid does to the plan: clears, pastes, fills, carries. */
const useEdits = (rows: readonly { readonly key: string }[]): GridEvents => {
  const { store, desk, actions } = useYear()
  return {
    onClear: actions.clear,
    onType: (cell, character) => /[\p{L}\p{N}]/u.test(character) && actions.type(cell, character),
    onFill: (direction, range) => {
      actions.make(fillRange(store.state.view, direction, range), 'It is so already.')
      return true
    },
    onPaste: (cell, texts) => {
      const keys = rows.map(({ key }) => key)
      const { edit, unread, outside } = pasteAt(store.state.view, cell, keys, texts)
      if (unread.length > 0) {
        announce(`Nothing was pasted: ${counted(unread.length, 'text')} could not be read.`, 'assertive')
        desk.set({ question: { kind: 'unread', at: cell, unread } })
        return
      }
      actions.make(edit, 'It is so already.')
      if (outside > 0) announce(`${counted(outside, 'text')} beyond the year were left out.`, 'assertive')
    },
    dropsOf: (cell) => {
      const from = placeOf(cell)
      const { view } = store.state
      const planned = from && plannedAt(view, from)
      if (!from || !planned || planned.locked) return null
      return (to) => {
        const place = placeOf(to)
        if (place === null || (place.resident === from.resident && place.block === from.block)) return false
        return plannedAt(view, place)?.locked !== true
      }
    },
    onDrop: (cell, to) => {
      const from = placeOf(cell)
      if (from) actions.putDown(from, to)
    },
  }
}

/** The year as a grid: blocks across, residents down, and below them how many are on a rotation. */
export const YearGrid = () => {
  const { store, desk, actions, views, grid, address } = useYear()
  const view = useYearView()
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const filter = useAddress(({ f }) => f ?? '')
  const columns = useStable(yearColumns(view))
  const rows = useStable(yearRows(view, filter))
  const foot = footRotations(view).length
  const cells = useMemo(() => ({ views }), [views])
  const edits = useEdits(rows)

  const current = (view.blocks.find(({ state }) => state === 'current') ?? view.blocks[0])?.number ?? 1
  const place = (): CellAt => {
    const { resident = view.residents[0]?.id ?? '', block = current } = address.state
    return { row: residentRow(resident), column: blockColumn(block) }
  }
  const arrived = useEffectEvent(() => {
    const { resident, block, until, to } = address.state
    if (block === undefined) return
    const cell = place()
    if (until === undefined) grid.current?.focus(cell)
    else grid.current?.select(cell, { row: residentRow(to ?? resident ?? ''), column: blockColumn(until) })
  })
  useEffect(() => {
    // After the first drawing is done: what lies out of view is drawn to be shown.
    const timer = setTimeout(() => arrived())
    return () => clearTimeout(timer)
  }, [])

  const selected = (range: CellRange | null) => {
    desk.set({ range })
    const places = range ? placesIn(range) : []
    const [first, last] = [places[0], places.at(-1)]
    if (!first || !last) {
      address.go({ until: undefined, to: undefined })
      return
    }
    announce(`${counted(places.length, 'block')} selected.`)
    address.go({ ...first, until: last.block, to: last.resident })
  }
  // A second press of the same cell begins to type, as in a spreadsheet.
  const pressed = useRef('')

  return (
    <YearCellsContext value={cells}>
      <Grid
        label={`Rotations, academic year ${yearLabel(view.year)}`}
        className={styles.grid ?? ''}
        rows={rows}
        columns={columns}
        frozenRows={FROZEN_ROWS}
        frozenColumns={FROZEN_COLUMNS}
        footRows={foot}
        start={place()}
        readOnly={!mayEdit}
        Cell={YearCell}
        handle={grid}
        bodyOverlay={(parts) => <NowBody parts={parts} />}
        onPress={(cell, { by }) => {
          const key = `${cell.row}|${cell.column}`
          const again = by === 'keyboard' || pressed.current === key
          pressed.current = key
          actions.press(cell, again)
        }}
        onActive={(cell) => {
          pressed.current = ''
          const at = placeOf(cell)
          address.go(at ?? { block: blockOfColumn(cell.column) ?? undefined })
        }}
        onSelect={selected}
        onMenu={(at) => actions.ask('menu', at)}
        onCopy={(range) => textsOf(store.state.view, range)}
        {...(mayEdit ? edits : {})}
      />
    </YearCellsContext>
  )
}
