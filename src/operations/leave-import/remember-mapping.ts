import { type Result, done } from '#domain/result.ts'
import type { LeaveReading } from '#spreadsheets/leave/leave-note.ts'
import type { Context } from '../kit.ts'
import { rememberColumns } from './read-kept.ts'

/** Of its own, so that nobody's undo of leave takes a mapping back instead. */
export const COLUMNS = 'leave/columns'

/** Keeps what somebody said the columns hold, for the next file with the same headers. */
export const rememberMapping = async (
  { store, programId, actor, now }: Context,
  { columns }: LeaveReading,
): Promise<Result<void>> => {
  const saved = await store.change(programId, { id: actor.id, name: actor.name }, now, ({ facts }) =>
    done({
      changeSet: {
        changes: rememberColumns(facts, columns),
        summary: 'What the columns of a leave sheet hold is remembered.',
        source: 'edit',
        reason: null,
        area: COLUMNS,
      },
      answer: null,
    }),
  )
  return saved.ok ? done(undefined) : saved
}
