import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import {
  type RequirementGround,
  type RequirementIssue,
  clinicDays,
  freeClinicSlots,
  hasErrors,
  requirementIssues,
  requirementTotals,
  takenSlots,
} from '#domain/rotations/requirement-issues.ts'
import type { RotationDifference } from '#domain/rotations/rotation-words.ts'
import {
  WEEK_CAPACITY,
  WORKING_DAYS,
  type WeeklyRequirement,
  type WorkingDay,
} from '#domain/rotations/weekly-requirement.ts'
import { counted, listed, sentence } from '../../../words.ts'
import { type RequirementDraft, missingCounts, requirementOf } from './requirement-draft.ts'

const DAY_NAMES: Readonly<Record<WorkingDay, readonly [short: string, long: string]>> = {
  mon: ['Mon', 'Monday'],
  tue: ['Tue', 'Tuesday'],
  wed: ['Wed', 'Wednesday'],
  thu: ['Thu', 'Thursday'],
  fri: ['Fri', 'Friday'],
}
export const dayName = (day: WorkingDay): string => DAY_NAMES[day][0]

/** "Mon AM". */
export const slotName = ({ weekday, half }: { readonly weekday: WorkingDay; readonly half: Half }): string =>
  `${dayName(weekday)} ${half.toUpperCase()}`

/** The ten half-days of a week, in order. */
export const SLOTS = WORKING_DAYS.flatMap((weekday) => HALVES.map((half) => ({ weekday, half })))

/** One half-day of the picture of a week. */
export interface SlotCell {
  readonly weekday: WorkingDay
  readonly half: Half
  /** Open to clinic and specialty, to specialty alone, kept for lecture, or protected. */
  readonly is: 'open' | 'no-clinic' | 'lecture' | 'protected'
  /** What it is kept or protected for. */
  readonly activity: string | null
  /** Something is wrong with what it is protected for. */
  readonly isWrong: boolean
}

/** The picture of a week as it would be, mornings first. */
export const weekPicture = (
  requirement: WeeklyRequirement,
  ground: Pick<RequirementGround, 'lectures'>,
  issues: readonly RequirementIssue[],
): readonly SlotCell[] => {
  const days = clinicDays(requirement)
  return HALVES.flatMap((half) =>
    WORKING_DAYS.map((weekday): SlotCell => {
      const isHere = (one: { readonly weekday: string; readonly half: string }) =>
        one.weekday === weekday && one.half === half
      const at = requirement.protectedSlots.findIndex(isHere)
      const slot = requirement.protectedSlots[at]
      const lecture = requirement.academicsRequired ? ground.lectures.find(isHere) : undefined
      const isWrong = issues.some(({ field, level }) => {
        const [, index] = field.split('.')
        const wrong = field.startsWith('protectedSlots.') ? requirement.protectedSlots[Number(index)] : undefined
        return level === 'error' && wrong !== undefined && isHere(wrong)
      })
      if (slot) return { weekday, half, is: 'protected', activity: slot.activity, isWrong }
      if (lecture) return { weekday, half, is: 'lecture', activity: lecture.activity, isWrong }
      return { weekday, half, is: days.includes(weekday) ? 'open' : 'no-clinic', activity: null, isWrong }
    }),
  )
}

/** A part of the bar: what the least of a week is made of. */
export interface WeekPart {
  readonly id: 'clinic' | 'specialty' | 'protected' | 'spare'
  readonly count: number
}

/** Everything the dialog says of a requirement as it stands. */
export interface RequirementView {
  readonly requirement: WeeklyRequirement
  readonly cells: readonly SlotCell[]
  /** "7 to 10 of 10 half-days". */
  readonly total: string
  /** What the least is made of, and what is left. */
  readonly least: string
  /** That the most cannot all be reached; null when they can. */
  readonly most: string | null
  readonly parts: readonly WeekPart[]
  readonly days: string
  readonly issues: readonly RequirementIssue[]
  /** Null while something is wrong. */
  readonly fits: string | null
  readonly hasErrors: boolean
}

const missingIssue = (field: string): RequirementIssue => ({
  ...{ code: 'MIN_GT_MAX', level: 'error', field, message: 'A number is missing. Write how many half-days.' },
})

const spareWords = (spare: number): string =>
  spare === 0 ? 'Nothing to spare.' : spare > 0 ? `${spare} to spare.` : `${-spare} too many.`

