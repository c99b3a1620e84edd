import { isPlannableYear, yearOf } from '../calendar/academic-year.ts'
import { type Day, partsOf } from '../calendar/day.ts'
import { holidaysBetween } from '../calendar/holiday.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { type ProgramHoliday, dayKey } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { ROTATIONS } from './areas.ts'

/** A day off of the whole program: what is left out is as it is, or as the calendar has it. */
export interface HolidayAsked {
  readonly day: Day
  readonly name?: string | undefined
  /** False: the program works on this federal holiday. */
  readonly kept?: boolean | undefined
}

/** Lists go over years: which one a day is in has to be said. */
const spokenDayOfYear = (day: Day): string => `${spokenDay(day)} ${String(partsOf(day).year)}`

const changeSet = ({ facts }: Schedule, day: Day, to: ProgramHoliday | null, summary: string): ChangeSet => ({
  ...{ changes: changeTo(facts, 'holiday', dayKey(day), to), summary },
  ...{ source: 'edit', reason: null, area: ROTATIONS },
})

/** Says which holiday a day is, under which name, or that the program works on one of the calendar's. */
export const setHoliday = (
  schedule: Schedule,
  { day, ...asked }: HolidayAsked,
): Result<ChangeSet, Refusal<'outside_range' | 'name_missing' | 'not_a_holiday'>> => {
  if (!isPlannableYear(yearOf(day)))
    return refused('outside_range', `${spokenDayOfYear(day)} is in no year that can be planned. Choose another day.`, {
      fields: [{ field: 'day', message: 'It is in no year that can be planned.' }],
    })
  const [federal] = holidaysBetween(day, day)
  const known = schedule.facts.holiday.get(dayKey(day))
  const name = asked.name ?? known?.name ?? federal?.name
  if (name === undefined)
    return refused('name_missing', `${spokenDayOfYear(day)} is no federal holiday. Write what the program calls it.`, {
      fields: [{ field: 'name', message: 'Write a name.' }],
    })
  const kept = asked.kept ?? known?.kept ?? true
  if (!kept && federal === undefined)
    return refused('not_a_holiday', `${spokenDayOfYear(day)} is a holiday of the program’s own. Take it out instead.`, {
      fields: [{ field: 'kept', message: 'Only a federal holiday can be worked on.' }],
    })
  // What the calendar says by itself is no fact.
  const isUsual = kept && name === federal?.name
  const summary = kept
    ? `${name} is kept on ${spokenDayOfYear(day)}.`
    : `The program works on ${name}, ${spokenDayOfYear(day)}.`
  return done(changeSet(schedule, day, isUsual ? null : { day, name, kept }, summary))
}

/** Gives a day back to the calendar: one of the program's own is none any more, a federal one is as usual. */
export const removeHoliday = (schedule: Schedule, day: Day): Result<ChangeSet, Refusal<'unknown_holiday'>> => {
  const known = schedule.facts.holiday.get(dayKey(day))
  if (known === undefined)
    return refused(
      'unknown_holiday',
      `The program says nothing of its own of ${spokenDayOfYear(day)}. Read the list anew.`,
    )
  const [federal] = holidaysBetween(day, day)
  const summary = federal
    ? `${federal.name} is kept on ${spokenDayOfYear(day)} as usual.`
    : `${known.name} is kept on ${spokenDayOfYear(day)} no longer.`
  return done(changeSet(schedule, day, null, summary))
}
