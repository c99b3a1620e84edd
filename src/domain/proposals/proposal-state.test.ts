import { describe, expect, it } from 'vitest'
import { refusalOf } from '#testing/outcome.ts'
import {
  PROPOSAL_ACTIONS,
  PROPOSAL_STATES,
  type ProposalAction,
  type ProposalState,
  isClosed,
  isOpen,
  stateAfter,
} from './proposal-state.ts'

/** Said once more, by hand: a line a state, where each action leads, and a dash where it is refused. */
const TABLE = `
  state        edit    approve   apply    fail    reject    rebase  rollback     restore
  staged       staged  approved  applied  failed  rejected  staged  -            -
  approved     staged  -         applied  failed  rejected  staged  -            -
  applied      -       -         -        -       -         -       rolled_back  -
  rejected     -       -         -        -       rejected  -       -            -
  rolled_back  -       -         -        -       -         -       -            applied
  failed       staged  -         applied  failed  rejected  staged  -            -
`
const [[, ...actions] = [], ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const EXPECTED = lines.flatMap(([state, ...next]) =>
  next.map((to, i) => [state as ProposalState, actions[i] as ProposalAction, to] as const),
)

describe('the states of a proposal', () => {
  it('are all in the table, with every action', () => {
    expect(lines.map(([state]) => state)).toEqual([...PROPOSAL_STATES])
    expect(actions).toEqual([...PROPOSAL_ACTIONS])
    expect(EXPECTED).toHaveLength(PROPOSAL_STATES.length * PROPOSAL_ACTIONS.length)
  })

  it.each(EXPECTED)('%s, %s: %s', (state, action, to) => {
    const next = stateAfter(state, action, 'Renata Voss')
    if (to !== '-') expect(next).toEqual({ ok: true, value: to })
    else {
      const { reason, message, data } = refusalOf(next)
      expect([reason, data]).toEqual(['invalid_state', { state, action }])
      expect(message).toMatch(/^(Renata Voss .+|This proposal .+)\. [A-Z].+\.$/)
    }
  })

  it.each([
    ['applied', 'apply', 'Renata Voss accepted this proposal already. Roll it back instead, or make a new one.'],
    ['rejected', 'apply', 'Renata Voss discarded this proposal. Make a new one.'],
    ['rolled_back', 'apply', 'Renata Voss rolled this proposal back. Make a new one.'],
    [
      'failed',
      'approve',
      'Renata Voss tried to accept this proposal, and the plan could not hold it. Mend its rows and accept it again, or discard it.',
    ],
  ] as const)('names who brought it about: %s, %s', (state, action, message) => {
    expect(refusalOf(stateAfter(state, action, 'Renata Voss')).message).toBe(message)
    expect(refusalOf(stateAfter(state, action)).message).toBe(message.replace('Renata Voss', 'Somebody'))
  })

  it('are open, taken or closed', () => {
    expect(PROPOSAL_STATES.filter(isOpen)).toEqual(['staged', 'approved', 'failed'])
    expect(PROPOSAL_STATES.filter(isClosed)).toEqual(['rejected', 'rolled_back', 'failed'])
  })
})
