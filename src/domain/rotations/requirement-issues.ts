import type { Half } from '../calendar/half-day.ts'
import type { RotationSetting } from './rotation.ts'
import { WEEK_CAPACITY, WORKING_DAYS, type WeeklyRequirement, type WorkingDay } from './weekly-requirement.ts'

export const REQUIREMENT_ISSUES = [
  'MIN_GT_MAX',
  'CLINIC_SLOTS_SHORT',
  'WEEK_OVERFULL',
  'SLOT_CONFLICT',
  'DUP_SLOT',
  'UNKNOWN_ACTIVITY',
  'INPATIENT_CLINIC',
  'UNFILLED',
] as const

/** Something about a requirement that cannot be, or that a planner should know. Errors keep it from being saved. */
export interface RequirementIssue {
  readonly code: (typeof REQUIREMENT_ISSUES)[number]
  readonly level: 'error' | 'warning'
  /** The field to look at: `fmClinicMax`, `protectedSlots.1`. */
  readonly field: string
  readonly message: string
}

/** What a requirement is judged by. */
export interface RequirementGround {
  /** Half-days on which the whole program has lecture. */
  readonly lectures: readonly { readonly weekday: WorkingDay; readonly half: Half; readonly activity: string }[]
  /** Codes of the activities there are. */
  readonly activities: { has(code: string): boolean }
  readonly setting: RotationSetting
}

const slotOf = ({ weekday, half }: { readonly weekday: string; readonly half: string }): string => `${weekday}/${half}`

/** The half-days of a week that are taken before anything is counted: protected ones, and lecture where it is kept. */
export const takenSlots = (
  requirement: Pick<WeeklyRequirement, 'academicsRequired' | 'protectedSlots'>,
  { lectures }: Pick<RequirementGround, 'lectures'>,
): ReadonlySet<string> =>
  new Set([...requirement.protectedSlots, ...(requirement.academicsRequired ? lectures : [])].map(slotOf))

/** Days on which clinic may fall. */
export const clinicDays = ({
  allowedClinicDays,
}: Pick<WeeklyRequirement, 'allowedClinicDays'>): readonly WorkingDay[] =>
  allowedClinicDays.length === 0 ? WORKING_DAYS : WORKING_DAYS.filter((day) => allowedClinicDays.includes(day))

/** How many half-days on allowed days are not taken. */
export const freeClinicSlots = (
  requirement: WeeklyRequirement,
  ground: Pick<RequirementGround, 'lectures'>,
): number => {
  const taken = takenSlots(requirement, ground)
  return clinicDays(requirement)
    .flatMap((weekday) => [`${weekday}/am`, `${weekday}/pm`])
    .filter((slot) => !taken.has(slot)).length
}

export interface RequirementTotals {
  /** Half-days a week that are asked for, the taken ones among them. */
  readonly min: number
  /** The most, never more than a week has. */
  readonly max: number
  /** The sum of the most before it was cut to what a week has. */
  readonly uncut: number
  readonly taken: number
  readonly capacity: number
}

/** What a week on the rotation adds up to. */
export const requirementTotals = (
  requirement: WeeklyRequirement,
  ground: Pick<RequirementGround, 'lectures'>,
): RequirementTotals => {
  const taken = takenSlots(requirement, ground).size
  const uncut = requirement.fmClinicMax + requirement.specialtyMax + taken
  return {
    min: requirement.fmClinicMin + requirement.specialtyMin + taken,
    max: Math.min(uncut, WEEK_CAPACITY),
    uncut,
    taken,
    capacity: WEEK_CAPACITY,
  }
}

const halfDays = (count: number): string => (count === 1 ? '1 half-day' : `${count} half-days`)

const pairIssue = (least: number, most: number, field: string, what: string): readonly RequirementIssue[] =>
  least <= most
    ? []
    : [
        {
          code: 'MIN_GT_MAX',
          level: 'error',
          field,
          message: `At least ${least} ${what} and at most ${most} cannot both hold. Raise the most or lower the least.`,
        },
      ]

const slotIssues = (requirement: WeeklyRequirement, ground: RequirementGround): readonly RequirementIssue[] => {
  const seen = new Set<string>()
  return requirement.protectedSlots.flatMap((slot, at): readonly RequirementIssue[] => {
    const field = `protectedSlots.${at}`
    const twice = seen.has(slotOf(slot))
    seen.add(slotOf(slot))
    const lecture = requirement.academicsRequired ? ground.lectures.find((one) => slotOf(one) === slotOf(slot)) : null
    const issue = (code: RequirementIssue['code'], message: string): RequirementIssue => ({
      ...{ code, level: 'error', field, message },
    })
    return [
      ...(twice ? [issue('DUP_SLOT', 'This half-day is protected twice. Keep one of the two.')] : []),
      ...(ground.activities.has(slot.activity)
        ? []
        : [issue('UNKNOWN_ACTIVITY', `No activity has the code ${slot.activity}. Choose one from the list.`)]),
      ...(lecture && lecture.activity !== slot.activity
        ? [issue('SLOT_CONFLICT', 'The program has lecture then. Protect another half-day, or leave lecture out.')]
        : []),
    ]
  })
}

/**
 * What is wrong with a requirement, errors first. One function for the browser and the server. Source:
 * templates-rules-engine 2.3.
 */
export const requirementIssues = (
  requirement: WeeklyRequirement,
  ground: RequirementGround,
): readonly RequirementIssue[] => {
  const { fmClinicMin, fmClinicMax, specialtyMin, specialtyMax } = requirement
  const free = freeClinicSlots(requirement, ground)
  const { min, uncut, taken } = requirementTotals(requirement, ground)
  const errors: readonly RequirementIssue[] = [
    ...pairIssue(fmClinicMin, fmClinicMax, 'fmClinicMax', fmClinicMin === 1 ? 'clinic' : 'clinics'),
    ...pairIssue(specialtyMin, specialtyMax, 'specialtyMax', 'specialty half-days'),
    ...(fmClinicMin > free
      ? [
          {
            code: 'CLINIC_SLOTS_SHORT',
            level: 'error',
            field: 'fmClinicMin',
            message: `${fmClinicMin} clinics need as many open half-days; on the allowed days ${free} are left. Allow more days, or ask for fewer clinics.`,
          } as const,
        ]
      : []),
    ...(min > WEEK_CAPACITY
      ? [
          {
            code: 'WEEK_OVERFULL',
            level: 'error',
            field: 'specialtyMin',
            message: `A week has ${WEEK_CAPACITY} half-days, and this asks for ${min}: ${fmClinicMin} in clinic, ${specialtyMin} specialty, ${taken} protected. Ask for less of one.`,
          } as const,
        ]
      : []),
    ...slotIssues(requirement, ground),
  ]
  const warnings: readonly RequirementIssue[] = [
    ...(uncut < WEEK_CAPACITY
      ? [
          {
            code: 'UNFILLED',
            level: 'warning',
            field: 'specialtyMax',
            message: `${halfDays(WEEK_CAPACITY - uncut)} a week stay open: clinic, specialty and what is protected come to ${uncut} at the most.`,
          } as const,
        ]
      : []),
    ...(ground.setting === 'inpatient' && fmClinicMin > 0
      ? [
          {
            code: 'INPATIENT_CLINIC',
            level: 'warning',
            field: 'fmClinicMin',
            message: 'This is an inpatient rotation: its pattern decides, and clinics it does not have are missed.',
          } as const,
        ]
      : []),
  ]
  return [...errors, ...warnings]
}

export const hasErrors = (issues: readonly RequirementIssue[]): boolean => issues.some(({ level }) => level === 'error')
