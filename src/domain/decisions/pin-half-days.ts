import type { Day } from '../calendar/day.ts'
import type { Half } from '../calendar/half-day.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import type { PersonId } from '../people/person.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { pinKey } from '../rotations/pin.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import { type Schedule, nameOf } from '../schedule/schedule.ts'
import { unknownActivity } from './rotation-refusals.ts'
import { unknownPerson } from './week-refusals.ts'

/** What a half-day is to be by hand; null gives it back to its pattern. What is left out of a pin that is there stays. */
export interface PinHalfDay {
  readonly person: PersonId
  readonly day: Day
  readonly half: Half
  readonly activity?: string | null | undefined
  readonly note?: string | null | undefined
}

export interface PinHalfDays {
  readonly first: Day
  readonly last: Day
  readonly area: string
  readonly pins: readonly PinHalfDay[]
  /** Who decides it, as the history names them; null for what an import brings. */
  readonly by: string | null
  readonly source?: ChangeSet['source']
}

/** Pins half-days of one stretch of days, or gives them back: all of them, or none. Of one named twice the last counts. */
export const pinHalfDays = (
  schedule: Schedule,
  { first, last, area, pins, by, source = 'edit' }: PinHalfDays,
): Result<ChangeSet, Refusal<'unknown_person' | 'unknown_activity' | 'outside_range' | 'nothing_pinned'>> => {
  const { facts, today } = schedule
  const latest = new Map(pins.map((pin, at) => [pinKey(pin), { pin, at }]))
  const changes: Change[] = []
  for (const [key, { pin, at }] of latest) {
    const { person, day, half } = pin
    const nobody = unknownPerson(schedule, person)
    if (nobody) return { ok: false, refusal: nobody }
    if (day < first || day > last)
      return refused('outside_range', `${spokenDay(day)} is not in what is shown. Open its block.`, {
        fields: [{ field: `changes.${at}.day`, message: 'It lies outside.' }],
      })
    const known = facts.pin.get(key) ?? null
    const activity = pin.activity === undefined ? (known?.activity ?? null) : pin.activity
    if (activity === null && pin.activity === undefined)
      return refused(
        'nothing_pinned',
        `${nameOf(schedule, person)}, ${spokenDay(day)}: nothing is pinned to write a note to.`,
      )
    if (activity === null) {
      changes.push(...changeTo(facts, 'pin', key, null))
      continue
    }
    if (!facts.activity.has(activity))
      return { ok: false, refusal: unknownActivity(activity, `changes.${at}.activity`) }
    const note = pin.note === undefined ? (known?.note ?? null) : pin.note
    if (known !== null && known.activity === activity && known.note === note) continue
    const decided = by === null ? null : { by, on: today }
    changes.push(...changeTo(facts, 'pin', key, { person, day, half, activity, note, decided }))
  }
  return done({ changes, summary: summaryOf(schedule, changes), source, reason: null, area })
}

const summaryOf = (schedule: Schedule, changes: readonly Change[]): string => {
  const pins = changes.flatMap((change) => (change.kind === 'pin' ? [change] : []))
  const [first] = pins
  const pin = first?.to ?? first?.from
  if (!first || !pin) return 'The half-days are so already.'
  if (pins.length > 1) {
    const people = new Set(pins.map(({ to, from }) => (to ?? from)?.person))
    return `${pins.length} half-days of ${people.size === 1 ? nameOf(schedule, pin.person) : `${people.size} people`} have changed.`
  }
  const when = `${spokenDay(pin.day)} ${pin.half.toUpperCase()}`
  return first.to === null
    ? `${nameOf(schedule, pin.person)}, ${when}: back to the pattern.`
    : `${nameOf(schedule, pin.person)}, ${when}: ${first.to.activity}.`
}
