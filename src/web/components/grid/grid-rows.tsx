import type { ComponentType } from 'react'
import type { StripComponent } from './drawn-strip.tsx'
import type { CellPlace } from './grid-cell.tsx'
import type { GridParts } from './grid-context.ts'
import { type CellSpans, GridRow } from './grid-row.tsx'
import { type Track, footStart } from './tracks.ts'
import type { View } from './use-view.ts'

export interface GridRowTrack extends Track {
  readonly spans?: CellSpans
  readonly className?: string | undefined
}

const between = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)

/** Which rows to draw: those in view, and the one that holds the focus when it is out of view. */
const indexesOf = ({ rows: { first, last }, pinnedRow }: View): number[] => [
  ...(pinnedRow >= 0 && pinnedRow < first ? [pinnedRow] : []),
  ...between(first, last),
  ...(pinnedRow > last ? [pinnedRow] : []),
]

/** A part of a grid: the rows that stay above, those that scroll, the rows that stay below. */
export type Zone = 'head' | 'body' | 'foot'

/** The rows of a part of the grid; of those that scroll, the ones in view. */
export const GridRows = ({
  zone,
  tracks,
  view,
  parts: { store, rows },
  Cell,
  Strip,
}: {
  readonly zone: Zone
  readonly tracks: readonly GridRowTrack[]
  readonly view: View
  readonly parts: GridParts
  readonly Cell: ComponentType<CellPlace>
  readonly Strip: StripComponent | undefined
}) => {
  const indexes =
    zone === 'head'
      ? between(0, rows.frozen - 1)
      : zone === 'foot'
        ? between(footStart(rows), rows.tracks.length - 1)
        : indexesOf(view)
  return indexes.map((index) => {
    const track = tracks[index]
    return (
      track && (
        <GridRow
          key={track.key}
          index={index}
          first={view.columns.first}
          last={view.columns.last}
          pinned={index === store.state.active.row ? view.pinnedColumn : -1}
          spans={track.spans}
          className={track.className}
          Cell={Cell}
          Strip={Strip}
        />
      )
    )
  })
}
