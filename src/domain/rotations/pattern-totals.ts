import { WEEKDAYS } from '../calendar/day.ts'
import { HALVES } from '../calendar/half-day.ts'
import { type Activity, ACTIVITY_FAMILIES, type ActivityFamily } from './activity.ts'
import { isWorkingDay } from './requirement-ground.ts'
import { type RequirementGround, clinicDays } from './requirement-issues.ts'
import type { Rotation } from './rotation.ts'
import { type PatternCell, indexOf, patternCellAt } from './rotation-pattern.ts'
import type { WeeklyRequirement } from './weekly-requirement.ts'

/** Weeks of a block; only the last block of a year may have the days of a fifth. */
export const BLOCK_WEEKS = [1, 2, 3, 4] as const

/** How often an activity stands in each week of a block, and in all of them. */
export interface ActivityTotal {
  readonly code: string
  readonly weeks: readonly number[]
  readonly block: number
}

export interface FamilyTotal {
  /** Null for codes that no activity has. */
  readonly family: ActivityFamily | null
  readonly weeks: readonly number[]
  readonly block: number
  /** The most frequent first. */
  readonly activities: readonly ActivityTotal[]
}

type Activities = ReadonlyMap<string, Pick<Activity, 'family' | 'fmClinic'>>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const slots = WEEKDAYS.flatMap((weekday) => HALVES.map((half) => ({ weekday, half })))

/** What the weeks of a block hold by a pattern, week by week: a cell, or null where it is left open. */
const weeksHeld = (cells: readonly PatternCell[]): readonly (readonly (PatternCell | null)[])[] => {
  const index = indexOf({ cells: [...cells] })
  return BLOCK_WEEKS.map((week) => slots.map(({ weekday, half }) => patternCellAt(index, week, weekday, half)))
}

/** What a pattern adds up to: half-days by family and activity, for each week of a block and for all four. */
export const patternTotals = (cells: readonly PatternCell[], activities: Activities): readonly FamilyTotal[] => {
  const weeks = weeksHeld(cells)
  const codes = new Set(weeks.flat().flatMap((cell) => (cell ? [cell.activity] : [])))
  const totals = [...codes].map((code): ActivityTotal => {
    const counts = weeks.map((week) => week.filter((cell) => cell?.activity === code).length)
    return { code, weeks: counts, block: sum(counts) }
  })
  return [...ACTIVITY_FAMILIES, null].flatMap((family): FamilyTotal[] => {
    const own = totals
      .filter(({ code }) => (activities.get(code)?.family ?? null) === family)
      .sort((a, b) => b.block - a.block || a.code.localeCompare(b.code, 'en'))
    if (own.length === 0) return []
    const counts = BLOCK_WEEKS.map((_, at) => sum(own.map((one) => one.weeks[at] ?? 0)))
    return [{ family, weeks: counts, block: sum(counts), activities: own }]
  })
}

/** Half-days of each week of a block that a pattern leaves open, weekends apart. */
export const openHalfDays = (cells: readonly PatternCell[]): readonly number[] =>
  weeksHeld(cells).map(
    (week) => week.filter((cell, at) => cell === null && isWorkingDay(slots[at]?.weekday ?? '')).length,
  )

/** What a weekly requirement asks for and what a pattern has of it. */
export interface AgainstRequirement {
  readonly of: 'clinic' | 'specialty'
  readonly least: number
  readonly most: number
  /** Half-days of each week that the pattern says. */
  readonly weeks: readonly number[]
  /** Of each week: how many more the open half-days could hold. */
  readonly room: readonly number[]
  /** Too many whatever comes of the open half-days, too few even if all are used, or neither. */
  readonly verdict: 'over' | 'short' | 'fits'
}

/** What a pattern is counted by. */
export interface PatternGround {
  readonly activities: Activities
  readonly rotation: Pick<Rotation, 'lectureExempt'> & { readonly specialty: readonly string[] }
  /** Half-days of lecture of the whole program. */
  readonly lectures: RequirementGround['lectures']
}

/**
 * What each week of a pattern holds against the weekly requirement of its rotation. As in a real block, a protected cell
 * goes before what the requirement protects, that before lecture, and lecture before any other cell. Open half-days may
 * still become clinic, on the days on which clinic may fall, or specialty.
 */
export const againstRequirement = (
  cells: readonly PatternCell[],
  requirement: WeeklyRequirement,
  { activities, rotation, lectures }: PatternGround,
): readonly AgainstRequirement[] => {
  const days: readonly string[] = clinicDays(requirement)
  const fixed = new Map(
    [...(rotation.lectureExempt ? [] : lectures), ...requirement.protectedSlots].map(
      ({ weekday, half, activity }) => [`${weekday}/${half}`, activity] as const,
    ),
  )
  const weeks = weeksHeld(cells).map((week) =>
    week.flatMap((cell, at) => {
      const { weekday = 'sun', half = 'am' } = slots[at] ?? {}
      if (!isWorkingDay(weekday)) return []
      const code = (cell?.isProtected ? null : fixed.get(`${weekday}/${half}`)) ?? cell?.activity ?? null
      return [{ code, mayBeClinic: days.includes(weekday) }]
    }),
  )
  const against = (
    of: AgainstRequirement['of'],
    [least, most]: readonly [number, number],
    counts: (code: string) => boolean,
    mayBe: (slot: { readonly mayBeClinic: boolean }) => boolean,
  ): AgainstRequirement => {
    const held = weeks.map((week) => week.filter(({ code }) => code !== null && counts(code)).length)
    const room = weeks.map((week) => week.filter((slot) => slot.code === null && mayBe(slot)).length)
    const isOver = held.some((count) => count > most)
    const isShort = held.some((count, at) => count + (room[at] ?? 0) < least)
    return { of, least, most, weeks: held, room, verdict: isOver ? 'over' : isShort ? 'short' : 'fits' }
  }
  return [
    against(
      'clinic',
      [requirement.fmClinicMin, requirement.fmClinicMax],
      (code) => activities.get(code)?.fmClinic === true,
      ({ mayBeClinic }) => mayBeClinic,
    ),
    against(
      'specialty',
      [requirement.specialtyMin, requirement.specialtyMax],
      (code) => rotation.specialty.includes(code),
      () => true,
    ),
  ]
}
