import { type Day, WEEKDAYS, addDays } from '../calendar/day.ts'
import { fmitWeekStart } from '../calendar/fmit-week.ts'
import { HALVES, type Half, halfDayIndex } from '../calendar/half-day.ts'
import type { Absence } from '../leave/absence.ts'
import type { PersonId } from '../people/person.ts'
import type { PersonYear } from '../people/person-year.ts'
import {
  FMIT_SERVICE,
  HOLIDAY,
  LEAVE,
  POST_CALL_AFTERNOON,
  POST_CALL_MORNING,
  RECOVERY,
  WEEKEND,
} from '../rotations/activity.ts'
import type { FacultyWeek } from '../rotations/faculty-week.ts'
import type { Overlay } from '../rotations/overlay.ts'
import type { Pin } from '../rotations/pin.ts'
import type { Rotation } from '../rotations/rotation.ts'
import { type PatternCell, type RotationPattern, indexOf, patternCellAt } from '../rotations/rotation-pattern.ts'
import type { WeeklyRequirement } from '../rotations/weekly-requirement.ts'
import type { DayContext } from './day-context.ts'
import { derived } from './derived.ts'

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

/** What a pattern or a usual week says of a half-day. */
interface PlannedCell {
  readonly layer: Layer
  readonly isProtected: boolean
}

/** The cells of weeks from 1 to 5, fourteen half-days each. */
export type PlannedCells = readonly (PlannedCell | null)[]

/** A person and what they do on one day, before halves are looked at. */
export interface PersonDay {
  readonly person: PersonId
  readonly year: PersonYear
  /** Null for faculty, and for residents of whom nothing is planned. */
  readonly rotation: Rotation | null
  /** The rotation with nights that ended on the day before. */
  readonly nightsBefore: Rotation | null
  /** Approved ones. */
  readonly absences: readonly Absence[]
  /** By half-day. */
  readonly pins: ReadonlyMap<number, Pin> | null
  /** The weeks of the rotation, or what somebody of the faculty usually does. */
  readonly cells: PlannedCells | null
  /** What the rotation's weekly requirement protects, by half-day of the week. */
  readonly slots: readonly (Layer | null)[] | null
}

const WEEKS = [1, 2, 3, 4, 5]

/** Which of the fourteen half-days of a week. */
const slotAt = (weekdayIndex: number, half: Half): number => 2 * weekdayIndex + (half === 'pm' ? 1 : 0)

const plannedCells = (
  pattern: Pick<RotationPattern, 'cells'>,
  layerOf: (cell: PatternCell, week: number) => Layer,
): PlannedCells => {
  const index = indexOf(pattern)
  return WEEKS.flatMap((week) =>
    WEEKDAYS.flatMap((weekday) =>
      HALVES.map((half): PlannedCell | null => {
        const cell = patternCellAt(index, week, weekday, half)
        return cell && { layer: layerOf(cell, week), isProtected: cell.isProtected }
      }),
    ),
  )
}

/** The cells of a rotation's weeks. */
export const cellsOfPattern = derived((pattern: RotationPattern) =>
  plannedCells(pattern, ({ activity }, week) => ({
    activity,
    because: { kind: 'pattern', rotation: pattern.rotation, week },
  })),
)

const USUALLY: Because = { kind: 'faculty-week' }

/** The cells of what somebody of the faculty usually does. */
export const cellsOfUsualWeek = derived((usual: FacultyWeek) =>
  plannedCells(usual, ({ activity }) => ({ activity, because: USUALLY })),
)

/** What a requirement protects, by half-day of the week. */
export const slotsOfRequirement = derived(({ rotation, protectedSlots }: WeeklyRequirement) =>
  WEEKDAYS.flatMap((weekday) =>
    HALVES.map((half): Layer | null => {
      const slot = protectedSlots.find((one) => one.weekday === weekday && one.half === half)
      return slot ? { activity: slot.activity, because: { kind: 'requirement', rotation } } : null
    }),
  ),
)

const isFor = (overlay: Overlay, { year, rotation }: PersonDay): boolean => {
  if (!overlay.kinds.includes(year.pgy === null ? 'faculty' : 'resident')) return false
  if (year.pgy === null) return true
  if (overlay.pgy.length > 0 && !overlay.pgy.includes(year.pgy)) return false
  if (rotation === null) return overlay.settings.length === 0
  if (overlay.settings.length > 0 && !overlay.settings.includes(rotation.setting)) return false
  if (overlay.unless === 'lecture-exempt') return !rotation.lectureExempt
  return overlay.unless !== 'clinic-exempt' || !rotation.clinicExempt
}

