import * as z from 'zod'
import { type Day, isoDay } from '../calendar/day.ts'
import { half, halfDayIndex } from '../calendar/half-day.ts'

export const ABSENCE_TYPES = [
  'vacation',
  'conference',
  'sick',
  'medical',
  'convalescent',
  'maternity_paternity',
  'family_emergency',
  'emergency_leave',
  'bereavement',
  'deployment',
  'tdy',
  'training',
  'military_duty',
] as const

/** A type that can be stored. */
export type LeaveType = (typeof ABSENCE_TYPES)[number]

/** What a reader without the right to know sees instead of the type. Never stored. */
export const UNDISCLOSED = 'undisclosed'

export const ABSENCE_STATUSES = ['requested', 'anticipated', 'approved', 'rejected', 'cancelled'] as const

/** Who said yes or no, when, and what they wrote about it. */
export const absenceReview = z.strictObject({
  by: z.string().min(1).max(120),
  on: isoDay,
  comment: z.string().max(1000).nullable(),
})

/** Time away from the program, from a half-day to a half-day, both included. */
export const absence = z
  .strictObject({
    id: z.string().min(1).max(64),
    person: z.string().min(1).max(64),
    first: isoDay,
    last: isoDay,
    /** `pm`: away from the afternoon of the first day. */
    firstHalf: half,
    /** `am`: back in the afternoon of the last day. */
    lastHalf: half,
    type: z.enum([...ABSENCE_TYPES, UNDISCLOSED]),
    status: z.enum(ABSENCE_STATUSES),
    /** The last day is an estimate, to be confirmed. */
    tentative: z.boolean().default(false),
    /** Who entered it, as the history names them; null when imported. */
    author: z.string().min(1).max(120).nullable().default(null),
    review: absenceReview.nullable().default(null),
  })
  .refine((a) => halfDayIndex(a.first, a.firstHalf) <= halfDayIndex(a.last, a.lastHalf), {
    path: ['last'],
    error: 'The absence ends before it starts.',
  })
export type Absence = z.output<typeof absence>
export type AbsenceType = Absence['type']

/** What an absence has of which nobody has said more than person, days, type and status. */
export const UNREMARKED = { tentative: false, author: null, review: null } as const satisfies Partial<Absence>

/** Whether it makes the person unavailable: any approved absence does. */
export const isApproved = (a: Absence): boolean => a.status === 'approved'

/** Whether it may still come about: asked for, or expected. */
export const isPending = (a: Absence): boolean => a.status === 'requested' || a.status === 'anticipated'

/** Whether it touches any half-day of `first` to `last`. */
export const touches = (a: Absence, first: Day, last: Day): boolean => a.first <= last && a.last >= first

/** How long it is in calendar days, an afternoon or a morning counting half. */
export const lengthOf = ({
  first,
  firstHalf,
  last,
  lastHalf,
}: Pick<Absence, 'first' | 'firstHalf' | 'last' | 'lastHalf'>): number =>
  (halfDayIndex(last, lastHalf) - halfDayIndex(first, firstHalf) + 1) / 2
