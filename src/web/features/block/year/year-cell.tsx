import { createContext, memo, use } from 'react'
import { WEEKEND } from '#domain/rotations/activity.ts'
import { type DrawnCell, DrawnStrip, type StripPlace } from '../../../components/grid/drawn-strip.tsx'
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
  readonly draw: (row: string, column: string) => DrawnCell
}

export const YearCellsContext = createContext<YearCells | null>(null)

const classes = (...looks: readonly (string | undefined | false)[]): string => looks.filter(Boolean).join(' ')

/** A half-day of somebody, as an element: there are thousands in sight. */
const drawHalfDay = (view: Extract<View, { readonly kind: 'half-day' }>, colours: Colours): DrawnCell => {
  const className = classes(cells.halfDay, ...slotLooks(view))
  const { label, code } = view
  if (code === null || view.joined === 'second') return { label, className, content: '' }
  const fill = document.createElement('span')
  fill.textContent = code === WEEKEND ? '·' : code
  if (code === WEEKEND) fill.className = classes(cells.fill, cells.free)
  else {
    const paint = codePaint(view, colours)
    const fit = view.stacked ? cells.stacked : fitted(code, 'block', view)
    fill.className = classes(cells.fill, paint.className, view.joined === 'first' && cells.joined, fit)
    for (const [name, value] of Object.entries(paint.style ?? {})) fill.style.setProperty(name, String(value))
    // Only what may stand over something else needs an element of its own for its letters.
    if (view.stacked || view.family === 'away') {
      const letters = document.createElement('span')
      letters.className = cells.code ?? ''
      letters.textContent = code
      fill.replaceChildren(letters)
    }
  }
  return { label, className, content: fill }
}

const NOTHING: DrawnCell = { label: '', className: '', content: '' }

/** Half-days of somebody, a week at a time. */
export const YearStrip = memo(function YearStrip(place: StripPlace) {
  const shared = use(YearCellsContext)
  if (!shared) throw new Error('half-days outside the year')
  return <DrawnStrip place={place} draw={shared.draw} />
})

/** What draws the half-days of a year in some colours. */
export const drawnBy =
  (view: YearView, colours: Colours) =>
  (row: string, column: string): DrawnCell => {
    const cell = yearCell(view, row, column)
    return cell.kind === 'half-day' ? drawHalfDay(cell, colours) : NOTHING
  }

/** Any cell of the year. */
export const YearCell = memo(function YearCell(place: CellPlace) {
  const shared = use(YearCellsContext)
  if (!shared) throw new Error('a cell outside the year')
  const view = yearCell(shared.view, place.row, place.column)
  switch (view.kind) {
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
    case 'half-day':
    case 'blank':
      return <GridCell place={place} className={cells.blank} />
  }
})