const daysWords = (requirement: WeeklyRequirement, ground: Pick<RequirementGround, 'lectures'>): string => {
  const days = clinicDays(requirement)
  const off = WORKING_DAYS.filter((day) => !days.includes(day)).map((day) => DAY_NAMES[day][1])
  const [all, free] = [2 * days.length, freeClinicSlots(requirement, ground)]
  const kept = all - free
  const isKept = kept === 0 ? 'none is protected' : `${kept} ${kept === 1 ? 'is' : 'are'} protected`
  return off.length === 0
    ? `Every day may hold clinic: ${all} half-days, ${isKept}.`
    : `${listed(off)} ${off.length === 1 ? 'is' : 'are'} off, so ${all} half-days remain; ${isKept}.`
}

/** What the form comes to, by the functions that the server judges with. */
export const requirementView = (
  draft: RequirementDraft,
  rotation: string,
  ground: RequirementGround,
): RequirementView => {
  const requirement = requirementOf(draft, rotation)
  const [missing] = missingCounts(draft)
  const issues = missing ? [missingIssue(missing)] : requirementIssues(requirement, ground)
  const { min, max, uncut, taken } = requirementTotals(requirement, ground)
  const { fmClinicMin, specialtyMin } = requirement
  const free = freeClinicSlots(requirement, ground)
  const wrong = hasErrors(issues)
  return {
    requirement,
    cells: weekPicture(requirement, ground, issues),
    total: `${min < max ? `${min} to ${max}` : min} of ${WEEK_CAPACITY} half-days`,
    least: `At the least: ${counted(fmClinicMin, 'clinic')}, ${specialtyMin} specialty, ${taken} protected. ${spareWords(WEEK_CAPACITY - min)}`,
    most: uncut > WEEK_CAPACITY ? `The most add up to ${uncut}, so not all of it can be reached.` : null,
    parts: [
      { id: 'clinic', count: fmClinicMin },
      { id: 'specialty', count: specialtyMin },
      { id: 'protected', count: taken },
      { id: 'spare', count: Math.max(0, WEEK_CAPACITY - min) },
    ],
    days: daysWords(requirement, ground),
    issues,
    fits: wrong
      ? null
      : fmClinicMin === 0
        ? 'It fits: no clinic has to be there.'
        : `It fits: ${counted(free, 'open half-day')} can hold ${fmClinicMin === 1 ? 'the clinic' : `the ${fmClinicMin} clinics`}.`,
    hasErrors: wrong,
  }
}

/** The half-days that may still be protected, with the one a line has. */
export const slotsFor = (
  draft: Pick<RequirementDraft, 'protectedSlots' | 'academicsRequired'>,
  { lectures }: Pick<RequirementGround, 'lectures'>,
  own?: { readonly weekday: WorkingDay; readonly half: Half },
): readonly { readonly weekday: WorkingDay; readonly half: Half }[] => {
  const taken = takenSlots({ ...draft, protectedSlots: [...draft.protectedSlots] }, { lectures })
  return SLOTS.filter(
    ({ weekday, half }) => !taken.has(`${weekday}/${half}`) || (own?.weekday === weekday && own.half === half),
  )
}

const range = (least: number, most: number): string => (least === most ? `${least}` : `${least} to ${most}`)

const SAID: readonly (readonly [label: string, said: (of: WeeklyRequirement) => string])[] = [
  ['FM clinic', ({ fmClinicMin, fmClinicMax }) => range(fmClinicMin, fmClinicMax)],
  ['Specialty', ({ specialtyMin, specialtyMax }) => range(specialtyMin, specialtyMax)],
  ['Clinic days', (of) => clinicDays(of).map(dayName).join(', ')],
  ['Lecture', ({ academicsRequired }) => (academicsRequired ? 'kept' : 'not kept')],
  [
    'Protected',
    ({ protectedSlots }) =>
      protectedSlots.length === 0
        ? 'none'
        : protectedSlots.map((slot) => `${slotName(slot)} ${slot.activity}`).join(', '),
  ],
  ['Specialty name', ({ specialtyName }) => specialtyName ?? 'as the rotation'],
  ['Note', ({ description }) => description ?? 'none'],
]

/** Where two requirements differ; null is that nothing is asked for. */
export const requirementDifferences = (
  now: WeeklyRequirement | null,
  yours: WeeklyRequirement,
): readonly RotationDifference[] =>
  now === null
    ? [{ label: 'Requirement', before: 'none any more', after: sentence('yours') }]
    : SAID.flatMap(([label, said]) =>
        said(now) === said(yours) ? [] : [{ label, before: said(now), after: said(yours) }],
      )
