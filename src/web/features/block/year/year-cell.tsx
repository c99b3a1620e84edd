import { createContext, memo, use } from 'react'
import { WEEKEND } from '#domain/rotations/activity.ts'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import type { Colours } from '../block-search.ts'
import { codePaint, fitted } from '../cells/code-paint.ts'
import { slotLooks } from '../cells/slot-looks.ts'
import { type YearCell as View, type YearView, yearCell } from './year-view.ts'
import cells from '../cells/cells.module.css'
import styles from './year.module.css'

/** What every cell of the year shares. */
export interface YearCells {
  readonly view: YearView
  readonly colours: Colours
}

export const YearCellsContext = createContext<YearCells | null>(null)

const classes = (...looks: readonly (string | undefined | false)[]): string => looks.filter(Boolean).join(' ')

const Code = ({
  view,
  colours,
}: {
  readonly view: Extract<View, { readonly kind: 'half-day' }>
  readonly colours: Colours
}) => {
  if (view.code === null || view.joined === 'second') return null
  if (view.code === WEEKEND) return <span className={classes(cells.fill, cells.free)}>·</span>
  const paint = codePaint(view, colours)
  const isJoined = view.joined === 'first'
  return (
    <span
      className={classes(
        cells.fill,
        paint.className,
        isJoined && cells.joined,
        view.stacked ? cells.stacked : fitted(view.code, 'block', view),
      )}
      style={paint.style}
    >
      <span className={cells.code}>{view.code}</span>
    </span>
  )
}

/** Any cell of the year. */
export const YearCell = memo(function YearCell(place: CellPlace) {
  const shared = use(YearCellsContext)
  if (!shared) throw new Error('a cell outside the year')
  const view = yearCell(shared.view, place.row, place.column)
  switch (view.kind) {
    case 'half-day':
      return (
        <GridCell place={place} label={view.label} className={classes(cells.halfDay, ...slotLooks(view))}>
          <Code view={view} colours={shared.colours} />
        </GridCell>
      )
    case 'date':
      return (
        <GridCell
          place={place}
          role="columnheader"
          label={view.label}
          className={classes(
            cells.date,
            ...slotLooks({ ...view.looks, half: 'pm' }),
            view.looks.isPast && cells.past,
            view.looks.isToday && cells.today,
          )}
        >
          {view.weekday !== '' && <span>{view.weekday}</span>} <b>{view.date}</b>
        </GridCell>
      )
    case 'block':
      return (
        <GridCell place={place} role="columnheader" className={classes(styles.block, view.isNow && styles.now)}>
          <span>{view.text}</span>
        </GridCell>
      )
    case 'name':
      return (
        <GridCell place={place} role="rowheader" label={view.label} className={cells.name}>
          <span>{view.text}</span>
        </GridCell>
      )
    case 'heading':
      return (
        <GridCell
          place={place}
          role={view.text === '' ? 'gridcell' : 'rowheader'}
          className={classes(cells.heading, cells.groupHead)}
        >
          <span>{view.text}</span>
        </GridCell>
      )
    case 'blank':
      return <GridCell place={place} className={cells.blank} />
  }
})
