import type { Day } from './day.ts'
import { spokenDate, spokenDay } from './spoken-day.ts'

const LONGEST_MONTH = 31

/** Two days as one stretch, one as itself; the month is said once when it is the same. */
const stretch = (first: Day, last: Day, spoken: (day: Day) => string): string => {
  const [start, end] = [spoken(first), spoken(last)]
  if (first === last) return start
  const month = / \w+$/.exec(start)?.[0] ?? ''
  const once = end.endsWith(month) && last - first < LONGEST_MONTH
  return `${once ? start.slice(0, -month.length) : start} – ${end}`
}

/** "Mon 2 – Fri 6 Mar". */
export const spokenDays = (first: Day, last: Day): string => stretch(first, last, spokenDay)

/** "9 – 15 Apr", where the weekdays are known. */
export const spokenRange = (first: Day, last: Day): string => stretch(first, last, spokenDate)
