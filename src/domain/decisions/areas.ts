import { type AcademicYear } from '../calendar/academic-year.ts'

/** What the undo history is kept by: the FMIT weeks of a year, the people, the program. */
export const fmitArea = (year: AcademicYear): string => `fmit/${year}`
export const PEOPLE = 'people'
export const PROGRAM = 'program'
/** Time away, and which rotations allow it. */
export const LEAVE = 'leave'
