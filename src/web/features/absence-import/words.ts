import { type AcademicYear, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, day, partsOf } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import { listed } from '../../words.ts'

/** "row 9", "rows 9, 34, 61 and 102"; after the fourth only how many more. */
export const rowsNamed = (numbers: readonly number[]): string => {
  const once = [...new Set(numbers)]
  const [shown, more] = once.length > 5 ? [once.slice(0, 4), once.length - 4] : [once, 0]
  return `${once.length === 1 ? 'row' : 'rows'} ${listed([...shown.map(String), ...(more > 0 ? [`${more} more`] : [])])}`
}

/** When somebody is away, as far as it could be read. */
export interface Away {
  readonly first: string | null
  readonly firstHalf: Half
  readonly last: string | null
  readonly lastHalf: Half
}

const dated = (at: Day, year: AcademicYear): string =>
  yearOf(at) === year ? spokenDate(at) : `${spokenDate(at)} ${partsOf(at).year}`

/** "19 – 22 Jan", "25 Feb – 3 Mar", "19 Jan AM"; with the year where it is another academic year's; "–" when unread. */
export const awayWords = ({ first, firstHalf, last, lastHalf }: Away, year: AcademicYear): string => {
  if (first === null && last === null) return '–'
  if (first === null || last === null)
    return `${first ? dated(day(first), year) : '?'} – ${last ? dated(day(last), year) : '?'}`
  const [from, to] = [day(first), day(last)]
  const [startsPm, endsAm] = [firstHalf === 'pm', lastHalf === 'am']
  if (from === to) return `${dated(to, year)}${startsPm ? ' PM' : endsAm ? ' AM' : ''}`
  const end = `${dated(to, year)}${endsAm ? ' AM' : ''}`
  const [a, b] = [partsOf(from), partsOf(to)]
  const short = a.month === b.month && a.year === b.year && yearOf(to) === year && !startsPm
  return short ? `${a.date} – ${end}` : `${dated(from, year)}${startsPm ? ' PM' : ''} – ${end}`
}

/** What each field is called where a column is given to it. */
export const FIELD_WORDS: Readonly<Record<LeaveField, string>> = {
  person: 'Person',
  firstName: 'Given name',
  lastName: 'Surname',
  first: 'First day away',
  last: 'Last day away',
  range: 'Days away',
  type: 'Type',
  note: 'Private note',
  location: 'Private place',
  orders: 'Orders',
  status: 'Approved',
  tentative: 'Return not sure',
  replacement: 'Instead of it',
  halfDay: 'Half day',
  days: 'Days, to check',
}
