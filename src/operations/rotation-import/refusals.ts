import { FILE_REFUSALS, UNKNOWN_SHEET } from '../leave-import/refusals.ts'
import type { RefusalKind } from '../kit.ts'
import { UNKNOWN_BLOCK } from '../block/fields.ts'
import { PROPOSAL_REFUSALS } from '../proposals/index.ts'

/** Why a file is not brought in. */
export const BRING_REFUSALS: readonly RefusalKind[] = [
  ...FILE_REFUSALS,
  UNKNOWN_SHEET,
  UNKNOWN_BLOCK,
  { reason: 'nothing_read', status: 422, when: 'No sheet holds rotations, or the one that was chosen cannot be read.' },
  { reason: 'other_block', status: 409, when: 'The sheet is for another block; `block` says which.' },
  {
    reason: 'duplicate_file',
    status: 409,
    when: 'The same sheet waits already; `duplicateOf` says where.',
  },
]

/** Why what was said is not taken in. */
export const CHOICE_REFUSALS: readonly RefusalKind[] = [
  ...PROPOSAL_REFUSALS,
  { reason: 'cells_gone', status: 409, when: 'Its cells were let go of; bring the file in again.' },
  { reason: 'unknown_name', status: 422, when: 'No name stands in that cell.' },
  { reason: 'unknown_word', status: 422, when: 'The sheet has no such code, or no such text for a rotation.' },
  { reason: 'unknown_person', status: 404, when: 'The program has nobody with that id.' },
  { reason: 'unknown_activity', status: 422, when: 'No activity has that code.' },
  { reason: 'unknown_rotation', status: 422, when: 'There is no such rotation.' },
  { reason: 'code_taken', status: 409, when: 'What is to be added has a code that something has already.' },
]
