import { type Day, type Weekday, partsOf, weekdayOf } from './day.ts'

const WEEKDAY_NAMES = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const
const LONG_WEEKDAY_NAMES = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date in a sentence, where the weekday is known: "21 May". */
export const spokenDate = (day: Day): string => {
  const { month, date } = partsOf(day)
  return `${date} ${MONTH_NAMES[month - 1]}`
}

/** A day in a sentence: "Fri 21 May". */
export const spokenDay = (day: Day): string => `${WEEKDAY_NAMES[weekdayOf(day)]} ${spokenDate(day)}`

/** "Thursday". */
export const spokenWeekday = (day: Day): string => LONG_WEEKDAY_NAMES[weekdayOf(day)]

/** Weekdays in a sentence, in the order given: "Friday and Saturday". */
export const spokenWeekdays = (weekdays: readonly Weekday[]): string => {
  const names = weekdays.map((weekday) => LONG_WEEKDAY_NAMES[weekday])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
