import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { wholeStrips } from './strips.ts'
import type { GridStore } from './grid-state.ts'
import { type Layout, type Span, footStart, visibleSpan } from './tracks.ts'

/** Pixels drawn beyond the window, so that a flick does not outrun the drawing. */
const AROUND = 240

/** The rows and columns to draw now, and the active cell where it has scrolled out of them. */
export interface View {
  readonly rows: Span
  readonly columns: Span
  readonly pinnedRow: number
  readonly pinnedColumn: number
}

const outside = (index: number, { first, last }: Span, layout: Layout): number =>
  index >= layout.frozen && index < footStart(layout) && (index < first || index > last) ? index : -1

const sameView = (a: View, b: View): boolean =>
  a.rows.first === b.rows.first &&
  a.rows.last === b.rows.last &&
  a.columns.first === b.columns.first &&
  a.columns.last === b.columns.last &&
  a.pinnedRow === b.pinnedRow &&
  a.pinnedColumn === b.pinnedColumn

/**
 * Follows scrolling and resizing of the window of a grid. The cell that holds the focus stays in the page even when it is
 * out of view: focus must not fall out of the grid because somebody scrolled.
 */
export const useView = (
  window: RefObject<HTMLElement | null>,
  rows: Layout,
  columns: Layout,
  store: GridStore,
  inStrips: boolean,
): { readonly view: View; readonly refresh: () => void } => {
  const measure = useCallback((): View => {
    const { scrollTop = 0, scrollLeft = 0, clientHeight = 0, clientWidth = 0 } = window.current ?? {}
    const drawnRows = visibleSpan(rows, scrollTop, clientHeight, AROUND)
    const inView = visibleSpan(columns, scrollLeft, clientWidth, AROUND)
    // Nothing is drawn anew before another strip comes into view.
    const drawnColumns = inStrips ? wholeStrips(columns, inView) : inView
    const { active } = store.state
    return {
      rows: drawnRows,
      columns: drawnColumns,
      pinnedRow: outside(active.row, drawnRows, rows),
      pinnedColumn: outside(active.column, drawnColumns, columns),
    }
  }, [window, rows, columns, store, inStrips])

  const [view, setView] = useState(measure)
  const refresh = useCallback(() => {
    setView((before) => {
      const now = measure()
      return sameView(before, now) ? before : now
    })
  }, [measure])

  useLayoutEffect(() => {
    refresh()
    const element = window.current
    if (!element) return
    const resized = new ResizeObserver(refresh)
    resized.observe(element)
    element.addEventListener('scroll', refresh, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', refresh)
    }
  }, [refresh, window])

  return { view, refresh }
}
