import { yearOf } from '../calendar/academic-year.ts'
import { type Block, weekOfBlock } from '../calendar/block.ts'
import { type Day, type Weekday, addDays, daysFrom, weekdayOf } from '../calendar/day.ts'
import { fmitWeekStart, isFmitWeekStart } from '../calendar/fmit-week.ts'
import { HALVES, type Half, halfDayIndex } from '../calendar/half-day.ts'
import type { Holiday } from '../calendar/holiday.ts'
import { nightBucket } from '../calendar/night.ts'
import { type Absence, isApproved, touches } from '../leave/absence.ts'
import type { PersonId } from '../people/person.ts'
import { type PersonYear, isActiveOn } from '../people/person-year.ts'
import {
  FMIT_SERVICE,
  HOLIDAY,
  LEAVE,
  POST_CALL_AFTERNOON,
  POST_CALL_MORNING,
  RECOVERY,
  WEEKEND,
} from '../rotations/activity.ts'
import type { Overlay } from '../rotations/overlay.ts'
import type { Pin } from '../rotations/pin.ts'
import type { Rotation } from '../rotations/rotation.ts'
import { type PatternCell, type RotationPattern, indexOf, patternCellAt } from '../rotations/rotation-pattern.ts'
import { derived } from './derived.ts'
import { type Facts, personYearKey } from './facts.ts'
import { holidaysKept } from './holidays.ts'
import { programBlockOf } from './program-blocks.ts'
import { rotationsBetween } from './rotation-on.ts'
import { type Schedule, absencesOf, attendingOn, onCall, personYearOf } from './schedule.ts'

/** The fact a half-day comes from. */
export type Because =
  | { readonly kind: 'absence'; readonly absence: Absence }
  | { readonly kind: 'pin'; readonly pin: Pin }
  | { readonly kind: 'fmit-week' | 'fmit-recovery'; readonly weekStart: Day }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'call'; readonly night: Day }
  | { readonly kind: 'nights'; readonly rotation: string; readonly last: Day }
  | { readonly kind: 'requirement'; readonly rotation: string }
  | { readonly kind: 'pattern'; readonly rotation: string; readonly week: number }
  | { readonly kind: 'faculty-week' }
  | { readonly kind: 'day-off'; readonly rotation: string }
  | { readonly kind: 'overlay'; readonly overlay: string; readonly name: string }
  | { readonly kind: 'weekend' }

/** What a half-day is, or would be, and why. */
export interface Layer {
  /** Code of the activity. */
  readonly activity: string
  readonly because: Because
}

/** One half-day of a person. */
export interface HalfDay {
  readonly person: PersonId
  readonly day: Day
  readonly half: Half
  /** What it is; null while nothing says so. */
  readonly cell: Layer | null
}

/** What is the same for everybody on a day. */
interface DayContext {
  readonly day: Day
  readonly weekday: Weekday
  readonly block: Block
  readonly week: number
  readonly isWeekend: boolean
  readonly holiday: Holiday | null
  readonly attending: PersonId | null
  /** Whoever had the FMIT week that ended the day before, and does not have the next. */
  readonly recovering: PersonId | null
  /** Who took call on the night before, when the morning after is theirs. */
  readonly postCall: PersonId | null
  readonly overlays: readonly Overlay[]
}

