import { yearLabel } from '#domain/calendar/academic-year.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { type CoverageCell, coverageCell } from './coverage-cell.ts'
import { type FacultyCell, facultyCell } from './faculty-cell.ts'
import { type HolidayCell, holidayCell } from './holiday-cell.ts'
import type { PlannerYear } from './planner-year.ts'
import { GHOST_AFTER, GHOST_BEFORE, NAME_COLUMN, groupHeading, groupsOf, rowOf } from './planner-tracks.ts'
import { type WeekCell, weekCell } from './week-cell.ts'
import { listed, monthName, shortRange } from './words.ts'

/** What a week's head shows and says. */
export interface DateCell {
  readonly week: number
  /** Of the Friday: "2", "2 Apr"; and with the Thursday, "2 – 8 Apr". */
  readonly date: number
  readonly day: string
  readonly days: string
  readonly state: FmitYearWeek['state']
  readonly locked: boolean
  readonly holiday: boolean
  readonly firstOfBlock: boolean
  readonly label: string
}

/** What one cell of the planner shows, whatever its row and column. */
export type CellView =
  | ({ readonly kind: 'week'; readonly firstOfBlock: boolean } & WeekCell)
  | ({ readonly kind: 'coverage'; readonly firstOfBlock: boolean } & CoverageCell)
  | ({ readonly kind: 'holiday'; readonly firstOfBlock: boolean; readonly past: boolean } & HolidayCell)
  | ({ readonly kind: 'date' } & DateCell)
  | ({ readonly kind: 'faculty' } & FacultyCell)
  /** The last week of the year before, or the first of the year after. */
  | { readonly kind: 'ghost'; readonly own: boolean; readonly recovery: boolean; readonly label: string }
  | {
      readonly kind: 'band'
      readonly of: 'month' | 'block'
      readonly text: string
      readonly brief: string
      readonly current: boolean
      readonly firstOfBlock: boolean
    }
  | {
      readonly kind: 'heading'
      readonly text: string
      /** Before the note, in the colour of what asks for attention. */
      readonly alarm: string
      readonly note: string
      readonly look: 'corner' | 'unseen' | 'coverage' | 'group' | 'holidays'
    }
  | { readonly kind: 'blank' }

const isFirstOfBlock = (week: FmitYearWeek): boolean => week.weekOfBlock === 1

const dateCell = (week: FmitYearWeek): DateCell => ({
  week: week.number,
  date: partsOf(week.start).date,
  day: spokenDate(week.start),
  days: shortRange(week.start, week.end),
  state: week.state,
  locked: week.locked,
  holiday: week.holidays.length > 0,
  firstOfBlock: isFirstOfBlock(week),
  label: [
    `Week ${week.number}`,
    `${spokenDay(week.start)} to ${spokenDay(week.end)}`,
    `block ${week.block}`,
    ...(week.state === 'current' ? ['this week'] : week.state === 'past' ? ['past'] : []),
    ...(week.holidays.length > 0 ? [listed(week.holidays.map(({ name }) => name))] : []),
    ...(week.locked ? ['locked'] : []),
  ].join(', '),
})

const bandView = (week: FmitYearWeek, of: 'month' | 'block', current: FmitYearWeek | undefined): CellView => {
  const { year, month } = partsOf(week.start)
  const name = monthName(week.start)
  return {
    kind: 'band',
    of,
    text: of === 'block' ? `Block ${week.block}` : month === 1 ? `${name} ${year}` : name,
    brief: of === 'block' ? `B${week.block}` : name,
    current: of === 'block' && week.block === current?.block,
    firstOfBlock: of === 'block',
  }
}

const ghostView = (year: PlannerYear, column: string, person: string): CellView => {
  const { fmit } = year
  const ghost = column === GHOST_BEFORE ? fmit.before : fmit.after
  const last = fmit.weeks.at(-1)
  return {
    kind: 'ghost',
    own: ghost.attending === person,
    recovery: column === GHOST_AFTER && last?.attending === person,
    label: ghost.attending === person ? `${yearLabel(fmit.year + (column === GHOST_BEFORE ? -1 : 1))}: ${year.called(person)} has week ${ghost.number}` : '', // prettier-ignore
  }
}

const headingView = (year: PlannerYear, row: string): CellView => {
  const { kind, of } = rowOf(row)
  const { summary, year: ay } = year.fmit
  const heading = { kind: 'heading', alarm: '', note: '' } as const
  if (kind === 'coverage')
    return {
      ...heading,
      text: 'Covered by',
      alarm: summary.open > 0 ? `${summary.open} open` : '',
      note: `${summary.assigned} of ${summary.weeks}`,
      look: 'coverage',
    }
  if (kind === 'date') return { ...heading, text: 'Faculty', note: 'weeks / target', look: 'corner' }
  if (kind === 'month') return { ...heading, text: 'Month', look: 'unseen' }
  if (kind === 'block') return { ...heading, text: 'Block', look: 'unseen' }
  if (kind === 'holiday')
    return {
      ...heading,
      text: of === '0' ? 'Holidays' : '',
      note: `AY ${yearLabel(ay - Number(of))}`,
      look: 'holidays',
    }
  const people = groupsOf(year.fmit, '').find(({ key }) => key === of)?.people ?? []
  return { ...heading, text: groupHeading(of, people.length), look: 'group' }
}

/** What the cell of a row and a column shows. Pure: equal years give equal views. */
export const cellView = (year: PlannerYear, row: string, column: string): CellView => {
  const { kind, of } = rowOf(row)
  if (column === NAME_COLUMN) {
    const faculty = kind === 'person' ? facultyCell(year, of) : null
    return faculty ? { kind: 'faculty', ...faculty } : headingView(year, row)
  }
  if (column === GHOST_BEFORE || column === GHOST_AFTER)
    return kind === 'person' ? ghostView(year, column, of) : { kind: 'blank' }
  const week = year.weeks.get(column)
  if (!week) return { kind: 'blank' }
  const firstOfBlock = isFirstOfBlock(week)
  if (kind === 'month' || kind === 'block')
    return bandView(
      week,
      kind,
      year.fmit.weeks.find(({ state }) => state === 'current'),
    )
  if (kind === 'date') return { kind: 'date', ...dateCell(week) }
  if (kind === 'holiday')
    return { kind: 'holiday', firstOfBlock, past: week.state === 'past', ...holidayCell(year, week, Number(of)) }
  const cell = kind === 'coverage' ? coverageCell(year, column) : kind === 'person' ? weekCell(year, of, column) : null
  if (!cell) return { kind: 'blank' }
  return { ...cell, kind: kind === 'coverage' ? 'coverage' : 'week', firstOfBlock } as CellView
}
