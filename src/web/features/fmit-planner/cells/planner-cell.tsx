import { memo } from 'react'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import { Coverage } from './coverage.tsx'
import { Faculty } from './faculty.tsx'
import { Band, Ghost, Heading, Holiday, WeekHead } from './heads.tsx'
import { useCellView } from './planner-context.ts'
import { Week } from './week.tsx'
import styles from './cells.module.css'

/** Any cell of the planner. */
export const PlannerCell = memo(function PlannerCell(place: CellPlace) {
  const view = useCellView(place)
  switch (view.kind) {
    case 'week':
      return <Week place={place} view={view} />
    case 'coverage':
      return <Coverage place={place} view={view} />
    case 'faculty':
      return <Faculty place={place} view={view} />
    case 'date':
      return <WeekHead place={place} view={view} />
    case 'band':
      return <Band place={place} view={view} />
    case 'heading':
      return <Heading place={place} view={view} />
    case 'ghost':
      return <Ghost place={place} view={view} />
    case 'holiday':
      return <Holiday place={place} view={view} />
    case 'blank':
      return <GridCell place={place} className={styles.blank} />
  }
})
