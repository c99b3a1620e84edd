import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import type { MarkedCell } from '../block-views.ts'
import { Corner } from './corner.tsx'
import { slotLooks } from './slot-looks.ts'
import styles from './cells.module.css'

type ViewOf<K extends MarkedCell['kind']> = Extract<MarkedCell, { readonly kind: K }>
interface Drawn<K extends MarkedCell['kind']> {
  readonly place: CellPlace
  readonly view: ViewOf<K>
}

const classes = (...looks: readonly (string | undefined | false)[]): string => looks.filter(Boolean).join(' ')

/** A day over its two halves. */
export const DateHead = ({ place, view }: Drawn<'date'>) => (
  <GridCell
    place={place}
    role="columnheader"
    label={view.label}
    className={classes(
      styles.date,
      ...slotLooks({ ...view.looks, half: 'pm' }),
      view.looks.isPast && styles.past,
      view.looks.isToday && styles.today,
    )}
  >
    {view.weekday !== '' && <span>{view.weekday}</span>}
    <b className={view.looks.isWeekend && view.date.length > 2 ? styles.small : undefined}>{view.date}</b>
  </GridCell>
)

/** AM or PM; for a weekend its day. */
export const HalfHead = ({ place, view }: Drawn<'half'>) => (
  <GridCell place={place} role="columnheader" className={classes(styles.half, ...slotLooks(view.looks))}>
    {view.text}
  </GridCell>
)

const HEADING_LOOKS: Readonly<Record<ViewOf<'heading'>['look'], string | undefined>> = {
  corner: styles.cornerHead,
  figure: styles.figureHead,
  call: styles.callHead,
  group: styles.groupHead,
  rotation: styles.rotation,
  tally: styles.tallyHead,
}

const ROLES = {
  corner: 'columnheader',
  tally: 'columnheader',
  figure: 'rowheader',
  call: 'rowheader',
  group: 'rowheader',
  rotation: 'gridcell',
} as const satisfies Readonly<Record<ViewOf<'heading'>['look'], string>>

/** The words at the left of a row, or over the columns that stay. */
export const Heading = ({ place, view }: Drawn<'heading'>) => (
  <GridCell
    place={place}
    role={ROLES[view.text === '' ? 'rotation' : view.look]}
    className={classes(styles.heading, HEADING_LOOKS[view.look], place.columnIndex === 1 && styles.second)}
    {...(view.label === '' ? {} : { label: view.label })}
  >
    <span>{view.text}</span>
  </GridCell>
)

/** Whose row it is. */
export const Name = ({ place, view }: Drawn<'name'>) => (
  <GridCell place={place} role="rowheader" label={view.label} className={styles.name}>
    <span>{view.text}</span>
    <Corner severity={view.severity} />
  </GridCell>
)

/** Who takes call on a night, over both halves of the day. */
export const Call = ({ place, view }: Drawn<'call'>) => (
  <GridCell
    place={place}
    label={view.label}
    className={classes(styles.call, ...slotLooks(view), view.joined === 'first' && styles.joinsNext)}
  >
    {view.joined === 'first' && (
      <span
        className={classes(
          styles.fill,
          styles.joined,
          view.open ? styles.openNight : styles.caller,
          view.isWeekend && styles.small,
        )}
      >
        {view.initials}
      </span>
    )}
    <Corner severity={view.severity} />
  </GridCell>
)

const STATES: Readonly<Record<ViewOf<'figure'>['state'], string | undefined>> = {
  short: styles.short,
  tight: styles.tight,
  plain: undefined,
}

/** A figure under a half-day. */
export const Figure = ({ place, view }: Drawn<'figure'>) => (
  <GridCell place={place} label={view.label} className={classes(styles.figure, ...slotLooks(view), STATES[view.state])}>
    {view.text}
    <Corner severity={view.state === 'short' ? null : view.severity} />
  </GridCell>
)

/** How many half-days of somebody are in clinic. */
export const Tally = ({ place, view }: Drawn<'tally'>) => (
  <GridCell place={place} label={view.label} className={styles.tally}>
    {view.count ?? '–'}
  </GridCell>
)
