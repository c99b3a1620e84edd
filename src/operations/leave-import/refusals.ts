import type { RefusalKind } from '../kit.ts'
import { PROPOSAL_REFUSALS } from '../proposals/index.ts'

/** Why a file is not read. */
export const FILE_REFUSALS: readonly RefusalKind[] = [
  { reason: 'too_large', status: 413, when: 'The file, or the sheet, is larger than is read.' },
  { reason: 'wrong_type', status: 415, when: 'It is neither .xlsx nor .csv, whatever it is called.' },
  { reason: 'empty_file', status: 422, when: 'There is nothing in it.' },
  { reason: 'hostile_file', status: 422, when: 'It would do harm to whoever reads it; the message says how.' },
  { reason: 'unreadable_file', status: 422, when: 'It is damaged, or locked with a password.' },
]
export const UNKNOWN_SHEET: RefusalKind = {
  reason: 'unknown_sheet',
  status: 422,
  when: 'The file has no such sheet; `sheets` says which it has.',
}
export const UNKNOWN_BATCH_ROW: RefusalKind = {
  reason: 'unknown_row',
  status: 404,
  when: 'The batch has no such row.',
}

/** What changing a batch may be refused for. */
export const BATCH_REFUSALS: readonly RefusalKind[] = [
  ...PROPOSAL_REFUSALS,
  { reason: 'cells_gone', status: 409, when: 'Its cells were let go of; bring the file in again.' },
]
