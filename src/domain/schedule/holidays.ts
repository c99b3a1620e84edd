import type { Day } from '../calendar/day.ts'
import { type Holiday, holidaysBetween } from '../calendar/holiday.ts'
import { derived } from './derived.ts'
import { type Facts, dayKey } from './facts.ts'
import type { Schedule } from './schedule.ts'

const addedDays = derived((holidays: Facts['holiday']) =>
  [...holidays.values()]
    .filter(({ kept }) => kept)
    .map(({ day, name }): Holiday => ({
      id: slugOf(name),
      name,
      day,
      observed: false,
      major: false,
    })),
)

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/**
 * The holidays the program keeps on a day of `first` to `last`, in order: the federal ones as observed, unless it works
 * then, under the program's own name where it gives one, and those it keeps beyond them.
 */
export const holidaysKept = ({ facts }: Schedule, first: Day, last: Day): readonly Holiday[] => {
  const all = holidaysBetween(first, last)
  if (facts.holiday.size === 0) return all
  const federal = all.filter(({ day }) => facts.holiday.get(dayKey(day))?.kept !== false)
  const added = addedDays(facts.holiday).filter(({ day }) => day >= first && day <= last)
  const beyond = added.filter(({ day }) => !federal.some((holiday) => holiday.day === day))
  const named = federal.map((holiday) => ({
    ...holiday,
    name: facts.holiday.get(dayKey(holiday.day))?.name ?? holiday.name,
  }))
  return [...named, ...beyond].sort((a, b) => a.day - b.day)
}
