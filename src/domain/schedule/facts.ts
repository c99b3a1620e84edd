import * as z from 'zod'
import { type Day, isoDay, isoOf } from '../calendar/day.ts'
import { USUAL_WEEKEND, weekendDays } from '../calendar/weekend.ts'
import { absence } from '../leave/absence.ts'
import { absenceDetail } from '../leave/absence-detail.ts'
import { person } from '../people/person.ts'
import { personYear } from '../people/person-year.ts'
import { weekWish } from '../people/week-wish.ts'
import { activity } from '../rotations/activity.ts'
import { blockPolicy } from '../rotations/block-policy.ts'
import { facultyWeek } from '../rotations/faculty-week.ts'
import { overlay } from '../rotations/overlay.ts'
import { pin, pinKey } from '../rotations/pin.ts'
import { rotation, rotationId } from '../rotations/rotation.ts'
import { rotationPattern } from '../rotations/rotation-pattern.ts'
import { weeklyRequirement } from '../rotations/weekly-requirement.ts'

const id = z.string().min(1).max(64)
const label = z.string().trim().min(1).max(160)
/** A name as the program's own records write it, spaces and all, so that an export gives it back. */
const verbatim = z.string().regex(/\S/, { error: 'Write a name.' }).max(160)
const range = z.tuple([z.int().min(0), z.int().min(0)])

/** What the program as a whole has decided. There is one. */
export const program = z.strictObject({
  name: label,
  /** IANA name; "today" is the day there. */
  timezone: z.string().min(1).max(64),
  /** Weeks that start on or before it are locked: changing one needs a reason. */
  lockDate: isoDay.nullable(),
  /** The weekdays on which the program is off, from Monday on; none when it works every day. */
  weekend: weekendDays.default(() => [...USUAL_WEEKEND]),
})
export type Program = z.output<typeof program>

/** When and under which lock an attending was decided, so that late decisions can be found; null when imported. */
const decision = z.strictObject({ on: isoDay, lockDate: isoDay.nullable() })

/** The attending of one inpatient week. Its half-days, calls and recovery day are derived, never stored. */
export const fmitAssignment = z.strictObject({
  weekStart: isoDay,
  person: id,
  note: z.string().max(2000).nullable(),
  /** Why it stands although a critical finding says otherwise. */
  reason: z.string().max(500).nullable(),
  decided: decision.nullable(),
})
export type FmitAssignment = z.output<typeof fmitAssignment>

/**
 * Who takes call on a night. Friday and Saturday nights follow from the FMIT week and are stored only when somebody
 * else takes them.
 */
export const callNight = z.strictObject({
  night: isoDay,
  person: id,
  /** For Friday and Saturday: somebody decided, knowing that it is not the week's attending. */
  override: z.boolean(),
})
export type CallNight = z.output<typeof callNight>

/** A holiday as the program names it, one it keeps beyond the federal ones, or a federal one on which it works. */
export const programHoliday = z.strictObject({
  day: isoDay,
  name: verbatim,
  /** False says that the program works on a federal holiday. */
  kept: z.boolean().default(true),
})
export type ProgramHoliday = z.output<typeof programHoliday>

/** Weekly half-days, least and most, that go with a duty; kept from the import for the block planner. */
export const duty = z.strictObject({
  id,
  name: verbatim,
  values: z.record(z.string().max(60), range),
  weekdays: z.array(z.string().max(12)),
})
export const credential = z.strictObject({ id, name: verbatim, people: z.array(id) })
/**
 * Which rotation a resident is on in a block: all of it, or up to the day before `splitDay` with `second` from then on.
 * Without a split day of its own, the block's (see `splitDayOf`).
 */
export const plannedRotation = z
  .strictObject({
    year: z.int(),
    block: z.int().min(0).max(13),
    resident: id,
    rotation: rotationId,
    second: rotationId.nullable().default(null),
    splitDay: isoDay.nullable().default(null),
    /** A draft leaves it as it is. */
    locked: z.boolean().default(false),
    note: z.string().trim().min(1).max(500).nullable().default(null),
  })
  .refine(({ second, splitDay }) => splitDay === null || second !== null, {
    path: ['splitDay'],
    error: 'A block that is not split has no day on which it is.',
  })
/** Who a name in an imported file is, once somebody has said so. The name is as `normalName` makes it. */
export const nameAlias = z.strictObject({ alias: z.string().min(1).max(160), person: id })
/** What the columns of a kind of sheet mean, once somebody has said so: by the sheet's headers, joined by a bar. */
export const columnMapping = z.strictObject({
  headers: z.string().min(1).max(2000),
  columns: z.record(z.string().regex(/^\d{1,3}$/), z.string().min(1).max(40)),
})
/** What the program's records say about a year in words. */
export const yearNote = z.strictObject({ year: z.int(), text: z.string().min(1).max(4000) })
/** Block dates of the program where they differ from the calendar. */
export const blockDates = z.strictObject({ year: z.int(), block: z.int().min(0).max(13), start: isoDay, end: isoDay })