/** Something that may say what a half-day is: adds what it says. */
type Source = (one: PersonDay, context: DayContext, half: Half, layers: Layer[]) => void

const away: Source = ({ absences }, { day }, half, layers) => {
  const at = halfDayIndex(day, half)
  for (const absence of absences)
    if (halfDayIndex(absence.first, absence.firstHalf) <= at && at <= halfDayIndex(absence.last, absence.lastHalf))
      layers.push({ activity: LEAVE, because: { kind: 'absence', absence } })
}

const pinned: Source = ({ pins }, { day }, half, layers) => {
  const pin = pins?.get(halfDayIndex(day, half))
  if (pin) layers.push({ activity: pin.activity, because: { kind: 'pin', pin } })
}

const onFmit: Source = ({ person }, { day, attending, recovering }, _, layers) => {
  if (attending === person)
    layers.push({ activity: FMIT_SERVICE, because: { kind: 'fmit-week', weekStart: fmitWeekStart(day) } })
  if (recovering === person)
    layers.push({ activity: RECOVERY, because: { kind: 'fmit-recovery', weekStart: addDays(day, -7) } })
}

const afterNights: Source = ({ nightsBefore }, { day }, _, layers) => {
  if (nightsBefore === null) return
  layers.push({ activity: RECOVERY, because: { kind: 'nights', rotation: nightsBefore.name, last: addDays(day, -1) } })
}

const onHoliday: Source = ({ rotation }, { holiday }, _, layers) => {
  if (holiday === null || rotation?.weekendWork === true) return
  layers.push({ activity: HOLIDAY, because: { kind: 'holiday', name: holiday.name } })
}

const afterCall: Source = ({ person }, { day, postCall }, half, layers) => {
  if (postCall !== person) return
  const activity = half === 'am' ? POST_CALL_MORNING : POST_CALL_AFTERNOON
  layers.push({ activity, because: { kind: 'call', night: addDays(day, -1) } })
}

const planned =
  (isProtected: boolean): Source =>
  ({ cells }, { week, weekdayIndex }, half, layers) => {
    const cell = cells?.[14 * (week - 1) + slotAt(weekdayIndex, half)]
    if (cell && cell.isProtected === isProtected) layers.push(cell.layer)
  }

const required: Source = ({ slots }, { weekdayIndex }, half, layers) => {
  const layer = slots?.[slotAt(weekdayIndex, half)]
  if (layer) layers.push(layer)
}

const dayOff: Source = ({ rotation }, { weekday }, _, layers) => {
  if (rotation?.daysOff.includes(weekday) !== true) return
  layers.push({ activity: WEEKEND, because: { kind: 'day-off', rotation: rotation.name } })
}

const ofProgram =
  (over: boolean): Source =>
  (one, { overlays }, half, layers) => {
    for (const overlay of overlays[half])
      if (overlay.over === over && isFor(overlay, one))
        layers.push({
          activity: overlay.activity,
          because: { kind: 'overlay', overlay: overlay.id, name: overlay.name },
        })
  }

const ON_WEEKEND: Layer = { activity: WEEKEND, because: { kind: 'weekend' } }
const onWeekend: Source = ({ rotation }, { isWeekend }, _, layers) => {
  if (isWeekend && rotation?.weekendWork !== true) layers.push(ON_WEEKEND)
}

/**
 * All that says something of a half-day, the strongest first: absence, what somebody pinned, FMIT and the days after it
 * and after nights, holidays, the day after call, what a rotation protects, its days off, what the whole program does,
 * the rotation's pattern or the usual week of faculty, what the program does where that leaves it open, the weekend.
 * Source: architecture 2.1, templates-rules-engine 3.3.
 */
const SOURCES: readonly Source[] = [
  away,
  pinned,
  onFmit,
  afterNights,
  onHoliday,
  afterCall,
  planned(true),
  required,
  dayOff,
  ofProgram(true),
  planned(false),
  ofProgram(false),
  onWeekend,
]

/** Everything that says something of a half-day, the strongest first. */
export const layersOf = (one: PersonDay, context: DayContext, half: Half): readonly Layer[] => {
  const layers: Layer[] = []
  for (const source of SOURCES) source(one, context, half, layers)
  return layers
}

/** What is strongest of it: what the half-day is. */
export const strongestOf = (one: PersonDay, context: DayContext, half: Half): Layer | null => {
  const layers: Layer[] = []
  for (const source of SOURCES) {
    source(one, context, half, layers)
    const [layer] = layers
    if (layer) return layer
  }
  return null
}
