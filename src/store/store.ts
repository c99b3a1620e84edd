import type { Applied, Proposal, ProposalNext } from '#domain/proposals/proposal.ts'
import type { ChangeSet, Source } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Refusal, Result } from '#domain/result.ts'
import type { Audit, AuditDraft } from './audit-log.ts'
import type { Author } from './author.ts'
import type { LogVerification } from './hash-chain.ts'
import type { Proposals } from './proposals.ts'
import type { ProposalTold } from './watch-changes.ts'

export type { Author, LogVerification }

/** All facts of a program as of one change set. */
export interface Snapshot {
  readonly programId: string
  /** Sequence number of the last change set; 0 before the first. Also the revision of every plan. */
  readonly seq: number
  readonly facts: Facts
  /** The sequence number of the change set that last wrote a fact: its version. 0 when there is no such fact. */
  versionOf(kind: keyof Facts, key: string): number
}

/** A change set as the log keeps it. */
export interface LogEntry extends ChangeSet {
  readonly seq: number
  /** ISO moment. */
  readonly at: string
  readonly author: Author
  /** For an undo or redo: the change set it takes back or brings back. */
  readonly of: number | null
  readonly hash: string
}

/** A decision to write: the change set and, for an undo or redo, what it is of. */
export interface Decision<Answer> {
  readonly changeSet: ChangeSet
  readonly of?: number
  /** What the caller wants to hand on (findings before and after, the answer). */
  readonly answer: Answer
  /** The proposal that this settles: what becomes of it is written with the changes, or nothing is. */
  readonly settles?: Settling
  /** What of it the audit keeps: written with the changes, or nothing is. */
  readonly audit?: readonly AuditDraft[]
}

/** What becomes of a proposal. The door adds the number of the change set to what was taken. */
export interface Settling {
  readonly proposal: string
  readonly expectedVersion: number
  readonly next: Omit<ProposalNext, 'applied'> & { readonly applied?: Omit<Applied, 'seq'> }
}

export interface Saved<Answer> {
  readonly before: Snapshot
  readonly after: Snapshot
  /** Null when there was nothing to change. */
  readonly entry: LogEntry | null
  readonly answer: Answer
}

/** What a decision is made from: the facts, and the log of the program up to them. */
export interface Ground extends Snapshot {
  /** Change sets, newest first; of one area or one author when given. */
  log(query?: LogQuery): Promise<readonly LogEntry[]>
  /** A proposal as it is; null when there is none. */
  proposal(id: string): Promise<Proposal | null>
}

export interface LogQuery {
  readonly area?: string
  readonly authorId?: string
  readonly sources?: readonly Source[]
  readonly seq?: number
  readonly before?: number
  readonly limit?: number
}

/**
 * `clash`: a change was made from a fact that is no longer so. `contradiction`: what would be stored goes against a
 * truth that the database holds (an absence twice over one half-day, a person who is not there). `version` and
 * `unknown_proposal`: the proposal that was to be settled is not what the decision was made from.
 */
export type StoreRefusal = Refusal<'clash' | 'contradiction' | 'version' | 'unknown_proposal'>

/** The one way to facts. Reading gives a snapshot; `change` is the door, and nothing else writes. */
export interface Store {
  read(programId: string): Promise<Snapshot>
  /**
   * Runs `decide` on the present facts inside one transaction that nobody else can write into, applies what it
   * decides, and appends it to the log. A refusal, or an exception, writes nothing.
   */
  change<Answer, R extends Refusal = Refusal>(
    programId: string,
    author: Author,
    now: Date,
    decide: (ground: Ground) => Promise<Result<Decision<Answer>, R>> | Result<Decision<Answer>, R>,
  ): Promise<Result<Saved<Answer>, R | StoreRefusal>>
  log(programId: string, query?: LogQuery): Promise<readonly LogEntry[]>
  readonly proposals: Proposals
  /** Who looked at what is protected, and what was taken out or brought in. */
  readonly audit: Audit
  /** Calls back after every change set, whoever wrote it and from whichever process. Returns how to stop. */
  watch(listener: (change: { readonly programId: string; readonly seq: number }) => void): () => void
  /** Calls back when a proposal was made or changed, by whichever process. Returns how to stop. */
  watchProposals(listener: (proposal: ProposalTold) => void): () => void
  /** Makes a program without a fact. Its key is of small letters, digits and hyphens, 63 at most. */
  createProgram(programId: string): Promise<Result<void, Refusal<'program_exists'>>>
  /** Every program and its last change set, by key. */
  programs(): Promise<readonly { readonly programId: string; readonly seq: number }[]>
  /** Goes through the whole log and finds any edit, omission, addition or change of order. */
  verifyLog(programId: string): Promise<LogVerification>
}
