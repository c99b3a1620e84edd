import { type ComponentType, memo } from 'react'
import type { StripComponent } from './drawn-strip.tsx'
import type { CellPlace } from './grid-cell.tsx'
import { useGridParts } from './grid-context.ts'
import { stripsOf } from './strips.ts'
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

/** No column at all. */
const NONE: Span = { first: 0, last: -1 }

/** One row: draws the cells that are in view and asks the feature for each. */
export const GridRow = memo(function GridRow({
  index,
  first,
  last,
  pinned,
  spans,
  className,
  Cell,
  Strip,
}: {
  readonly index: number
  readonly first: number
  readonly last: number
  readonly pinned: number
  readonly spans: CellSpans | undefined
  readonly className: string | undefined
  readonly Cell: ComponentType<CellPlace>
  /** Draws runs of cells that scroll, in place of a component each. */
  readonly Strip: StripComponent | undefined
}) {
  const { rows, columns } = useGridParts()
  const track = rows.tracks[index]
  if (!track) return null
  const starts = spans
    ? spans.filter((span) => span.first < columns.frozen || (span.first <= last && span.last >= first))
    : columnsToDraw(columns.frozen, Strip ? NONE : { first, last }, Strip ? -1 : pinned).map((column) => ({ first: column, last: column })) // prettier-ignore
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
      {Strip &&
        !spans &&
        stripsOf(columns, { first, last }, pinned).map((strip) => (
          <Strip key={strip.first} row={track.key} rowIndex={index} first={strip.first} last={strip.last} />
        ))}
    </div>
  )
})
