import type { AbsenceType } from './absence.ts'

/** What the kinds of time away are called, everywhere. */
export const ABSENCE_WORDS: Readonly<Record<AbsenceType, string>> = {
  vacation: 'Vacation',
  conference: 'Conference',
  sick: 'Sick',
  medical: 'Medical leave',
  convalescent: 'Convalescent leave',
  maternity_paternity: 'Parental leave',
  family_emergency: 'Family emergency',
  emergency_leave: 'Emergency leave',
  bereavement: 'Bereavement leave',
  deployment: 'Deployment',
  tdy: 'Temporary duty',
  training: 'Training',
  military_duty: 'Military duty',
  undisclosed: 'Away',
}
