import {
  REQUIREMENT_DEFAULTS,
  type ProtectedSlot,
  type WeeklyRequirement,
  WORKING_DAYS,
  type WorkingDay,
} from '#domain/rotations/weekly-requirement.ts'
import type { Template } from '../template.ts'

/** The counts of a requirement, as fields. */
export const COUNTS = ['fmClinicMin', 'fmClinicMax', 'specialtyMin', 'specialtyMax'] as const
export type CountField = (typeof COUNTS)[number]

/** What the form holds of a requirement. A number that was emptied is null. */
export interface RequirementDraft extends Omit<
  WeeklyRequirement,
  'rotation' | CountField | 'protectedSlots' | 'allowedClinicDays' | 'specialtyName' | 'description'
> {
  readonly fmClinicMin: number | null
  readonly fmClinicMax: number | null
  readonly specialtyMin: number | null
  readonly specialtyMax: number | null
  readonly protectedSlots: readonly ProtectedSlot[]
  /** Every day on which clinic may fall, never none. */
  readonly clinicDays: readonly WorkingDay[]
  readonly specialtyName: string
  readonly description: string
}

/** What the form starts from: what is asked for, or what is usual. */
export const draftOf = (requirement: Template['requirement']): RequirementDraft => {
  const { allowedClinicDays, specialtyName, description, ...rest } = requirement ?? REQUIREMENT_DEFAULTS
  const { fmClinicMin, fmClinicMax, specialtyMin, specialtyMax, academicsRequired, protectedSlots } = rest
  return {
    ...{ fmClinicMin, fmClinicMax, specialtyMin, specialtyMax, academicsRequired, protectedSlots },
    clinicDays: allowedClinicDays.length === 0 ? WORKING_DAYS : allowedClinicDays,
    specialtyName: specialtyName ?? '',
    description: description ?? '',
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What the form says, as a requirement; a number that is missing counts as none until it is there. */
export const requirementOf = (
  { clinicDays, specialtyName, description, protectedSlots, ...rest }: RequirementDraft,
  rotation: string,
): WeeklyRequirement => ({
  rotation,
  academicsRequired: rest.academicsRequired,
  fmClinicMin: rest.fmClinicMin ?? 0,
  fmClinicMax: rest.fmClinicMax ?? 0,
  specialtyMin: rest.specialtyMin ?? 0,
  specialtyMax: rest.specialtyMax ?? 0,
  protectedSlots: [...protectedSlots],
  allowedClinicDays:
    clinicDays.length === WORKING_DAYS.length ? [] : WORKING_DAYS.filter((day) => clinicDays.includes(day)),
  specialtyName: orNull(specialtyName),
  description: orNull(description),
})

/** The numbers that are missing. */
export const missingCounts = (draft: RequirementDraft): readonly CountField[] =>
  COUNTS.filter((field) => draft[field] === null)

/** Whether two drafts come to the same. */
export const isSameDraft = (a: RequirementDraft, b: RequirementDraft): boolean =>
  missingCounts(a).join() === missingCounts(b).join() &&
  JSON.stringify(requirementOf(a, '')) === JSON.stringify(requirementOf(b, ''))
