import type { Day } from '../calendar/day.ts'
import type { PersonId } from '../people/person.ts'
import type { Change, Source } from '../schedule/change.ts'
import type { ProposalState } from './proposal-state.ts'

/** Who did something, as it is shown. */
export interface By {
  readonly id: string
  readonly name: string
}

/**
 * What may be taken by itself. No two rows of a proposal change the same fact, so that any of them can be left out; what
 * has to happen together is one row.
 */
export interface ProposalRow {
  readonly id: string
  /** What it is about, in a few words: "Week 41". */
  readonly label: string
  /** Why it is proposed, in one sentence. */
  readonly why: string | null
  readonly people: readonly PersonId[]
  readonly first: Day | null
  readonly last: Day | null
  readonly changes: readonly Change[]
}

/** What was taken, when it was. */
export interface Applied {
  /** The change set it became; null when everything taken was so already. */
  readonly seq: number | null
  /** ISO moment. */
  readonly at: string
  readonly by: By
  /** The rows that were taken. */
  readonly rows: readonly string[]
}

/** How it ended otherwise: rejected, rolled back, or failed. */
export interface Closed {
  readonly at: string
  readonly by: By
  readonly reason: string | null
}

/** A change set that is not applied yet. Whatever its source, it is looked at, taken and taken back the same way. */
export interface Proposal {
  readonly id: string
  readonly source: Source
  readonly title: string
  /** What the undo history of its change set is kept by: `fmit/2026`, `leave`. */
  readonly area: string
  readonly state: ProposalState
  /** Counts every change of the proposal itself, from 1. */
  readonly version: number
  /** The change set that the plan stood at when the rows were made, or last rebased. */
  readonly base: number
  readonly author: By
  /** ISO moment. */
  readonly createdAt: string
  readonly rows: readonly ProposalRow[]
  /** What its source keeps beside the rows: JSON that the source checks by its own schema. */
  readonly staging: unknown
  /** The little of it that lists show (a file's name, counts): JSON too, and listed without the rest. */
  readonly about: unknown
  readonly applied: Applied | null
  readonly closed: Closed | null
}

/** A proposal as lists have it. */
export interface ProposalHead extends Omit<Proposal, 'rows' | 'staging'> {
  readonly rowCount: number
}

/** What a source gives to make one. */
export type ProposalDraft = Pick<Proposal, 'source' | 'title' | 'area' | 'base' | 'author' | 'createdAt' | 'rows'> &
  Partial<Pick<Proposal, 'staging' | 'about'>>

/** What may change of one. */
export type ProposalNext = Partial<
  Pick<Proposal, 'title' | 'area' | 'state' | 'base' | 'rows' | 'staging' | 'about' | 'applied' | 'closed'>
>

/** How long what was taken can be rolled back as a whole. */
export const ROLLBACK_HOURS = 24
const MS_PER_HOUR = 3_600_000

/** Until when a proposal can be rolled back, as an ISO moment; null when it is not applied. */
export const rollbackUntil = ({ state, applied }: Pick<Proposal, 'state' | 'applied'>): string | null =>
  state === 'applied' && applied !== null
    ? new Date(Date.parse(applied.at) + ROLLBACK_HOURS * MS_PER_HOUR).toISOString()
    : null
