import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { type PlannerYear, holderOf } from './planner-year.ts'
import { initialsIn } from './week-cell.ts'
import { listed } from './words.ts'

/** Who has, or had, the holidays of a week. */
export interface HolidayCell {
  /** The week has a holiday. */
  readonly holiday: boolean
  readonly initials: string
  /** The same person has it this year. */
  readonly again: boolean
  readonly label: string
}

/** Who had a week's holidays some years back; 0 is this year. */
export const holidayCell = (year: PlannerYear, week: FmitYearWeek, back: number): HolidayCell => {
  const held = week.holidays.map(({ id, name }) => ({
    name,
    holder: back === 0 ? week.attending : holderOf(year, id, year.fmit.year - back),
  }))
  const holders = [...new Set(held.map(({ holder }) => holder))].filter((holder) => holder !== null)
  return {
    holiday: held.length > 0,
    initials: holders.map((holder) => initialsIn(year, holder)).join(' '),
    again: back > 0 && week.attending !== null && holders.includes(week.attending),
    label: listed(held.map(({ name, holder }) => `${name}: ${holder === null ? 'nobody' : year.called(holder)}`)),
  }
}
