import { yearOf } from '../calendar/academic-year.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import { isActiveOn } from '../people/person-year.ts'
import { calledName } from './called-name.ts'
import { activityOf } from './clinic-footer.ts'
import { type Cause, causeOf, movesWhen } from './half-day-cause.ts'
import { type Because, halfDayLayers } from './half-days.ts'
import { type Schedule, personYearOf } from './schedule.ts'
import { type HalfDayPlace, spokenBecause } from './spoken-because.ts'
import { spokenCounts } from './spoken-counts.ts'

/** Why a half-day is what it is, in plain words. */
export interface SpokenHalfDay {
  /** Null while nothing says what it is. */
  readonly cell: { readonly activity: string; readonly name: string } | null
  /** What goes after "Because" or a dash: "Nakagawa takes call on Thu 11 Feb". */
  readonly because: string
  /** What it would be otherwise, the strongest first. */
  readonly replaces: readonly { readonly code: string; readonly because: string }[]
  /** A sentence; null when there is nothing to count. */
  readonly counts: string | null
  /** A sentence; null when it stands as long as the calendar does. */
  readonly moves: string | null
  /** Null when the calendar itself makes it so, or when who did is not for everybody. */
  readonly cause: Cause | null
}

/** A pin stands before everything but an absence. */
const spokenMoves = (schedule: Schedule, place: HalfDayPlace, because: Because, mayPin: boolean): string | null => {
  const when = movesWhen(schedule, place, because)
  if (when === null) return null
  const canBeKept = mayPin && because.kind !== 'absence' && because.kind !== 'pin'
  return `Moves ${when}.${canBeKept ? ' Pin to keep it.' : ''}`
}

const NOTHING = { cell: null, replaces: [], counts: null, moves: null, cause: null } as const

/**
 * Why a half-day of somebody is what it is, from the facts as the reader may see them: of an absence of which its kind
 * is not disclosed, neither kind nor author is told. `mayPin`: whether the reader could keep it by a pin.
 */
export const spokenHalfDay = (schedule: Schedule, place: HalfDayPlace, { mayPin = false } = {}): SpokenHalfDay => {
  const [top, ...below] = halfDayLayers(schedule, place.person, place.day, place.half)
  if (top === undefined) return { ...NOTHING, because: nothingSays(schedule, place) }
  const { activity, because } = top
  return {
    cell: { activity, name: activityOf(schedule, activity)?.name ?? activity },
    because: spokenBecause(schedule, place, because),
    replaces: below.map((layer) => ({
      code: layer.activity,
      because: spokenBecause(schedule, place, layer.because),
    })),
    counts: spokenCounts(schedule, place, activity),
    moves: spokenMoves(schedule, place, because, mayPin),
    cause: causeOf(schedule, place, because),
  }
}

const nothingSays = (schedule: Schedule, { person, day }: HalfDayPlace): string => {
  const name = calledName(schedule, person)
  const year = personYearOf(schedule, person, yearOf(day))
  if (year === null || !isActiveOn(year, day)) return `${name} is not with the program on ${spokenDay(day)}`
  return `nothing is planned for ${name} then`
}