/**
 * Every kind of fact: how it is read and written at a border, and the key that identifies one. This table is what the
 * door, the log, the store and the importers go by; a new kind is one entry here and one table in the store.
 */
export const FACT_KINDS = {
  program: { schema: program, keyOf: (_: Program) => 'program' },
  person: { schema: person, keyOf: (f: z.output<typeof person>) => f.id },
  personYear: { schema: personYear, keyOf: (f: z.output<typeof personYear>) => personYearKey(f.person, f.year) },
  weekWish: { schema: weekWish, keyOf: (f: z.output<typeof weekWish>) => `${f.person}/${isoOf(f.weekStart)}` },
  absence: { schema: absence, keyOf: (f: z.output<typeof absence>) => f.id },
  absenceDetail: { schema: absenceDetail, keyOf: (f: z.output<typeof absenceDetail>) => f.absence },
  fmitWeek: { schema: fmitAssignment, keyOf: (f: FmitAssignment) => dayKey(f.weekStart) },
  callNight: { schema: callNight, keyOf: (f: CallNight) => dayKey(f.night) },
  holiday: { schema: programHoliday, keyOf: (f: z.output<typeof programHoliday>) => dayKey(f.day) },
  duty: { schema: duty, keyOf: (f: z.output<typeof duty>) => f.id },
  credential: { schema: credential, keyOf: (f: z.output<typeof credential>) => f.id },
  activity: { schema: activity, keyOf: (f: z.output<typeof activity>) => f.code },
  rotation: { schema: rotation, keyOf: (f: z.output<typeof rotation>) => f.name },
  rotationPattern: { schema: rotationPattern, keyOf: (f: z.output<typeof rotationPattern>) => f.rotation },
  weeklyRequirement: { schema: weeklyRequirement, keyOf: (f: z.output<typeof weeklyRequirement>) => f.rotation },
  overlay: { schema: overlay, keyOf: (f: z.output<typeof overlay>) => f.id },
  facultyWeek: {
    schema: facultyWeek,
    keyOf: (f: z.output<typeof facultyWeek>) => personYearKey(f.person, f.year),
  },
  pin: { schema: pin, keyOf: pinKey },
  plannedRotation: {
    schema: plannedRotation,
    keyOf: (f: z.output<typeof plannedRotation>) => `${f.year}/${f.block}/${f.resident}`,
  },
  blockPolicy: { schema: blockPolicy, keyOf: (_: z.output<typeof blockPolicy>) => 'policy' },
  blockDates: { schema: blockDates, keyOf: (f: z.output<typeof blockDates>) => `${f.year}/${f.block}` },
  nameAlias: { schema: nameAlias, keyOf: (f: z.output<typeof nameAlias>) => f.alias },
  columnMapping: { schema: columnMapping, keyOf: (f: z.output<typeof columnMapping>) => f.headers },
  yearNote: { schema: yearNote, keyOf: (f: z.output<typeof yearNote>) => String(f.year) },
} as const

export type FactKind = keyof typeof FACT_KINDS
export type Fact<K extends FactKind> = z.output<(typeof FACT_KINDS)[K]['schema']>

/** All facts of one program, each kind by key. Immutable: a change makes a new one that shares what it did not touch. */
export type Facts = { readonly [K in FactKind]: ReadonlyMap<string, Fact<K>> }

export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as readonly FactKind[]

export const NO_FACTS: Facts = Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, new Map()])) as unknown as Facts

export const personYearKey = (person: string, year: number): string => `${person}/${year}`
export const dayKey = (day: Day): string => isoOf(day)

/** The key of a fact of a kind. */
export const keyOf = <K extends FactKind>(kind: K, fact: Fact<K>): string =>
  (FACT_KINDS[kind].keyOf as (fact: Fact<K>) => string)(fact)

/** Facts of a kind out of JSON; throws a `ZodError` when they are not. */
export const decodeFact = <K extends FactKind>(kind: K, json: unknown): Fact<K> =>
  FACT_KINDS[kind].schema.parse(json) as Fact<K>

/** A fact as JSON, dates as ISO text. */
export const encodeFact = <K extends FactKind>(kind: K, fact: Fact<K>): unknown =>
  z.encode(FACT_KINDS[kind].schema as unknown as z.ZodType<Fact<K>>, fact)
