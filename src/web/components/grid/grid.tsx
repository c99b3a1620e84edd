import {
  type ComponentType,
  type FocusEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { CellPlace } from './grid-cell.tsx'
import { clipboardOf } from './grid-clipboard.ts'
import type { StripComponent } from './drawn-strip.tsx'
import { GridContext, type GridParts } from './grid-context.ts'
import { type CellAt, type GridEvents, cellAt, cellRange, positionIn, positionOf } from './grid-events.ts'
import { type GridHandle, gridHandle } from './grid-handle.ts'
import { pressKey } from './grid-keys.ts'
import { type GridRowTrack, GridRows } from './grid-rows.tsx'
import { createGridStore } from './grid-state.ts'
import { lightHeads } from './light-heads.ts'
import { type Position, samePosition } from './range.ts'
import { SelectionFrame } from './selection-frame.tsx'
import { type Track, footSize, frozenSize, layoutOf, scrollToShow, totalOf } from './tracks.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useView } from './use-view.ts'
import styles from './grid.module.css'

/** Lays something over the grid that belongs to no cell. It is told where tracks are. */
export type Overlay = (parts: GridParts) => ReactNode

/**
 * A grid of cells by the WAI-ARIA pattern: one tab stop, every key of a spreadsheet, ranges, clipboard, dragging. Rows and
 * columns of any size; only what is in view is drawn; the first rows and columns stay, and the last rows where asked for. It knows cells by keys and nothing
 * of what is in them: `Cell` draws one, and hears of its own changes itself.
 */
export const Grid = ({
  label,
  rows: rowTracks,
  columns: columnTracks,
  frozenRows,
  frozenColumns,
  footRows = 0,
  pages = [],
  start,
  readOnly = false,
  Cell,
  Strip,
  handle,
  headOverlay,
  bodyOverlay,
  className,
  ...events
}: {
  readonly label: string
  readonly rows: readonly GridRowTrack[]
  readonly columns: readonly Track[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Rows at the end that stay. */
  readonly footRows?: number
  /** Columns that PageUp and PageDown go to. */
  readonly pages?: readonly string[]
  /** The tab stop before anybody has moved. */
  readonly start: CellAt
  readonly readOnly?: boolean
  readonly Cell: ComponentType<CellPlace>
  /** Draws the cells that scroll of rows without spans, a run at a time: for grids too wide for a component each. */
  readonly Strip?: StripComponent
  readonly handle?: Ref<GridHandle>
  readonly headOverlay?: Overlay
  readonly bodyOverlay?: Overlay
  readonly className?: string
} & GridEvents) => {
  const window = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => layoutOf(rowTracks, frozenRows, footRows), [rowTracks, frozenRows, footRows])
  const columns = useMemo(() => layoutOf(columnTracks, frozenColumns), [columnTracks, frozenColumns])
  const [store] = useState(() => createGridStore(positionOf(rows, columns, start) ?? { row: 0, column: 0 }))
  const parts = useMemo(() => ({ store, rows, columns }), [store, rows, columns])
  const { view, refresh } = useView(window, rows, columns, store, Strip !== undefined)
  const hasFocus = useRef(false)
  const [light] = useState(lightHeads)

  const elementAt = ({ row, column }: Position) =>
    window.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`) ?? null

  const goTo = (to: Position, extend: boolean) => {
    const { active, anchor } = store.state
    const corner = extend ? (anchor ?? active) : null
    store.change({ active: to, anchor: samePosition(corner, to) ? null : corner })
    const element = window.current
    if (element) {
      element.scrollTop = scrollToShow(rows, to.row, element.scrollTop, element.clientHeight)
      element.scrollLeft = scrollToShow(columns, to.column, element.scrollLeft, element.clientWidth)
    }
    if (!elementAt(to)) flushSync(refresh)
    elementAt(to)?.focus({ preventScroll: true })
    if (anchor || corner) events.onSelect?.(store.state.anchor ? cellRange(rows, columns, store.range()) : null)
    if (!samePosition(active, to)) events.onActive?.(cellAt(rows, columns, to))
  }

  useImperativeHandle(handle, () => gridHandle(window, parts, elementAt, goTo))

  useKeptPlace(parts, () => {
    refresh()
    if (hasFocus.current && document.activeElement === document.body)
      elementAt(store.state.active)?.focus({ preventScroll: true })
  })

  // A screen reader, or the browser's own search, may bring the focus to a cell that we did not send it to.
  const focused = (event: FocusEvent) => {
    hasFocus.current = true
    const at = positionIn(event.target)
    if (!at || samePosition(at, store.state.active)) return
    store.change({ active: at, anchor: null })
    events.onActive?.(cellAt(rows, columns, at))
  }
  const pointed = (grid: Element, at: Position | null) => {
    const row = light(grid, at)
    if (row !== undefined) events.onHover?.(row === null ? null : (rows.tracks[row]?.key ?? null))
  }

  const pointer = useGridPointer(window, parts, events, goTo)
  const pageIndexes = pages.flatMap((key) => columns.indexOf.get(key) ?? [])
  const width = totalOf(columns)
  const shared = { tracks: rowTracks, view, parts, Cell, Strip }

  return (
    <GridContext value={parts}>
      <div
        ref={window}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.tracks.length}
        aria-colcount={columns.tracks.length}
        aria-multiselectable="true"
        {...(readOnly ? { 'aria-readonly': true } : {})}
        className={`${styles.window} ${className ?? ''}`}
        {...pointer}
        {...clipboardOf(parts, events)}
        onKeyDown={(event) => {
          if (!event.defaultPrevented) pressKey(event, parts, pageIndexes, events, goTo)
        }}
        onFocus={focused}
        onBlur={() => {
          hasFocus.current = false
        }}
        onPointerOver={(event) => pointed(event.currentTarget, positionIn(event.target))}
        onPointerLeave={(event) => pointed(event.currentTarget, null)}
      >
        <div role="rowgroup" className={styles.head} style={{ width, height: frozenSize(rows) }}>
          <GridRows zone="head" {...shared} />
          <div className={styles.overlay} aria-hidden="true">
            <SelectionFrame zone="head" />
            {headOverlay?.(parts)}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles.body}
          style={{ width, height: totalOf(rows) - frozenSize(rows) - footSize(rows) }}
        >
          <GridRows zone="body" {...shared} />
          <div className={styles.overlay} aria-hidden="true">
            <SelectionFrame zone="body" />
            {bodyOverlay?.(parts)}
          </div>
        </div>
        {footRows > 0 && (
          <div role="rowgroup" className={styles.foot} style={{ width, height: footSize(rows) }}>
            <GridRows zone="foot" {...shared} />
            <div className={styles.overlay} aria-hidden="true">
              <SelectionFrame zone="foot" />
            </div>
          </div>
        )}
      </div>
    </GridContext>
  )
}
