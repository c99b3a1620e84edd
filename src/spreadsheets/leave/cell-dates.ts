import { type Day, addDays, dayOf, isoOf } from '#domain/calendar/day.ts'
import { type SpokenLeave, type SpokenLeaveContext, spokenLeave } from '#domain/leave/spoken-leave.ts'
import type { LeaveCell } from './leave-sheet.ts'

const SERIAL_EPOCH = dayOf(1899, 12, 30)
/** 2000 to 2100 as serial numbers of the 1900 system. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050]
/** Days between the epochs of the two systems. */
const OLD_MAC = 1462
const YEARS_AROUND = 5

/** The text to read dates from: days in ISO, serial numbers as the day they mean. */
export const dateText = (cell: LeaveCell, date1904 = false): string => {
  if (cell.day !== null) return isoOf(cell.day)
  const serial = /^\d{5}(?:\.\d*)?$/.test(cell.text) ? Math.trunc(Number(cell.text)) : 0
  if (serial < FIRST_SERIAL - OLD_MAC || serial > LAST_SERIAL) return cell.text
  return isoOf(addDays(SERIAL_EPOCH, serial + (date1904 ? OLD_MAC : 0)))
}

const ORDER = /^(\d{1,2})[-/](\d{1,2})(?:[-/]\d{2,4})?$/
export interface DateOrder {
  /** Some dates can only be read with the day first and none only with the month first. */
  readonly dayFirst: boolean
  /** Some can only be read one way, some only the other. */
  readonly mixed: boolean
}

/** Whether the numeric dates of a sheet have the month first, as they have unless they cannot. */
export const dateOrder = (texts: readonly string[]): DateOrder => {
  const pairs = texts.map((text) => ORDER.exec(text.trim())).filter((match) => match !== null)
  const day = pairs.some(([, a, b]) => Number(a) > 12 && Number(b) <= 12)
  const month = pairs.some(([, a, b]) => Number(b) > 12 && Number(a) <= 12)
  return { dayFirst: day && !month, mixed: day && month }
}

/** Whether a numeric date can be read either way. */
export const eitherWay = (text: string): boolean => {
  const [, a, b] = ORDER.exec(text.trim()) ?? []
  return a !== undefined && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b)
}

/** Whether a day is within five years of today; further off it is a slip. */
export const isNear = (day: Day, today: Day): boolean => Math.abs(day - today) <= YEARS_AROUND * 366

const DAY_ALONE = /^\d{1,2}(?:st|nd|rd|th)?$/i

/** The leave of a first and a last cell: one range. A first cell that names ranges itself needs no last one. */
export const spokenBetween = (first: string, last: string, context: SpokenLeaveContext): SpokenLeave => {
  const start = spokenLeave(first, context)
  if (last.trim() === '' || last.trim() === first.trim()) return start
  const finish = spokenLeave(last, context)
  const one = (leave: SpokenLeave): boolean =>
    leave.ranges.length === 1 && leave.ranges[0]?.first === leave.ranges[0]?.last
  if (first.trim() === '')
    return finish.ranges.length > 0 && !one(finish)
      ? finish
      : { ...finish, ranges: [], errors: [...finish.errors, 'No first day is written.'] }
  // A last day may leave its month to the first.
  if (one(start) && (one(finish) || DAY_ALONE.test(last.trim()))) return spokenLeave(`${first} to ${last}`, context)
  if (start.ranges.length > 0 && finish.ranges.length > 0) {
    const doubt = 'The first and the last cell both name ranges; the first was read.'
    return { ...start, ranges: start.ranges.map((range) => ({ ...range, doubts: [...range.doubts, doubt] })) }
  }
  const lost = finish.ranges.length === 0 && finish.errors.length === 0 ? ['The last day cannot be read.'] : []
  return { ...start, ranges: [], errors: [...start.errors, ...finish.errors, ...lost] }
}

/** Days from the first to the last, and those of them from Monday to Friday. */
export const dayCounts = (first: Day, last: Day): readonly [number, number] => {
  let weekdays = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if ((day + 3) % 7 < 5) weekdays += 1
  return [last - first + 1, weekdays]
}
