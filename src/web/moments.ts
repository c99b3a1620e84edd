import { type Day, day, isoOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'

/** The civil day and the minute of a moment where this browser is. */
const partsOf = (iso: string): { readonly date: string; readonly time: string; readonly year: string } => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(iso))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    year: part('year'),
  }
}

/** A moment in a sentence: "Fri 21 May 2027, 15:20", where this browser is. */
export const spokenMoment = (iso: string): string => {
  const { date, time, year } = partsOf(iso)
  return `${spokenDay(day(date))} ${year}, ${time}`
}

/** The day alone, to group by: "Fri 21 May 2027". */
export const spokenDayOf = (iso: string): string => {
  const { date, year } = partsOf(iso)
  return `${spokenDay(day(date))} ${year}`
}

/** The minute alone: "15:20". */
export const timeOf = (iso: string): string => partsOf(iso).time

/** The civil day of a moment where this browser is. */
export const dayOfMoment = (iso: string): Day => day(partsOf(iso).date)

/** A moment beside others: "today, 15:20", "Fri 21 May, 15:20", with its year when that is another than today's. */
export const momentFrom = (iso: string, today: Day): string => {
  const { date, time, year } = partsOf(iso)
  const of = day(date)
  if (of === today) return `today, ${time}`
  return `${spokenDay(of)}${year === isoOf(today).slice(0, 4) ? '' : ` ${year}`}, ${time}`
}
