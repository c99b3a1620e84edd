import * as z from 'zod'
import { WEEKDAYS } from '../calendar/day.ts'
import { activityCode } from './activity.ts'
import { aliasesOf } from './aliases.ts'

export const ROTATION_SETTINGS = ['inpatient', 'outpatient', 'off-site', 'education', 'other'] as const
export type RotationSetting = (typeof ROTATION_SETTINGS)[number]

/** A name, or what a sheet writes for one, is no longer. */
export const MOST_NAME_LETTERS = 160

/** A rotation's identity: the name it came with. Never changes, whatever the rotation is called later. */
export const rotationId = z.string().regex(/\S/, { error: 'Name a rotation.' }).max(MOST_NAME_LETTERS)
const pgy = z.union([z.literal(1), z.literal(2), z.literal(3)])
export const weekday = z.enum(WEEKDAYS)

/**
 * A rotation as a template: who it is for and what holds on it. What its weeks look like is its `rotationPattern`, what
 * they have to hold its `weeklyRequirement`. An import knows the name alone; the rest is filled in later.
 */
export const rotation = z.strictObject({
  /** As the program's records write it, spaces and all. Its identity. */
  name: rotationId,
  /** What it is called now; null is the name. */
  title: z.string().trim().min(1, 'Write a name.').max(MOST_NAME_LETTERS).nullable().default(null),
  /** What stands in narrow cells; null is made of the name (see `codeOf`). */
  code: z.string().trim().min(1, 'Write a code.').max(12, 'Use 12 letters or fewer.').nullable().default(null),
  /** How else sheets write it. */
  aliases: aliasesOf(MOST_NAME_LETTERS).default([]),
  setting: z.enum(ROTATION_SETTINGS).default('other'),
  /** PGY years it is for; none named is all. */
  who: z.array(pgy).max(3).default([]),
  /** Whether a resident may take leave on it; null when nobody has said. */
  leaveAllowed: z.boolean().nullable().default(null),
  /** Weekends and holidays are worked, unless the pattern or `daysOff` says otherwise. */
  weekendWork: z.boolean().default(false),
  /** Days off of each week where weekends are worked. */
  daysOff: z.array(weekday).max(7).default([]),
  offSite: z.boolean().default(false),
  /** Lecture takes nobody from it. */
  lectureExempt: z.boolean().default(false),
  /** Interns keep no continuity clinic on it. */
  clinicExempt: z.boolean().default(false),
  /** The day after its last one is a recovery day, in whichever block that lies: nights. */
  recovery: z.boolean().default(false),
  /** Activities that count as its specialty in the weekly requirement. */
  specialty: z.array(activityCode).max(20).default([]),
  /** Residents at one time, at the most; null is as many as there are. */
  capacity: z.int().min(1).max(40).nullable().default(null),
  /** For a rotation that is two: which it is before the split day, and which from then on. */
  halves: z.strictObject({ first: rotationId, second: rotationId }).nullable().default(null),
  archived: z.boolean().default(false),
})
export type Rotation = z.output<typeof rotation>

/** A rotation of which only the name is known. */
export const namedRotation = (name: string): Rotation => rotation.parse({ name })

/** What it is called. */
export const titleOf = ({ name, title }: Pick<Rotation, 'name' | 'title'>): string => title ?? name.trim()

const LETTERS_IN_CODE = 6

/** What stands in narrow cells: its code, else the initials of its name, or its beginning when it is one word. */
export const codeOf = ({ code, ...rotation }: Pick<Rotation, 'name' | 'title' | 'code'>): string => {
  if (code !== null) return code
  const words = titleOf(rotation)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('')
  return (words.length > 1 ? initials : (words[0] ?? '?')).slice(0, LETTERS_IN_CODE)
}

/** What it is written as by itself: its name, what it is called, and its code. */
export const ownTextsOf = (one: Pick<Rotation, 'name' | 'title' | 'code'>): readonly string[] => [
  one.name,
  titleOf(one),
  codeOf(one),
]

/** Whether it may stand in a block, by its number: some say in their own name which they are for, "… Blocks 0-6". */
export const isOfBlock = ({ name }: Pick<Rotation, 'name'>, block: number): boolean => {
  const [, from, to] = /\bblocks?\s*(\d{1,2})\s*[-–]\s*(\d{1,2})/i.exec(name) ?? []
  return from === undefined || (Number(from) <= block && block <= Number(to))
}
