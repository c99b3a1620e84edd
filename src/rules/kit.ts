import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'

/** What one instance of a rule looks at, and how it is named. */
export interface ScopeKeys {
  /** An FMIT week, by its Friday. */
  readonly 'fmit-week': Day
  /** A night, by the day it starts on. */
  readonly night: Day
  readonly 'person-year': { readonly person: PersonId; readonly year: AcademicYear }
  /** What a resident is planned on in a block. */
  readonly 'person-block': { readonly person: PersonId; readonly year: AcademicYear; readonly block: number }
  /** Whoever is on a rotation in a block. */
  readonly 'block-rotation': { readonly year: AcademicYear; readonly block: number; readonly rotation: string }
  /** An absence, by its id. */
  readonly absence: Absence['id']
  /**
   * What a resident spends of a week from Monday to Friday on a rotation that has a weekly requirement. Blocks begin on
   * Thursdays, so one week may be of two rotations.
   */
  readonly 'person-week': { readonly person: PersonId; readonly monday: Day; readonly rotation: string }
  /** A half-day with a resident in clinic. */
  readonly 'half-day': { readonly day: Day; readonly half: Half }
}
export type Scope = keyof ScopeKeys

/** Critical asks for a typed reason; warning and info are saved and shown. */
export const SEVERITIES = ['critical', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How the solver takes the rule: a row, a priced row, or not at all. */
export type Level =
  { readonly kind: 'hard' } | { readonly kind: 'soft'; readonly weight: number } | { readonly kind: 'advisory' }

/**
 * ISO dates, ids, names and numbers. Every finding names the `person` concerned (and their `name` in sentences) where
 * there is one, and where it lies: the `week` by its Friday and `weekNumber`, the `night`, the `day`, or the `year`, and
 * in it the `block`. A week from Monday to Friday is its `monday`, and never a `week`, which is an FMIT week. `weeks` and
 * `nights` list the others that are part of it.
 */
export type FindingData = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

/** What a `check` reports, at most once for an instance: which message, with which data. */
export interface Broken {
  readonly message: string
  readonly data: FindingData
}

/** One broken instance of one rule: data, and the sentence filled from it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** The template of the rule that was filled. */
  readonly template: string
  readonly message: string
  readonly data: FindingData
  readonly scope: Scope
  readonly key: string
}

/** The parts of a block that a resident may spend on different rotations. */
export const BLOCK_PARTS = ['first', 'second'] as const
export type BlockPart = (typeof BLOCK_PARTS)[number]

/** A 0-1 variable of the solver. */
export type Variable =
  | { readonly kind: 'fmit'; readonly person: PersonId; readonly weekStart: Day }
  | { readonly kind: 'call'; readonly person: PersonId; readonly night: Day }
  | {
      readonly kind: 'half-day'
      readonly person: PersonId
      readonly day: Day
      readonly half: Half
      /** The code of what it is. */
      readonly activity: string
    }
  | {
      readonly kind: 'rotation'
      readonly person: PersonId
      readonly year: AcademicYear
      readonly block: number
      /** Of the block, before and after the day on which it splits; a resident who changes nothing has both alike. */
      readonly part: BlockPart
      /** As it is planned, by name: one that is two stands in both parts. */
      readonly rotation: string
    }

/** The linear statement that the terms add up to at most, or at least, a bound. */
export interface Row {
  readonly terms: readonly (readonly [coefficient: number, variable: Variable])[]
  readonly atMost?: number
  readonly atLeast?: number
  /** Names the instance in the words of the finding, so that a broken row can be shown as one. */
  readonly data: FindingData
}

/** What may be decided, over the facts that stand: the people, weeks, nights, half-days and blocks with variables. */
export interface Problem {
  readonly schedule: Schedule
  readonly people: readonly PersonId[]
  readonly weeks: readonly Day[]
  readonly nights: readonly Day[]
  /** As whole numbers: see `halfDayIndex`. */
  readonly halfDays: readonly number[]
  /** Blocks in which it is open who is on which rotation, as `2026/5`. */
  readonly blocks: readonly string[]
}

export type Source =
  | { readonly document: string; readonly section: string; readonly edition?: string; readonly url?: string }
  | { readonly house: string }

export interface Message {
  readonly severity: Severity
  readonly text: string
  /** Only reported: a solver is not asked to avoid it, though the rule's other messages are. */
  readonly advisory?: true
}

/** A rule: one file, one id, one test, one page. `check` and `encode` are two readings that share no logic. */
export interface Rule<S extends Scope = Scope> {
  readonly id: string
  readonly title: string
  /** In one sentence, what must hold. */
  readonly statement: string
  readonly math: string
  readonly source: Source
  readonly level: Level
  readonly scope: S
  /** What it finds changes with the day it is, while the facts stay as they are. */
  readonly readsToday?: true
  /** Sentences by name, filled from the data: see `fill`. */
  readonly messages: Readonly<Record<string, Message>>
  readonly check: (schedule: Schedule, key: ScopeKeys[S]) => readonly Broken[]
  /** Absent for advisory rules only: they report, and ask nothing of a solver. */
  readonly encode?: (problem: Problem, emit: (row: Row) => void) => void
}

/** A rule of whichever scope. */
export type AnyRule = { [S in Scope]: Rule<S> }[Scope]

/** Defines a rule; keeps the type of its scope. */
export const defineRule = <S extends Scope>(rule: Rule<S>): Rule<S> => rule
