import type { RefusalKind } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

export const UNKNOWN_PROPOSAL: RefusalKind = {
  reason: 'unknown_proposal',
  status: 404,
  when: 'There is no proposal with that id.',
}
export const UNKNOWN_ROW: RefusalKind = {
  reason: 'unknown_row',
  status: 422,
  when: 'A row is named that the proposal does not have.',
}
export const PROPOSAL_VERSION: RefusalKind = {
  reason: 'version',
  status: 409,
  when: 'Somebody changed the proposal since the caller looked.',
}
export const INVALID_STATE: RefusalKind = {
  reason: 'invalid_state',
  status: 409,
  when: 'The state of the proposal does not allow it; `state` says which it is.',
}

/** What changing a proposal may be refused for. */
export const PROPOSAL_REFUSALS: readonly RefusalKind[] = [
  UNKNOWN_PROPOSAL,
  INVALID_STATE,
  PROPOSAL_VERSION,
  { reason: 'contradiction', status: 422, when: 'A text of it cannot be stored.' },
]

/** What accepting one may be refused for, in the order it is looked at. */
export const ACCEPT_REFUSALS: readonly RefusalKind[] = [
  UNKNOWN_PROPOSAL,
  INVALID_STATE,
  PROPOSAL_VERSION,
  UNKNOWN_ROW,
  { reason: 'nothing_taken', status: 422, when: 'No row is taken.' },
  {
    reason: 'overlap',
    status: 409,
    when: 'Somebody changed what taken rows change; `rows` says which. Rebase the proposal, or leave them out.',
  },
  {
    reason: 'locked',
    status: 423,
    when: 'A taken FMIT week starts on or before the lock date, and no reason of ten letters or more is given.',
  },
  {
    reason: 'conflicts',
    status: 422,
    when: 'Taken FMIT weeks would bring critical findings (`conflicts`), and no reason of ten letters or more is given.',
  },
  ...WRITE_REFUSALS,
]

export const ROLLBACK_REFUSALS: readonly RefusalKind[] = [
  UNKNOWN_PROPOSAL,
  INVALID_STATE,
  PROPOSAL_VERSION,
  { reason: 'rollback_expired', status: 409, when: 'It was accepted more than 24 hours ago.' },
  { reason: 'diverged', status: 409, when: 'Somebody has changed the same since; `changes` says who, what and when.' },
  { reason: 'nothing_to_undo', status: 409, when: 'What it wrote is not in the log.' },
  ...WRITE_REFUSALS,
]
