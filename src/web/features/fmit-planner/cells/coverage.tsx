import { FindingCorner } from '../../../components/finding-corner.tsx'
import { GridCell, type CellPlace } from '../../../components/grid/grid-cell.tsx'
import { RefusedMark, underWay } from '../../../components/grid/write-marks.tsx'
import { fitted } from './initials.ts'
import type { MarkedCell } from '../planner-views.ts'
import { usePlannerCells } from './planner-context.ts'
import styles from './cells.module.css'

type View = Extract<MarkedCell, { readonly kind: 'coverage' }>

/** Who covers a week; an open one is a button for whom to put there. */
export const Coverage = ({ place, view }: { readonly place: CellPlace; readonly view: View }) => {
  const { narrow, zoom } = usePlannerCells()
  const past = view.state === 'past'
  const looks = [
    styles.coverage,
    view.firstOfBlock && styles.firstOfBlock,
    past && styles.past,
    past && narrow && styles.narrow,
  ]
  return (
    <GridCell place={place} label={view.label} hasMenu className={looks.filter(Boolean).join(' ')}>
      <span
        className={
          view.open
            ? styles.openWeek
            : `${fitted(styles.cover, zoom === 'block' ? '' : view.initials)} ${underWay(view.marks.saving)}`
        }
      >
        {view.open ? '+' : zoom === 'block' ? view.name : view.initials}
      </span>
      {view.severity && view.severity !== 'info' && <FindingCorner severity={view.severity} />}
      <RefusedMark refused={view.marks.refused} />
    </GridCell>
  )
}
