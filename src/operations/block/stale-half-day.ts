import { isoOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { Refusal } from '#domain/result.ts'
import { type Pin, pinKey } from '#domain/rotations/pin.ts'
import { type Schedule, nameOf } from '#domain/schedule/schedule.ts'
import type { Ground } from '#store/store.ts'
import { lastChangeOf } from '../fmit/last-change.ts'

/** A half-day, and the version of its pin that the caller saw. */
export interface ExpectedHalfDay extends Pick<Pin, 'person' | 'day' | 'half'> {
  /** Nothing is expected when it is left out. */
  readonly expectedVersion?: number | undefined
}

/**
 * Refuses when half-days are not what the caller was looking at: says which they are, who changed the first of them, and
 * what that is pinned to now. `touched` are the keys that matter; null is all.
 */
export const staleHalfDay = async (
  schedule: Schedule,
  ground: Ground,
  expected: readonly ExpectedHalfDay[],
  touched: ReadonlySet<string> | null,
): Promise<Refusal<'version'> | null> => {
  const stale = expected.flatMap(({ expectedVersion, ...place }, at) => {
    const key = pinKey(place)
    const isOther = expectedVersion !== undefined && expectedVersion !== ground.versionOf('pin', key)
    return isOther && touched?.has(key) !== false ? [{ at, key, place, expectedVersion }] : []
  })
  const [first] = stale
  if (first === undefined) return null
  const entry = await lastChangeOf(ground, 'pin', first.key, first.expectedVersion)
  const pinned = (key: string): Pin | null => schedule.facts.pin.get(key) ?? null
  const isNow = (key: string): string =>
    `is ${pinned(key) === null ? 'not pinned' : `pinned to ${pinned(key)?.activity}`} now`
  const { person, day, half } = first.place
  const which = `${nameOf(schedule, person)}, ${spokenDay(day)} ${half.toUpperCase()}`
  const more = stale.length - 1
  const others = more === 0 ? '' : ` ${more} more of these half-days ${more === 1 ? 'is another' : 'are others'} too.`
  const current = pinned(first.key)
  return {
    reason: 'version',
    message: `${entry ? `${entry.author.name} changed ${which}, since you looked: it` : which} ${isNow(first.key)}.${others} Look again, then decide.`,
    data: {
      ...{ person, day: isoOf(day), half, expectedVersion: first.expectedVersion },
      current: current && { activity: current.activity, note: current.note },
      changedBy: entry && { name: entry.author.name, at: entry.at, summary: entry.summary },
      fields: stale.map(({ at, key }) => ({ field: `changes.${at}.expectedVersion`, message: `It ${isNow(key)}.` })),
    },
  }
}
