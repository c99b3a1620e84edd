import { type ComponentType, memo } from 'react'
import type { CellPlace } from './grid-cell.tsx'
import { useGridParts } from './grid-context.ts'
import { type Span, footStart, startOf } from './tracks.ts'
import styles from './grid.module.css'

/** The cells of a row that are wider than one column; a row without them has one cell a column. */
export type CellSpans = readonly Span[]

/** The columns to draw: the frozen ones, those in view, and the one that holds the focus when it is out of view. */
const columnsToDraw = (frozen: number, { first, last }: Span, pinned: number): number[] => {
  const columns = Array.from({ length: frozen }, (_, i) => i)
  if (pinned >= frozen && pinned < first) columns.push(pinned)
  for (let column = first; column <= last; column++) columns.push(column)
  if (pinned > last) columns.push(pinned)
  return columns
}

/** One row: draws the cells that are in view and asks the feature for each. */
export const GridRow = memo(function GridRow({
  index,
  first,
  last,
  pinned,
  spans,
  className,
  Cell,
}: {
  readonly index: number
  readonly first: number
  readonly last: number
  readonly pinned: number
  readonly spans: CellSpans | undefined
  readonly className: string | undefined
  readonly Cell: ComponentType<CellPlace>
}) {
  const { rows, columns } = useGridParts()
  const track = rows.tracks[index]
  if (!track) return null
  const starts = spans
    ? spans.filter((span) => span.first < columns.frozen || (span.first <= last && span.last >= first))
    : columnsToDraw(columns.frozen, { first, last }, pinned).map((column) => ({ first: column, last: column }))
  const zone = index < rows.frozen ? 0 : index < footStart(rows) ? rows.frozen : footStart(rows)
  const top = startOf(rows, index) - startOf(rows, zone)
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={`${styles.row} ${className ?? ''}`}
      style={{ top, height: track.size }}
      data-row={track.key}
    >
      {starts.map((span) => {
        const column = columns.tracks[span.first]
        return (
          column && (
            <Cell
              key={column.key}
              row={track.key}
              column={column.key}
              rowIndex={index}
              columnIndex={span.first}
              span={span.last - span.first + 1}
            />
          )
        )
      })}
    </div>
  )
})
