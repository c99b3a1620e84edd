import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import { WEEKEND } from '#domain/rotations/activity.ts'
import type { MarkedCell } from '../block-views.ts'
import { useBlockCells } from './cells-context.ts'
import { CodeField } from './code-field.tsx'
import { codePaint, fitted } from './code-paint.ts'
import { Corner } from './corner.tsx'
import { slotLooks } from './slot-looks.ts'
import styles from './cells.module.css'

type View = Extract<MarkedCell, { readonly kind: 'half-day' }>

/** The code of a half-day, over both halves of the day where they are the same. */
const Code = ({ view }: { readonly view: View }) => {
  const { zoom, colours } = useBlockCells()
  if (view.code === null || view.joined === 'second') return null
  if (view.code === WEEKEND) return <span className={`${styles.fill} ${styles.free}`}>·</span>
  const isJoined = view.joined === 'first'
  const paint = codePaint(view, colours)
  const looks = [
    styles.fill,
    paint.className,
    isJoined && styles.joined,
    view.stacked && zoom !== 'week' ? styles.stacked : fitted(view.code, zoom, view),
  ]
  return (
    <span className={looks.filter(Boolean).join(' ')} style={paint.style}>
      <span className={styles.code}>{view.code}</span>
      {zoom === 'week' && !view.isWeekend && <span className={styles.what}>{view.name}</span>}
    </span>
  )
}

/** A half-day of somebody. */
export const HalfDay = ({ place, view }: { readonly place: CellPlace; readonly view: View }) => {
  const { marks } = view
  const looks = [
    styles.halfDay,
    ...slotLooks(view),
    view.joined === 'first' && styles.joinsNext,
    marks.explained && styles.explained,
    marks.saving && styles.saving,
    marks.typing && styles.typed,
  ]
  return (
    <GridCell place={place} label={view.label} hasMenu className={looks.filter(Boolean).join(' ')}>
      <Code view={view} />
      {view.pinned && <i className={styles.pin} />}
      {view.noted && <i className={styles.note} />}
      <Corner severity={view.severity} />
      {marks.refused > 0 && <i key={marks.refused} className={styles.refused} />}
      {marks.typing && <CodeField at={place} />}
    </GridCell>
  )
}