const overlaysInOrder = derived((overlays: Facts['overlay']) =>
  [...overlays.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
)

const pinsByPerson = derived((pins: Facts['pin']) => {
  const people = new Map<PersonId, Map<number, Pin>>()
  for (const pin of pins.values()) {
    const own = people.get(pin.person) ?? new Map<number, Pin>()
    own.set(halfDayIndex(pin.day, pin.half), pin)
    people.set(pin.person, own)
  }
  return people
})

const patternIndex = derived((pattern: Pick<RotationPattern, 'cells'>) => indexOf(pattern))

const isIn = (weeks: Overlay['weeks'], day: Day, block: Block, week: number): boolean =>
  weeks === 'every' || (weeks === 'last' ? addDays(day, 7) > block.end : weeks.includes(week))

const contextOf = (schedule: Schedule, day: Day, holidays: ReadonlyMap<Day, Holiday>): DayContext => {
  const weekday = weekdayOf(day)
  const block = programBlockOf(schedule, day)
  const week = weekOfBlock(day)
  const attending = attendingOn(schedule, day)
  const before = isFmitWeekStart(day) ? attendingOn(schedule, addDays(day, -1)) : null
  const night = addDays(day, -1)
  const caller = nightBucket(night) === 'fmit' ? null : (onCall(schedule, night)?.person ?? null)
  return {
    day,
    weekday,
    block,
    week,
    isWeekend: weekday === 'sat' || weekday === 'sun',
    holiday: holidays.get(day) ?? null,
    attending,
    recovering: before === attending ? null : before,
    postCall: caller,
    overlays: overlaysInOrder(schedule.facts.overlay).filter(
      (one) => one.weekday === weekday && isIn(one.weeks, day, block, week),
    ),
  }
}

const contextsOf = (schedule: Schedule, first: Day, last: Day): readonly DayContext[] => {
  const holidays = new Map(holidaysKept(schedule, first, last).map((holiday) => [holiday.day, holiday]))
  return daysFrom(first, last).map((day) => contextOf(schedule, day, holidays))
}

/** A person and what they do on one day, before halves are looked at. */
interface PersonDay {
  readonly schedule: Schedule
  readonly person: PersonId
  readonly year: PersonYear
  /** Null for faculty, and for residents of whom nothing is planned. */
  readonly rotation: Rotation | null
  /** The rotation with nights that ended on the day before. */
  readonly nightsBefore: Rotation | null
  readonly absences: readonly Absence[]
}

const isFor = (overlay: Overlay, { year, rotation }: PersonDay): boolean => {
  if (!overlay.kinds.includes(year.pgy === null ? 'faculty' : 'resident')) return false
  if (year.pgy === null) return true
  if (overlay.pgy.length > 0 && !overlay.pgy.includes(year.pgy)) return false
  if (rotation === null) return overlay.settings.length === 0
  if (overlay.settings.length > 0 && !overlay.settings.includes(rotation.setting)) return false
  if (overlay.unless === 'lecture-exempt') return !rotation.lectureExempt
  return overlay.unless !== 'clinic-exempt' || !rotation.clinicExempt
}

/** What somebody of the faculty usually does then. */
const usualCell = (one: PersonDay, { week, weekday }: DayContext, half: Half): PatternCell | null => {
  const { schedule, person, year } = one
  const usual = schedule.facts.facultyWeek.get(personYearKey(person, year.year))
  return usual ? patternCellAt(patternIndex(usual), week, weekday, half) : null
}

/**
 * All that says something of a half-day, the strongest first: absence, what somebody pinned, FMIT and the days after it
 * and after nights, holidays, the day after call, what a rotation protects, its days off, what the whole program does,
 * the rotation's pattern or the usual week of faculty, what the program does where that leaves it open, the weekend. Source: architecture 2.1,
 * templates-rules-engine 3.3.
 */
const layersOf = (one: PersonDay, context: DayContext, half: Half): readonly Layer[] => {
  const { schedule, person, rotation } = one
  const { day, weekday, week } = context
  const layers: Layer[] = []
  const put = (activity: string, because: Because): void => void layers.push({ activity, because })
  const at = halfDayIndex(day, half)

  for (const absence of one.absences)
    if (halfDayIndex(absence.first, absence.firstHalf) <= at && at <= halfDayIndex(absence.last, absence.lastHalf))
      put(LEAVE, { kind: 'absence', absence })
  const pin = pinsByPerson(schedule.facts.pin).get(person)?.get(at)
  if (pin) put(pin.activity, { kind: 'pin', pin })
  if (context.attending === person) put(FMIT_SERVICE, { kind: 'fmit-week', weekStart: fmitWeekStart(day) })
  if (context.recovering === person) put(RECOVERY, { kind: 'fmit-recovery', weekStart: addDays(day, -7) })
  if (one.nightsBefore !== null)
    put(RECOVERY, { kind: 'nights', rotation: one.nightsBefore.name, last: addDays(day, -1) })
  if (context.holiday !== null && rotation?.weekendWork !== true)
    put(HOLIDAY, { kind: 'holiday', name: context.holiday.name })
  if (context.postCall === person)
    put(half === 'am' ? POST_CALL_MORNING : POST_CALL_AFTERNOON, { kind: 'call', night: addDays(day, -1) })

  const overlays = context.overlays.filter((overlay) => overlay.half === half && isFor(overlay, one))
  const fromOverlays = (over: boolean): void => {
    for (const { id, name, activity, over: isOver } of overlays)
      if (isOver === over) put(activity, { kind: 'overlay', overlay: id, name })
  }
  if (rotation === null) {
    const usual = usualCell(one, context, half)
    const fromWeek = (): void => {
      if (usual) put(usual.activity, { kind: 'faculty-week' })
    }
    if (usual?.isProtected === true) fromWeek()
    fromOverlays(true)
    if (usual?.isProtected !== true) fromWeek()
    fromOverlays(false)
  } else {
    const pattern = schedule.facts.rotationPattern.get(rotation.name)
    const cell = pattern ? patternCellAt(patternIndex(pattern), week, weekday, half) : null
    const fromPattern = (): void => {
      if (cell !== null) put(cell.activity, { kind: 'pattern', rotation: rotation.name, week })
    }
    if (cell?.isProtected === true) fromPattern()
    const slot = schedule.facts.weeklyRequirement
      .get(rotation.name)
      ?.protectedSlots.find((one) => one.weekday === weekday && one.half === half)
    if (slot) put(slot.activity, { kind: 'requirement', rotation: rotation.name })
    if (rotation.daysOff.includes(weekday)) put(WEEKEND, { kind: 'day-off', rotation: rotation.name })
    fromOverlays(true)
    if (cell?.isProtected !== true) fromPattern()
    fromOverlays(false)
  }
  if (context.isWeekend && rotation?.weekendWork !== true) put(WEEKEND, { kind: 'weekend' })
  return layers
}

/** What a person is on each day from a first to a last; null on days on which they are not there. */
const personDays = (schedule: Schedule, person: PersonId, first: Day, last: Day): readonly (PersonDay | null)[] => {
  const absences = absencesOf(schedule, person).filter((one) => isApproved(one) && touches(one, first, last))
  const rotations = rotationsBetween(schedule, person, addDays(first, -1), last)
  return daysFrom(first, last).map((day, at) => {
    const year = personYearOf(schedule, person, yearOf(day))
    if (year === null || !isActiveOn(year, day)) return null
    if (year.pgy === null) return { schedule, person, year, rotation: null, nightsBefore: null, absences }
    const [before = null, rotation = null] = rotations.slice(at, at + 2)
    const endsNights = before?.recovery === true && before.name !== rotation?.name
    return { schedule, person, year, rotation, nightsBefore: endsNights ? before : null, absences }
  })
}

/** Everything that says something of one half-day of a person, the strongest first; why a cell is what it is. */
export const halfDayLayers = (schedule: Schedule, person: PersonId, day: Day, half: Half): readonly Layer[] => {
  const [one] = personDays(schedule, person, day, day)
  const [context] = contextsOf(schedule, day, day)
  return one && context ? layersOf(one, context, half) : []
}

/**
 * The half-days of people from a first to a last day, both included: for each person two for every day, in order. Days
 * on which somebody is not with the program are null.
 */
export const halfDays = (
  schedule: Schedule,
  people: readonly PersonId[],
  first: Day,
  last: Day,
): ReadonlyMap<PersonId, readonly (HalfDay | null)[]> => {
  const contexts = contextsOf(schedule, first, last)
  return new Map(
    people.map((person) => {
      const days = personDays(schedule, person, first, last)
      const cells = contexts.flatMap((context, at) => {
        const one = days[at] ?? null
        return HALVES.map((half) =>
          one === null ? null : { person, day: context.day, half, cell: layersOf(one, context, half)[0] ?? null },
        )
      })
      return [person, cells]
    }),
  )
}
