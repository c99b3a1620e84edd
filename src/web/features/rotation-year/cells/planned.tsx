import { paintOf } from '../../../components/activity-paint.ts'
import { FindingCorner } from '../../../components/finding-corner.tsx'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import { LeaveBand } from '../../../components/grid/leave-band.tsx'
import { RefusedMark, underWay } from '../../../components/grid/write-marks.tsx'
import { Icon } from '../../../components/icon.tsx'
import type { PartView } from '../cell-view.ts'
import type { MarkedCell } from '../year-views.ts'
import styles from './cells.module.css'

type View = Extract<MarkedCell, { readonly kind: 'planned' }>

const percent = (share: number): string => `${share * 100}%`

/** Letters that fit into a whole block in their usual size, and in a smaller one. */
const ROOM = 8
const ROOM_SMALL = 9
/** The smallest part that a code still fits in. */
const LEAST_PART = 0.44

/** Parts as they are drawn: as long as they last, but never too short for their code. */
const drawn = (
  parts: readonly PartView[],
): readonly (PartView & { readonly left: number; readonly right: number })[] => {
  const [first, second] = parts
  if (!first || !second) return parts.map((part) => ({ ...part, left: part.from, right: part.to }))
  const at = Math.min(1 - LEAST_PART, Math.max(LEAST_PART, second.from))
  return [
    { ...first, left: 0, right: at },
    { ...second, left: at, right: 1 },
  ]
}

/** What a resident is on in a block: one rotation or two, with leave on its days. */
export const Planned = ({ place, view }: { readonly place: CellPlace; readonly view: View }) => {
  const { parts, marks } = view
  const isFilled = parts.length > 0
  const looks = [
    styles.planned,
    view.state === 'past' && styles.past,
    view.gone && styles.gone,
    !isFilled && !view.gone && styles.open,
    marks.typing && styles.typing,
    marks.carried && styles.carried,
    marks.shown && styles.shown,
    view.severity === 'critical' && isFilled && styles.ringed,
  ]
  return (
    <GridCell place={place} label={view.label} hasMenu className={looks.filter(Boolean).join(' ')}>
      {isFilled && (
        <span className={styles.chips}>
          {drawn(parts).map(({ code, family, left, right }) => {
            const paint = paintOf(family === null ? undefined : { family, colours: null })
            const share = right - left
            const size = code.length <= ROOM * share - 1 ? null : code.length <= ROOM_SMALL * share - 1 ? styles.small : styles.tiny // prettier-ignore
            return (
              <span
                key={left}
                className={[styles.chip, family === null ? styles.plain : paint.className, size, underWay(marks.saving)].filter(Boolean).join(' ')} // prettier-ignore
                style={{ left: percent(left), width: percent(right - left) }}
              >
                <b>{code}</b>
              </span>
            )
          })}
        </span>
      )}
      {view.leave.map(({ from, to, pending }) => (
        <LeaveBand
          key={from}
          from={from}
          to={to}
          asked={pending}
          className={!isFilled ? undefined : pending ? `${styles.underChip} ${styles.asked}` : styles.underChip}
        />
      ))}
      {view.locked && (
        <span className={styles.lock}>
          <Icon name="lock" small />
        </span>
      )}
      {view.note !== null && (
        <span className={styles.note}>
          <Icon name="note" small />
        </span>
      )}
      {view.severity && <FindingCorner severity={view.severity} />}
      <RefusedMark refused={marks.refused} />
    </GridCell>
  )
}
