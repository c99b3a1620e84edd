import * as z from 'zod'
import { aliasesOf } from './aliases.ts'
import { LEAST_CONTRAST, contrastBetween, contrastWords, isReadable } from './colour-contrast.ts'

/** Families of activities: what a half-day is about, and the palette it is drawn in. */
export const ACTIVITY_FAMILIES = [
  'clinic',
  'supervision',
  'inpatient',
  'nights',
  'procedures',
  'education',
  'elective',
  'administration',
  'away',
  'off',
] as const
export type ActivityFamily = (typeof ACTIVITY_FAMILIES)[number]

/** What sheets write for one is no longer. */
export const MOST_WRITTEN_LETTERS = 40

/** A code as it stands in a cell: short, without spaces. */
export const activityCode = z
  .string()
  .regex(/^[\p{L}\p{N}&/+.-]{1,12}$/u, { error: 'Write 1 to 12 letters, digits or & / + . - without spaces.' })

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write the hour as 07:30.' })
const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'Write the colour as #rrggbb.' })
/** A fill and the ink of the code on it; a pair that cannot be read is none. */
const colours = z.strictObject({ fill: colour, ink: colour }).superRefine(({ fill, ink }, context) => {
  if (isReadable(ink, fill)) return
  const measured = contrastWords(contrastBetween(ink, fill))
  context.addIssue({
    code: 'custom',
    path: ['ink'],
    message: `The code could not be read: its contrast is ${measured}, and ${contrastWords(LEAST_CONTRAST)} is the least.`,
  })
})

/**
 * What a half-day can be. Rules and counts go by what is said here and never by a code or a name, so that a program may
 * call things as it likes.
 */
export const activity = z.strictObject({
  code: activityCode,
  name: z.string().trim().min(1, 'Write a name.').max(120),
  family: z.enum(ACTIVITY_FAMILIES),
  /** Whoever of the faculty does it counts as an attending for those in clinic. */
  supervises: z.boolean(),
  /** A resident who does it needs an attending, by the program's ratio. */
  needsSupervision: z.boolean(),
  /** Attendings that one resident who does it takes, beyond the ratio: a procedure takes one. */
  ownAttendings: z.number().min(0).max(2).multipleOf(0.25),
  /** Rooms of the clinic it takes: none by video, a half when half of the visits are. */
  rooms: z.number().min(0).max(2).multipleOf(0.25),
  /** Counts as a family-medicine clinic in the weekly requirement. */
  fmClinic: z.boolean(),
  /** Nobody moves it: lecture, advising, training. */
  isProtected: z.boolean(),
  /** Counts as clinical hours. */
  clinical: z.boolean(),
  /** When it is done, for duty hours; null where the half-day itself says it. */
  duty: z.strictObject({ from: clock, to: clock, inHouse: z.boolean() }).nullable(),
  /** The program's own colours; null takes those of the family. */
  colours: colours.nullable(),
  /** As the program's own sheet draws it, for whoever reads it so; null takes `colours`, or those of the family. */
  sheetColours: colours.nullable().default(null),
  /** How else sheets write it. */
  aliases: aliasesOf(MOST_WRITTEN_LETTERS),
  archived: z.boolean(),
})
export type Activity = z.output<typeof activity>

/** What an activity is when nobody says otherwise: something that nothing is counted by. */
export const USUAL_ACTIVITY: Omit<Activity, 'code' | 'name' | 'family'> = {
  supervises: false,
  needsSupervision: false,
  ownAttendings: 0,
  rooms: 0,
  fmClinic: false,
  isProtected: false,
  clinical: false,
  duty: null,
  colours: null,
  sheetColours: null,
  aliases: [],
  archived: false,
}

/** The codes the calendar itself gives half-days; a program has an activity for each, so that they have a name. */
export const WEEKEND = 'W'
export const HOLIDAY = 'HOL'
export const LEAVE = 'LV'
export const FMIT_SERVICE = 'FMIT'
/** The recovery day after an FMIT week, or after nights. */
export const RECOVERY = 'PC'
/** The morning after call: precepting while leaving early. */
export const POST_CALL_MORNING = 'PCAT'
/** The afternoon after call: relieved. */
export const POST_CALL_AFTERNOON = 'DO'
