import * as z from 'zod'
import { yearEnd, yearStart } from '../calendar/academic-year.ts'
import { type Day, addDays, dayOf, isoDay } from '../calendar/day.ts'

/**
 * What a faculty member is this year. The first six may be planned on FMIT; an adjunct only by hand; somebody deployed
 * or on temporary duty (TDY) not at all.
 */
export const FACULTY_ROLES = ['pd', 'apd', 'oic', 'chief', 'sm', 'core', 'adjunct', 'deployed', 'tdy'] as const
export const facultyRole = z.enum(FACULTY_ROLES)
export type FacultyRole = (typeof FACULTY_ROLES)[number]

export const ROLE_LABELS: Readonly<Record<FacultyRole, { readonly short: string; readonly long: string }>> = {
  pd: { short: 'PD', long: 'Program director' },
  apd: { short: 'APD', long: 'Associate program director' },
  oic: { short: 'OIC', long: 'Officer in charge' },
  chief: { short: 'Chief', long: 'Department chief' },
  sm: { short: 'SM', long: 'Sports medicine' },
  core: { short: 'Core', long: 'Core faculty' },
  adjunct: { short: 'Adj', long: 'Adjunct faculty' },
  deployed: { short: 'Depl', long: 'Deployed' },
  tdy: { short: 'TDY', long: 'On temporary duty' },
}

/** FMIT weeks a year, least and most, by role. A program sets its own on the person-year; these are what a new one gets. */
export const ROLE_WEEKS: Readonly<Record<FacultyRole, { readonly min: number; readonly max: number }>> = {
  pd: { min: 4, max: 6 },
  apd: { min: 4, max: 7 },
  oic: { min: 4, max: 7 },
  core: { min: 4, max: 7 },
  sm: { min: 4, max: 7 },
  chief: { min: 2, max: 4 },
  adjunct: { min: 0, max: 0 },
  deployed: { min: 0, max: 0 },
  tdy: { min: 0, max: 0 },
}

const weeks = z
  .int('Write a whole number of weeks.')
  .min(0, 'Weeks cannot be fewer than none.')
  .max(53, 'A year has 53 weeks at the most.')

/** A person in one academic year: what they are, when they are there, and what is expected of them. */
export const personYear = z
  .strictObject({
    person: z.string().min(1).max(64),
    year: z.int().min(2020).max(2100),
    /** For faculty; null for residents. */
    role: facultyRole.nullable(),
    /** For residents; null for faculty. */
    pgy: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    /** First and last day with the program; null is the year's own first and last. */
    from: isoDay.nullable(),
    to: isoDay.nullable(),
    /** FMIT weeks for a whole year; a null target takes the fair share (see `targetsOf`). */
    minWeeks: weeks,
    targetWeeks: z
      .number()
      .min(0, 'Weeks cannot be fewer than none.')
      .max(53, 'A year has 53 weeks at the most.')
      .multipleOf(0.5, 'Write whole or half weeks.')
      .nullable(),
    maxWeeks: weeks,
    /** Fridays of two successive FMIT weeks should be more than this many weeks apart; null is the program's rule. */
    minGapWeeks: z
      .int('Write a whole number of weeks.')
      .min(1, 'Write 1 to 26 weeks, or leave it empty.')
      .max(26, 'Write 1 to 26 weeks, or leave it empty.')
      .nullable(),
    /** FMIT weeks whose Friday falls in one calendar month, at the most. */
    maxWeeksPerMonth: z.int('Write 1 to 5 weeks.').min(1, 'Write 1 to 5 weeks.').max(5, 'Write 1 to 5 weeks.'),
    /** Whether a draft may put this person on FMIT, or on call. By hand anybody eligible may be put. */
    draftFmit: z.boolean(),
    draftCall: z.boolean(),
    /** The program's own names for the person's duties, as imported. */
    duties: z.array(z.string().max(120)).max(20),
  })
  .refine((y) => y.minWeeks <= y.maxWeeks, { path: ['maxWeeks'], error: 'The most weeks must not be under the least.' })
  .refine((y) => y.from === null || y.to === null || y.from <= y.to, {
    path: ['to'],
    error: 'The last day lies before the first.',
  })
  .refine((y) => (y.role === null) !== (y.pgy === null), {
    path: ['role'],
    error: 'Give a faculty role or a PGY, not both.',
  })
export type PersonYear = z.output<typeof personYear>

/** The days a person is with the program in that year. */
export const activeDays = (y: PersonYear): { readonly first: Day; readonly last: Day } => ({
  first: y.from ?? yearStart(y.year),
  last: y.to ?? yearEnd(y.year),
})

export const isActiveOn = (y: PersonYear, day: Day): boolean => {
  const { first, last } = activeDays(y)
  return day >= first && day <= last
}

const JULY = 7

/** Of the twelve months of the year, how many the person is with the program; a part of a month counts as its days. */
export const monthsActive = (y: PersonYear): number => {
  const { first, last } = activeDays(y)
  return Array.from({ length: 12 }, (_, i) => {
    const [start, end] = [dayOf(y.year, JULY + i, 1), addDays(dayOf(y.year, JULY + i + 1, 1), -1)]
    return Math.max(0, Math.min(last, end) - Math.max(first, start) + 1) / (end - start + 1)
  }).reduce((sum, part) => sum + part, 0)
}
