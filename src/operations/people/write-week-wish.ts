import type { Day } from '#domain/calendar/day.ts'
import { setWeekWish } from '#domain/decisions/set-week-wish.ts'
import type { WeekWish } from '#domain/people/week-wish.ts'
import { done } from '#domain/result.ts'
import { keyOf } from '#domain/schedule/facts.ts'
import { NOT_WEEK_START, OUTSIDE_YEAR, UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import type { Context, RefusalKind } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { personWrittenOf, writeFact } from './write-person.ts'

export const WISH_REFUSALS: readonly RefusalKind[] = [UNKNOWN_PERSON, NOT_WEEK_START, OUTSIDE_YEAR, ...WRITE_REFUSALS]

/** Writes what somebody wishes about a week; null takes it back. */
export const writeWeekWish = async (
  context: Context,
  person: string,
  weekStart: Day,
  wish: WeekWish['wish'] | null,
) => {
  const key = keyOf('weekWish', { person, weekStart, wish: 'would-like' })
  const written = await writeFact(context, { kind: 'weekWish', key, expectedVersion: null }, (schedule) =>
    setWeekWish(schedule, { person, weekStart, wish }),
  )
  return written.ok ? done(personWrittenOf(written.value, person)) : written
}
