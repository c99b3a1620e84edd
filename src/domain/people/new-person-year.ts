import type { AcademicYear } from '../calendar/academic-year.ts'
import { type FacultyRole, type PersonYear, ROLE_WEEKS } from './person-year.ts'

/** Of whom no draft makes use; by hand an adjunct may be put anywhere. */
const NEVER_DRAFTED: readonly FacultyRole[] = ['adjunct', 'deployed', 'tdy']
/** Source: fmit-and-call 2.2, F12. */
const WEEKS_PER_MONTH = 2

/** What somebody gets who is new in a year: the whole of it, and the FMIT weeks their role usually has. */
export const newPersonYear = (
  person: string,
  year: AcademicYear,
  is: { readonly role: FacultyRole; readonly pgy?: null } | { readonly role?: null; readonly pgy: 1 | 2 | 3 },
): PersonYear => {
  const role = is.role ?? null
  const drafted = role !== null && !NEVER_DRAFTED.includes(role)
  const { min, max } = role === null ? { min: 0, max: 0 } : ROLE_WEEKS[role]
  return {
    person,
    year,
    role,
    pgy: is.pgy ?? null,
    from: null,
    to: null,
    minWeeks: min,
    targetWeeks: null,
    maxWeeks: max,
    minGapWeeks: null,
    maxWeeksPerMonth: WEEKS_PER_MONTH,
    draftFmit: drafted,
    draftCall: drafted,
    duties: [],
  }
}
