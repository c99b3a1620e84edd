import { paintOf } from '../../../components/activity-paint.ts'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import type { MarkedCell } from '../year-views.ts'
import styles from './cells.module.css'

type ViewOf<K extends MarkedCell['kind']> = Extract<MarkedCell, { readonly kind: K }>
interface Props<K extends MarkedCell['kind']> {
  readonly place: CellPlace
  readonly view: ViewOf<K>
}

/** The head of a block: its number and its days. */
export const BlockHead = ({ place, view }: Props<'block'>) => {
  const looks = [
    styles.block,
    view.state === 'past' && styles.past,
    view.state === 'current' && styles.current,
    view.brief && styles.brief,
  ]
  return (
    <GridCell place={place} role="columnheader" label={view.label} className={looks.filter(Boolean).join(' ')}>
      <b>{view.brief ? `B${view.number}` : `Block ${view.number}`}</b>
      <span>{view.start}</span>
    </GridCell>
  )
}

/** The head of a resident's row. */
export const ResidentHead = ({ place, view }: Props<'resident'>) => (
  <GridCell place={place} role="rowheader" label={view.label} className={styles.resident}>
    <b className={styles.name}>{view.name}</b>
    {view.open > 0 && <span className={styles.openCount}>{view.open} open</span>}
  </GridCell>
)

/** The heading of a year of training. */
export const Group = ({ place, view }: Props<'group'>) => (
  <GridCell place={place} role="rowheader" className={styles.group}>
    <b>{view.text}</b>
  </GridCell>
)

/** Above the residents: how much of the year is planned. */
export const Corner = ({ place, view }: Props<'corner'>) => (
  <GridCell place={place} role="columnheader" className={styles.corner}>
    <b>Residents</b>
    <span>
      {view.planned} of {view.of} blocks
    </span>
  </GridCell>
)

/** The head of a row of numbers: a rotation, and how many it takes. */
export const RotationHead = ({ place, view }: Props<'rotation'>) => {
  const paint = paintOf(view.family === null ? undefined : { family: view.family, colours: null })
  return (
    <GridCell place={place} role="rowheader" label={view.label} className={styles.rotation}>
      <b className={`${styles.code} ${view.family === null ? styles.plain : paint.className}`}>{view.code}</b>
      <span className={styles.given}>{view.placed}</span>
      {view.capacity !== null && <span className={styles.takes}>takes {view.capacity}</span>}
    </GridCell>
  )
}

/** How many residents are on a rotation in a block. */
export const Count = ({ place, view }: Props<'count'>) => (
  <GridCell place={place} label={view.label} className={`${styles.count} ${styles[view.state]}`}>
    {view.residents === 0
      ? '·'
      : view.state === 'over'
        ? `${view.residents} of ${view.capacity ?? ''}`
        : view.residents}
  </GridCell>
)
