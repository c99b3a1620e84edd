import { FindingCorner } from '../../../components/finding-corner.tsx'
import { GridCell, type CellPlace } from '../../../components/grid/grid-cell.tsx'
import { WEEK } from '../leave-bands.ts'
import { LeaveBand } from '../../../components/grid/leave-band.tsx'
import { RefusedMark, underWay } from '../../../components/grid/write-marks.tsx'
import { fitted } from './initials.ts'
import type { MarkedCell } from '../planner-views.ts'
import { usePlannerCells } from './planner-context.ts'
import styles from './cells.module.css'

type View = Extract<MarkedCell, { readonly kind: 'week' }>

/** A person in a week. */
export const Week = ({ place, view }: { readonly place: CellPlace; readonly view: View }) => {
  const { narrow } = usePlannerCells()
  const past = view.state === 'past'
  const own = view.owner === 'own'
  const looks = [
    styles.week,
    view.firstOfBlock && styles.firstOfBlock,
    past && styles.past,
    past && narrow && styles.narrow,
    view.owner === 'open' && !past && styles.open,
    own && styles.own,
    own && view.severity === 'critical' && styles.ringed,
  ]
  return (
    <GridCell place={place} label={view.label} hasMenu className={looks.filter(Boolean).join(' ')}>
      {view.leave.map(({ from, to, pending }) => (
        <LeaveBand
          key={from}
          from={from / WEEK}
          to={to / WEEK}
          asked={pending}
          className={own ? styles.underChip : undefined}
        />
      ))}
      {view.wish && <i className={view.wish === 'would-like' ? styles.wouldLike : styles.ratherNot} />}
      {view.recovery && <i className={styles.recovery} />}
      {own && (
        <span className={`${fitted(styles.chip, view.initials)} ${underWay(view.marks.saving)}`}>{view.initials}</span>
      )}
      {view.owner === 'taken' && !past && <span className={styles.covered}>{view.initials}</span>}
      {view.severity && <FindingCorner severity={view.severity} small={past && narrow} />}
      {view.waived && <i className={styles.waived} />}
      {!view.severity && view.marks.hint && view.marks.hint !== 'clean' && (
        <FindingCorner severity={view.marks.hint} faint />
      )}
      {view.marks.hint === 'clean' && <i className={styles.free} />}
      <RefusedMark refused={view.marks.refused} />
    </GridCell>
  )
}
