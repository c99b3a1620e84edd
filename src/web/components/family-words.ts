import type { ActivityFamily } from '#domain/rotations/activity.ts'

/** What the families of activities are called. */
export const FAMILY_WORDS: Readonly<Record<ActivityFamily, string>> = {
  clinic: 'Clinic',
  supervision: 'Supervision',
  inpatient: 'Inpatient',
  nights: 'Nights',
  procedures: 'Procedures',
  education: 'Education',
  elective: 'Electives and elsewhere',
  administration: 'Administration',
  away: 'Away',
  off: 'Off',
}
