import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { weekendDays } from '#domain/calendar/weekend.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES, absenceReview } from '#domain/leave/absence.ts'
import { facultyRole } from '#domain/people/person-year.ts'
import { blockPolicy } from '#domain/rotations/block-policy.ts'
import { fileActivity, fileFacultyWeek, fileOverlay, filePin, fileRotation } from './vocabulary-records.ts'

/**
 * The program file: one program's academic year as a JSON document, for taking records in and giving them out. What
 * is optional says nothing when it is left out: taking the file in then keeps what is there, and giving it out leaves
 * out what is as usual.
 */

// A NUL and half a surrogate pair are no text, and a database does not keep them.
export const NO_TEXT = /[\0\p{Surrogate}]/u
/** A text of at most so many characters. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => !NO_TEXT.test(value), { error: 'A character in it is no text. Take it out.' })
const filled = (longest: number) => text(longest).min(1)

const id = filled(64)
const name = text(160).regex(/\S/, { error: 'Write a name.' })
const trimmed = (longest: number) => filled(longest).trim().min(1)
const leastAndMost = z
  .tuple([z.int().min(0), z.int().min(0)])
  .refine(([least, most]) => least <= most, { error: 'The first number is the least, the second the most.' })
const weeks = z
  .tuple([z.int().min(0).max(53), z.int().min(0).max(53)])
  .refine(([least, most]) => least <= most, { error: 'The first number is the least, the second the most.' })
const blockNumber = z.int().min(0).max(13)

/** What may be said of anybody, where it is not as usual. */
const usuals = {
  name: trimmed(120).optional().describe('How people call them; the id when left out'),
  initials: trimmed(3).optional().describe('For chips; from the name when left out'),
  active: z.boolean().optional().describe('False: has left'),
  email: text(254).optional(),
  pager: text(40).optional(),
  inYear: z.boolean().optional().describe('False: named in the records, but not with the program that year'),
  from: isoDay.optional().describe('First day with the program in the year'),
  to: isoDay.optional().describe('Last day with the program in the year'),
  fmitWeeks: weeks.optional().describe('FMIT weeks, where they differ from those of the duty'),
  targetWeeks: z.number().min(0).max(53).multipleOf(0.5).optional().describe('The aim; a fair share when left out'),
  minGapWeeks: z.int().min(1).max(26).optional().describe('Asks for more weeks than this between two on FMIT'),
  maxWeeksPerMonth: z.int().min(1).max(5).optional().describe('FMIT weeks in a month at the most; 2 when left out'),
}

export const ADJUNCT = 'Adjunct Faculty'
export const FULL_TIME = 'Full-Time Faculty'

const facultyMember = z.strictObject({
  id,
  kind: z.literal('faculty'),
  duty: z.array(text(120)).max(20).describe('Names of duties; they give the role and the FMIT weeks'),
  facultyType: z.enum([ADJUNCT, FULL_TIME]),
  excludedFromAutomaticCall: z.boolean().describe('A draft never puts them on call'),
  manualAssignmentOnly: z.boolean().describe('A draft never puts them on FMIT'),
  role: facultyRole.optional().describe('Where it is another than the duties say'),
  ...usuals,
})
const resident = z.strictObject({
  id,
  kind: z.literal('resident'),
  pgy: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'Write 1, 2 or 3.' }),
  duty: z.array(text(120)).max(20).optional(),
  excludedFromAutomaticCall: z.boolean().optional(),
  manualAssignmentOnly: z.boolean().optional(),
  ...usuals,
})

/** Besides the name and the days, every field is a number of half-days (or FMIT weeks) at least and at most. */
const duty = z
  .object({
    name,
    clinic: leastAndMost.optional(),
    sportsMedicine: leastAndMost.optional(),
    academicSportsMedicine: leastAndMost.optional(),
    vasectomy: leastAndMost.optional(),
    botox: leastAndMost.optional(),
    gme: leastAndMost.optional(),
    dfm: leastAndMost.optional(),
    supervision: leastAndMost.optional(),
    fmitWeeks: weeks.optional(),
    days: z.array(text(12)),
  })
  .catchall(leastAndMost)
  .refine((fields) => Object.keys(fields).every((field) => field.length <= 60 && !NO_TEXT.test(field)), {
    error: 'The name of a field is longer than 60 letters, or no text.',
  })

