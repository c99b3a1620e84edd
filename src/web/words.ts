import { type Day, partsOf } from '#domain/calendar/day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A small number in words: "two"; from eleven in figures. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count)

/** "one week", "3 weeks": the noun with its number as given. */
export const counted = (count: number | string, noun: string): string =>
  `${count} ${noun}${count === 1 || count === 'one' ? '' : 's'}`

/** "2 critical", "1 warning", "3 info": findings of one severity. */
export const countedOf = (severity: 'critical' | 'warning' | 'info', count: number): string =>
  severity === 'warning' ? counted(count, severity) : `${count} ${severity}`

/** "Apr". */
export const monthName = (day: Day): string => MONTHS[partsOf(day).month - 1] ?? ''

const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "April", for a title. */
export const longMonthName = (day: Day): string => LONG_MONTHS[partsOf(day).month - 1] ?? ''

/** "Fri 21 – Thu 27 May", "Fri 26 Mar – Thu 1 Apr". */
export const spokenRange = (first: Day, last: Day): string =>
  partsOf(first).month === partsOf(last).month
    ? `${spokenDay(first).replace(/ \w+$/, '')} – ${spokenDay(last)}`
    : `${spokenDay(first)} – ${spokenDay(last)}`

/** "2 – 8 Apr", "26 Mar – 1 Apr". */
export const shortRange = (first: Day, last: Day): string =>
  partsOf(first).month === partsOf(last).month
    ? `${partsOf(first).date} – ${spokenDate(last)}`
    : `${spokenDate(first)} – ${spokenDate(last)}`

/** "12 Mar – 8 Apr", without weekdays. */
export const dateRange = (first: Day, last: Day): string => `${spokenDate(first)} – ${spokenDate(last)}`

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

/** With a capital, as a sentence starts. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Weeks as people write them: "5", "5.5". */
export const figure = (weeks: number): string => (Number.isInteger(weeks) ? String(weeks) : weeks.toFixed(1))

/** "Lindqvist, Maya" of "Maya Lindqvist". A name of one word is itself. */
export const surnameFirst = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const surname = words.pop() ?? name
  return words.length === 0 ? surname : `${surname}, ${words.join(' ')}`
}
