import { memo } from 'react'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import { useCellView } from './cells-context.ts'
import { HalfDay } from './half-day.tsx'
import { Call, DateHead, Figure, HalfHead, Heading, Name, Tally } from './heads.tsx'
import styles from './cells.module.css'

/** Any cell of the block. */
export const BlockCell = memo(function BlockCell(place: CellPlace) {
  const view = useCellView(place)
  switch (view.kind) {
    case 'half-day':
      return <HalfDay place={place} view={view} />
    case 'figure':
      return <Figure place={place} view={view} />
    case 'call':
      return <Call place={place} view={view} />
    case 'date':
      return <DateHead place={place} view={view} />
    case 'half':
      return <HalfHead place={place} view={view} />
    case 'name':
      return <Name place={place} view={view} />
    case 'heading':
      return <Heading place={place} view={view} />
    case 'tally':
      return <Tally place={place} view={view} />
    case 'blank':
      return <GridCell place={place} className={styles.blank} />
  }
})
