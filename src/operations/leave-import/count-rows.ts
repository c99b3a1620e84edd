import type { RowCounts } from './batch-answer.ts'
import type { ImportRow, RowKind } from './row-answer.ts'

/** How many rows stand where. */
export const countRows = (rows: readonly Pick<ImportRow, 'result'>[]): RowCounts => {
  const of = (kind: RowKind): number => rows.filter(({ result }) => result.kind === kind).length
  return {
    total: rows.length,
    ...{ new: of('new'), joined: of('joined'), there: of('there'), who: of('who'), unreadable: of('unreadable') },
    ...{ doubt: of('doubt'), choose: of('choose'), touches: of('touches'), leftOut: of('left-out') },
  }
}
