import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LeaveAction, OverlapRelation } from '#domain/leave/overlap.ts'
import type { ScrubbedKind } from '#domain/leave/scrub.ts'
import type { Change } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Settled } from './group-changes.ts'
import type { LeaveGroup } from './group-rows.ts'
import type { Meeting, Met } from './meet-absences.ts'
import type { Looking, ReadRow } from './read-row.ts'

/** What rows are held against. */
export interface StagingGround {
  readonly facts: Facts
  readonly academicYear: AcademicYear
  readonly looking: Looking
  readonly seed: string
}

/** A row as it stands in the batch: read, held against the plan and the other rows, and with what would come of it. */
export interface StagedRow extends ReadRow {
  /** Rows that are one time away with it, itself among them; empty when it is none. */
  readonly group: readonly ReadRow[]
  /** An earlier row that says exactly the same. */
  readonly copyOf: ReadRow | null
  readonly met: readonly Met[]
  readonly beside: readonly { readonly row: ReadRow; readonly group: LeaveGroup; readonly relation: OverlapRelation }[]
  readonly conflict: Meeting['conflict']
  readonly action: LeaveAction | null
  readonly choices: readonly LeaveAction[]
  readonly suggested: LeaveAction | null
  readonly isThere: boolean
  /** A row that changes the same absence, and was first. */
  readonly barredBy: ReadRow | null
  readonly removed: readonly ScrubbedKind[]
  readonly settled: boolean
}

/** What is taken together or not at all, with what it changes. */
export interface StagedCluster {
  /** Of the first row. */
  readonly id: string
  readonly rows: readonly ReadRow[]
  readonly action: Settled['action']
  readonly changes: readonly Change[]
  readonly settled: boolean
}

/** What was made of the rows of one person. */
export interface StagedPerson {
  readonly read: readonly ReadRow[]
  readonly rows: readonly StagedRow[]
  readonly clusters: readonly StagedCluster[]
}

export interface StagedRows {
  readonly ground: StagingGround
  readonly read: readonly ReadRow[]
  readonly rows: readonly StagedRow[]
  readonly clusters: readonly StagedCluster[]
  readonly byPerson: ReadonlyMap<PersonId | null, StagedPerson>
}
