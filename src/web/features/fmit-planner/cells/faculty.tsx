import { GridCell, type CellPlace } from '../../../components/grid/grid-cell.tsx'
import { CountAgainst } from '../../../components/count-against.tsx'
import type { MarkedCell } from '../planner-views.ts'
import styles from './cells.module.css'

type View = Extract<MarkedCell, { readonly kind: 'faculty' }>

/** The head of a person's row: name, role, weeks against the target. */
export const Faculty = ({ place, view }: { readonly place: CellPlace; readonly view: View }) => (
  <GridCell
    place={place}
    role="rowheader"
    label={view.marks.painting ? `${view.label}, painting` : view.label}
    className={`${styles.faculty} ${view.marks.painting ? styles.painting : ''}`}
  >
    <b className={styles.name}>{view.name}</b>
    <span className={styles.role}>{view.role}</span>
    <CountAgainst count={view.count} target={view.target} />
  </GridCell>
)
