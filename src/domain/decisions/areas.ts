import { type AcademicYear } from '../calendar/academic-year.ts'

/** What the undo history is kept by: the FMIT weeks of a year, the people, the program. */
export const fmitArea = (year: AcademicYear): string => `fmit/${year}`
export const PEOPLE = 'people'
export const PROGRAM = 'program'
/** Time away, and which rotations allow it. */
export const LEAVE = 'leave'
/** Activities, rotations and their weeks, and what the whole program does. */
export const ROTATIONS = 'rotations'
/** What the faculty usually do. */
export const FACULTY_WEEKS = 'faculty-weeks'
/** Who is on which rotation, of a year. */
export const rotationYearArea = (year: AcademicYear): string => `rotation-year/${year}`
/** What was pinned in a block. */
export const blockArea = (year: AcademicYear, block: number): string => `block/${year}/${block}`