export const programFile = z.strictObject({
  note: filled(4000).optional(),
  weekend: weekendDays.optional().describe('Weekdays that are the program’s weekend'),
  blocks: z.array(z.strictObject({ block: blockNumber, start: isoDay, end: isoDay })).default([]),
  holidays: z
    .array(
      z.strictObject({
        date: isoDay,
        name,
        kept: z.literal(false).optional().describe('The program works on this federal holiday'),
      }),
    )
    .default([]),
  people: z.array(z.discriminatedUnion('kind', [facultyMember, resident])).default([]),
  duties: z.array(duty).default([]),
  credentials: z.array(z.strictObject({ name, faculty: z.array(id) })).default([]),
  activities: z.array(fileActivity).optional(),
  rotations: z
    .array(z.union([name, fileRotation], { error: 'Write a name, in quotes, or a record, in { and }.' }))
    .default([]),
  overlays: z.array(fileOverlay).optional(),
  blockPolicy: blockPolicy.optional().describe('How the program’s blocks and its clinic work'),
  facultyWeeks: z.array(fileFacultyWeek).optional(),
  rotationPlan: z
    .array(
      z
        .strictObject({
          block: blockNumber,
          resident: id,
          rotation: name,
          second: name.optional().describe('The rotation from the split day on'),
          splitDay: isoDay.optional().describe('The day the second one begins, where it is another than the block’s'),
          locked: z.boolean().optional().describe('A draft leaves it as it is'),
          note: trimmed(500).optional(),
        })
        .refine(({ second, splitDay }) => splitDay === undefined || second !== undefined, {
          path: ['splitDay'],
          error: 'A block that is not split has no day on which it is.',
        }),
    )
    .default([]),
  pins: z.array(filePin).optional(),
  absences: z
    .array(
      z.strictObject({
        person: id,
        start: isoDay,
        end: isoDay,
        type: z.enum(ABSENCE_TYPES),
        approved: z.boolean(),
        startHalf: z.literal('pm').optional().describe('Away from the afternoon of the first day'),
        endHalf: z.literal('am').optional().describe('Back in the afternoon of the last day'),
        status: z
          .enum(ABSENCE_STATUSES)
          .exclude(['approved'])
          .optional()
          .describe('What it is when not approved; requested when left out'),
        tentative: z.boolean().optional().describe('The last day is an estimate'),
        author: filled(120).optional().describe('Who entered it; left out when imported'),
        review: absenceReview.optional().describe('Who said yes or no, when, and what they wrote about it'),
      }),
    )
    .default([]),
  fmitWeeks: z
    .array(
      z.strictObject({
        start: isoDay.describe('A Friday'),
        end: isoDay.describe('The Thursday after it'),
        faculty: id,
        block: blockNumber.optional().describe('Told when it is another than the Friday’s'),
        weekOfBlock: z.int().optional(),
        note: filled(2000).optional(),
        reason: filled(500).optional().describe('Why it stands although a critical finding says otherwise'),
        decided: z
          .strictObject({ on: isoDay, lockDate: isoDay.nullable() })
          .optional()
          .describe('When it was decided, and up to which day weeks were locked then'),
      }),
    )
    .default([]),
  calls: z
    .array(
      z.strictObject({
        date: isoDay.describe('The day the night starts on'),
        faculty: id,
        override: z
          .boolean()
          .optional()
          .describe('On a Friday or Saturday: decided, knowing that it is not the week’s attending'),
      }),
    )
    .default([]),
  wishes: z
    .array(
      z.strictObject({ person: id, week: isoDay.describe('Its Friday'), wish: z.enum(['would-like', 'rather-not']) }),
    )
    .optional(),
})
export type ProgramFile = z.output<typeof programFile>
export type FilePerson = ProgramFile['people'][number]

/** What a rotation is known by: it alone, where nothing else is said. */
export const rotationName = (record: ProgramFile['rotations'][number]): string =>
  typeof record === 'string' ? record : record.name

/** The lists of the file, in the order in which they are written. */
export const SECTIONS = [
  'blocks',
  'holidays',
  'people',
  'duties',
  'credentials',
  'activities',
  'rotations',
  'overlays',
  'facultyWeeks',
  'rotationPlan',
  'pins',
  'absences',
  'fmitWeeks',
  'calls',
  'wishes',
] as const satisfies readonly (keyof ProgramFile)[]
export type Section = (typeof SECTIONS)[number]

/** How a record is named to people: `fmitWeeks[12]`. Counted from 0, as tools that read JSON count. */
export const recordName = (section: Section, index: number): string => `${section}[${String(index)}]`
