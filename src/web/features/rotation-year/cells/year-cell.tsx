import { memo } from 'react'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import { useCellView } from './cells-context.ts'
import { BlockHead, Corner, Count, Group, ResidentHead, RotationHead } from './heads.tsx'
import { Planned } from './planned.tsx'
import styles from './cells.module.css'

/** Any cell of the year. */
export const YearCell = memo(function YearCell(place: CellPlace) {
  const view = useCellView(place)
  switch (view.kind) {
    case 'planned':
      return <Planned place={place} view={view} />
    case 'resident':
      return <ResidentHead place={place} view={view} />
    case 'block':
      return <BlockHead place={place} view={view} />
    case 'group':
      return <Group place={place} view={view} />
    case 'corner':
      return <Corner place={place} view={view} />
    case 'count':
      return <Count place={place} view={view} />
    case 'rotation':
      return <RotationHead place={place} view={view} />
    case 'blank':
      return <GridCell place={place} className={styles.blank} />
  }
})
