import type { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import type { LeaveAction } from '#domain/leave/overlap.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { OutputOf } from '../../client.ts'

/** An import with all of its rows. */
export type Batch = OutputOf<'GET /api/v1/absences/import/batches/:id/preview'>
export type BatchItem = OutputOf<'GET /api/v1/absences/import/batches'>['items'][number]
export type Staged = OutputOf<'POST /api/v1/absences/import/stage'>
export type Row = Batch['rows'][number]
export type Name = Batch['names'][number]
export type Candidate = Row['candidates'][number]
export type Column = Batch['columns'][number]
export type LeaveType = (typeof ABSENCE_TYPES)[number]

/** What a person may say of a row. */
export interface RowChange {
  readonly action?: LeaveAction
  readonly personId?: string
  readonly first?: string
  readonly last?: string
  readonly firstHalf?: Half
  readonly lastHalf?: Half
  readonly type?: LeaveType
  /** Looked at, and right as it was read. */
  readonly accepted?: true
}
