import { type Refusal, type Result, done, refused } from '../result.ts'

export const PROPOSAL_STATES = ['staged', 'approved', 'applied', 'rejected', 'rolled_back', 'failed'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

export const PROPOSAL_ACTIONS = ['edit', 'approve', 'apply', 'fail', 'reject', 'rebase', 'rollback', 'restore'] as const
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number]

/**
 * What each state allows, and where it leads. Whoever changes rows of an approved proposal makes it one to approve anew.
 * Rejecting twice is rejecting once. An undo of what was taken is a rollback, and its redo restores it: the door sees to
 * that. Source: imports-absences-security 2.1.
 */
const TRANSITIONS: Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalAction, ProposalState>>>>> = {
  staged: {
    edit: 'staged',
    approve: 'approved',
    apply: 'applied',
    fail: 'failed',
    reject: 'rejected',
    rebase: 'staged',
  },
  approved: { edit: 'staged', apply: 'applied', fail: 'failed', reject: 'rejected', rebase: 'staged' },
  failed: { edit: 'staged', apply: 'applied', fail: 'failed', reject: 'rejected', rebase: 'staged' },
  applied: { rollback: 'rolled_back' },
  rejected: { reject: 'rejected' },
  rolled_back: { restore: 'applied' },
}

/** What a state is, in a sentence that says who brought it about. */
const SPOKEN: Readonly<Record<ProposalState, (by: string) => string>> = {
  staged: () => 'This proposal waits to be decided.',
  approved: () => 'This proposal is approved, and waits to be accepted.',
  applied: (by) => `${by} accepted this proposal already.`,
  rejected: (by) => `${by} discarded this proposal.`,
  rolled_back: (by) => `${by} rolled this proposal back.`,
  failed: (by) => `${by} tried to accept this proposal, and the plan could not hold it.`,
}

const INSTEAD: Readonly<Record<ProposalState, string>> = {
  staged: 'Accept or discard it.',
  approved: 'Accept or discard it.',
  applied: 'Roll it back instead, or make a new one.',
  rejected: 'Make a new one.',
  rolled_back: 'Make a new one.',
  failed: 'Mend its rows and accept it again, or discard it.',
}

/** The state that an action leads to; refused when the present state, which somebody brought about, does not allow it. */
export const stateAfter = (
  state: ProposalState,
  action: ProposalAction,
  by = 'Somebody',
): Result<ProposalState, Refusal<'invalid_state'>> => {
  const next = TRANSITIONS[state][action]
  return next === undefined
    ? refused('invalid_state', `${SPOKEN[state](by)} ${INSTEAD[state]}`, { state, action })
    : done(next)
}

/** Whether it can still be taken. */
export const isOpen = (state: ProposalState): boolean => TRANSITIONS[state].apply !== undefined

/** Whether it ended otherwise than by being taken, so that it says when, by whom and why. */
export const isClosed = (state: ProposalState): boolean =>
  state === 'rejected' || state === 'rolled_back' || state === 'failed'
