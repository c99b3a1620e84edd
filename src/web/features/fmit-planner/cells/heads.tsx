import { GridCell, type CellPlace } from '../../../components/grid/grid-cell.tsx'
import { useGridParts } from '../../../components/grid/grid-context.ts'
import { startOf } from '../../../components/grid/tracks.ts'
import { Icon } from '../../../components/icon.tsx'
import type { MarkedCell } from '../planner-views.ts'
import { usePlannerCells } from './planner-context.ts'
import styles from './cells.module.css'

type ViewOf<K extends MarkedCell['kind']> = Extract<MarkedCell, { readonly kind: K }>

/** Below this width a band has room for the short form only. */
const ROOM_FOR_WORDS = 64

/** A month or a block over its weeks. */
export const Band = ({ place, view }: { readonly place: CellPlace; readonly view: ViewOf<'band'> }) => {
  const { columns } = useGridParts()
  const width = startOf(columns, place.columnIndex + place.span) - startOf(columns, place.columnIndex)
  const looks = [styles.band, view.of === 'month' ? styles.month : styles.block, view.current && styles.currentBlock]
  return (
    <GridCell place={place} role="columnheader" className={looks.filter(Boolean).join(' ')}>
      <span>{width < ROOM_FOR_WORDS ? view.brief : view.text}</span>
    </GridCell>
  )
}

/** The head of a week: its Friday and its number, a holiday, a lock. */
export const WeekHead = ({ place, view }: { readonly place: CellPlace; readonly view: ViewOf<'date'> }) => {
  const { narrow, zoom } = usePlannerCells()
  const past = view.state === 'past'
  const bare = past && narrow
  const date = zoom === 'block' ? view.days : zoom === 'quarter' ? view.day : view.date
  const looks = [
    styles.date,
    view.firstOfBlock && styles.firstOfBlock,
    past && styles.past,
    bare && styles.narrow,
    view.state === 'current' && styles.today,
  ]
  return (
    <GridCell place={place} role="columnheader" label={view.label} className={looks.filter(Boolean).join(' ')}>
      {view.holiday && <i className={styles.holidayMark} />}
      {(!bare || view.firstOfBlock) && <span className={styles.friday}>{date}</span>}
      {!bare && <span className={styles.number}>{view.week}</span>}
      {view.locked && !bare && (
        <span className={styles.lock}>
          <Icon name="lock" small />
        </span>
      )}
    </GridCell>
  )
}

const HEADING_LOOKS = {
  corner: undefined,
  unseen: undefined,
  coverage: styles.coverageHead,
  group: styles.groupHead,
  holidays: styles.holidaysHead,
}

/** The words at the left of a row that is not a person's. */
export const Heading = ({ place, view }: { readonly place: CellPlace; readonly view: ViewOf<'heading'> }) => (
  <GridCell place={place} role="rowheader" className={`${styles.heading} ${HEADING_LOOKS[view.look] ?? ''}`}>
    <b className={view.look === 'unseen' ? 'unseen' : undefined}>{view.text}</b>
    <span>
      {view.alarm && <b className={styles.alarm}>{view.alarm} · </b>}
      {view.note}
    </span>
  </GridCell>
)

/** The week beyond the edge of the year. */
export const Ghost = ({ place, view }: { readonly place: CellPlace; readonly view: ViewOf<'ghost'> }) => (
  <GridCell place={place} className={styles.ghost} {...(view.label ? { label: view.label } : {})}>
    {view.recovery && <i className={styles.recovery} />}
    {view.own && <span className={styles.chip} />}
  </GridCell>
)

/** Who has, or had, the holidays of a week. */
export const Holiday = ({ place, view }: { readonly place: CellPlace; readonly view: ViewOf<'holiday'> }) => {
  const { narrow } = usePlannerCells()
  const looks = [
    styles.holiday,
    view.holiday && styles.kept,
    view.firstOfBlock && styles.firstOfBlock,
    view.past && narrow && styles.narrow,
  ]
  return (
    <GridCell place={place} className={looks.filter(Boolean).join(' ')} {...(view.label ? { label: view.label } : {})}>
      {view.initials && <b className={view.again ? styles.again : undefined}>{view.initials}</b>}
    </GridCell>
  )
}
