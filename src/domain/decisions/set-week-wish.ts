import type { Day } from '../calendar/day.ts'
import { fmitWeekOf } from '../calendar/fmit-week.ts'
import type { PersonId } from '../people/person.ts'
import type { WeekWish } from '../people/week-wish.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { keyOf } from '../schedule/facts.ts'
import { type Schedule, nameOf } from '../schedule/schedule.ts'
import { PEOPLE } from './areas.ts'
import { notAWeek, unknownPerson } from './week-refusals.ts'

export interface SetWeekWish {
  readonly person: PersonId
  readonly weekStart: Day
  /** Null takes it back. */
  readonly wish: WeekWish['wish'] | null
}

const WORDS = { 'would-like': 'would like', 'rather-not': 'would rather not have' } as const

/** Notes that somebody would like an FMIT week, or would rather not have it. */
export const setWeekWish = (
  schedule: Schedule,
  { person, weekStart, wish }: SetWeekWish,
): Result<ChangeSet, Refusal<'unknown_person' | 'not_week_start' | 'outside_year'>> => {
  const refusal = unknownPerson(schedule, person) ?? notAWeek(weekStart)
  if (refusal) return { ok: false, refusal }
  const key = keyOf('weekWish', { person, weekStart, wish: 'would-like' })
  const words = wish === null ? 'has no wish for' : WORDS[wish]
  return done({
    changes: changeTo(schedule.facts, 'weekWish', key, wish && { person, weekStart, wish }),
    summary: `${nameOf(schedule, person)} ${words} week ${fmitWeekOf(weekStart).number}.`,
    source: 'edit',
    reason: null,
    area: PEOPLE,
  })
}
