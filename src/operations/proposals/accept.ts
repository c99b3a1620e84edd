import { isReason, written } from '#domain/decisions/reason.ts'
import { changesOf, overlapsAmong } from '#domain/proposals/proposal-rows.ts'
import { type ProposalAction, type ProposalState, stateAfter } from '#domain/proposals/proposal-state.ts'
import type { Proposal, ProposalHead, ProposalNext, ProposalRow } from '#domain/proposals/proposal.ts'
import { day } from '#domain/calendar/day.ts'
import { fmitWeekOf } from '#domain/calendar/fmit-week.ts'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import type { Judged } from '#rules/judge.ts'
import type { AuditDraft } from '#store/audit-log.ts'
import type { Ground, Saved } from '#store/store.ts'
import { conflictOf } from '../fmit/conflict.ts'
import type { Judgement } from '../fmit/write-plan.ts'
import { judgedFor, judgedWith, keepJudged } from '../judging.ts'
import type { Context } from '../kit.ts'
import { importAudit } from './import-audit.ts'
import { type Weighed, weigh } from './weigh.ts'

export interface Accept {
  readonly id: string
  /** Left out: all. */
  readonly rows?: readonly string[] | undefined
  readonly expectedVersion: number
  readonly reason?: string | null | undefined
  /** What the history says; left out, how many changes of which proposal were accepted. */
  readonly summary?: string
  /** What the source writes of the proposal along with it. */
  readonly next?: Pick<ProposalNext, 'staging' | 'about'>
  /** What of it the audit keeps: written with the changes, or nothing is. Left out: of an import, what every one keeps. */
  readonly audit?: readonly AuditDraft[]
  /** Has the source make its rows anew from the plan as it is in that moment, instead of those that were kept. */
  readonly remake?: (ground: Ground, proposal: Proposal) => Promise<Result<Remade>>
}

/** What a source made of a proposal as it is accepted, and what of it is taken; that may be nothing. */
export interface Remade extends Required<Pick<Accept, 'summary' | 'audit'>> {
  readonly rows: readonly ProposalRow[]
  readonly take: readonly string[]
  readonly next: Required<Pick<ProposalNext, 'staging' | 'about'>>
  /** The plan with nearly that, where it was judged already. */
  readonly near: Judged
}

export interface Accepted {
  readonly proposal: Proposal
  readonly saved: Saved<Judgement<readonly ProposalRow[]>>
}

/** The proposal in hand and the state an action leads it to; refused when it is not there, or not to be had. */
export const actedOn = <InHand extends Proposal | ProposalHead>(
  proposal: InHand | null,
  action: ProposalAction,
  expectedVersion?: number | null,
): Result<{ readonly proposal: InHand; readonly state: ProposalState }> => {
  if (proposal === null)
    return refused('unknown_proposal', 'There is no such proposal. Choose one from the list of proposals.')
  const { by } = proposal.closed ?? proposal.applied ?? {}
  const state = stateAfter(proposal.state, action, by?.name)
  if (!state.ok) return state
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== proposal.version)
    return refused('version', 'Somebody changed this proposal since you looked. Look again, then decide.', {
      expectedVersion,
      version: proposal.version,
      state: proposal.state,
    })
  return done({ proposal, state: state.value })
}

/** Rows by id; refused when one is not there. */
export const rowsNamed = (
  { rows }: Proposal,
  ids: readonly string[] | undefined,
): Result<readonly ProposalRow[], Refusal<'unknown_row'>> => {
  if (ids === undefined) return done(rows)
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined)
    return refused('unknown_row', `The proposal has no row ${unknown}. Read it anew.`, { row: unknown })
  const named = new Set(ids)
  return done(rows.filter(({ id }) => named.has(id)))
}

const overlapping = (ground: Ground, rows: readonly ProposalRow[]): Refusal<'overlap'> | null => {
  const overlaps = overlapsAmong(ground.facts, rows)
  const over = rows.filter(({ id }) => overlaps.has(id))
  if (over.length === 0) return null
  const [{ label } = { label: '' }] = over
  const which = over.length === 1 ? label : `${label} and ${over.length - 1} more`
  return {
    reason: 'overlap',
    message: `Somebody changed ${which} since this was proposed. Rebase the proposal, or leave it out.`,
    data: { rows: over.map(({ id, label }) => ({ id, label })) },
  }
}

const unexplained = ({ locked, brought, needsReason }: Weighed, reason: string | null | undefined): Refusal | null => {
  if (!needsReason || isReason(reason)) return null
  const [week] = locked
  if (week !== undefined)
    return {
      reason: 'locked',
      message: `Week ${fmitWeekOf(day(week.key)).number} is locked. Write why it changes, in ten letters or more, or leave it out.`,
    }
  return {
    reason: 'conflicts',
    message: `${brought.critical.map(({ message }) => message).join(' ')} Leave those out, or write why, in ten letters or more.`,
    data: { conflicts: brought.critical.map(conflictOf) },
  }
}

const summaryOf = ({ title, rows }: Proposal, taken: readonly ProposalRow[]): string =>
  taken.length === rows.length
    ? `“${title}” is accepted: ${taken.length === 1 ? 'its one change' : `all ${taken.length} changes`}.`
    : `“${title}” is accepted in part: ${taken.length} of ${rows.length} changes.`

/**
 * Takes rows of a proposal: its changes, their log entry and what becomes of the proposal are one transaction. Judged
 * against the plan as it is at that moment, whatever was shown before.
 */
export const acceptProposal = async (context: Context, accept: Accept): Promise<Result<Accepted>> => {
  const { store, programId, actor, now, today } = context
  const by = { id: actor.id, name: actor.name }
  const at = now.toISOString()
  const saved = await store.change<Judgement<readonly ProposalRow[]>>(programId, by, now, async (ground) => {
    const acted = actedOn(await ground.proposal(accept.id), 'apply', accept.expectedVersion)
    if (!acted.ok) return acted
    const { state } = acted.value
    const remade = await accept.remake?.(ground, acted.value.proposal)
    if (remade?.ok === false) return remade
    const made = remade?.value
    const proposal = made === undefined ? acted.value.proposal : { ...acted.value.proposal, rows: made.rows }
    const rows = rowsNamed(proposal, made?.take ?? accept.rows)
    if (!rows.ok) return rows
    if (rows.value.length === 0 && made === undefined)
      return refused('nothing_taken', 'No change is taken. Take one or more, or discard the proposal.')
    const over = overlapping(ground, rows.value)
    if (over !== null) return { ok: false, refusal: over }
    const before = judgedFor(context, { facts: ground.facts, today })
    const reason = written(accept.reason)
    const near = await judgedWith(before, changesOf(ground.facts, rows.value), made?.near)
    const weighed = weigh(before, rows.value, null, near)
    const refusal = unexplained(weighed, reason)
    if (refusal !== null) return { ok: false, refusal }
    const { changes, brought } = weighed.needsReason ? weigh(before, rows.value, reason, near) : weighed
    return done({
      changeSet: {
        changes,
        summary: made?.summary ?? accept.summary ?? summaryOf(proposal, rows.value),
        source: proposal.source,
        reason,
        area: proposal.area,
      },
      answer: { before, brought, extra: rows.value },
      audit:
        made?.audit ??
        accept.audit ??
        importAudit(context, proposal, 'import-applied', { rows: rows.value.length, changes: changes.length }),
      settles: {
        proposal: proposal.id,
        expectedVersion: proposal.version,
        next: {
          ...accept.next,
          ...(made && { ...made.next, rows: made.rows, base: ground.seq }),
          ...{ state, closed: null, applied: { at, by, rows: rows.value.map(({ id }) => id) } },
        },
      },
    })
  })
  if (!saved.ok) {
    if (isOfRows(saved.refusal)) await fail(context, accept, saved.refusal.message)
    return saved
  }
  keepJudged(context, saved.value.answer.brought.after)
  const proposal = await store.proposals.read(programId, accept.id)
  if (proposal === null) throw new Error(`the proposal ${accept.id} is gone as soon as it was accepted`)
  return done({ proposal, saved: saved.value })
}

/** Whether what was taken goes against a truth; a reason that cannot be stored says nothing of it. */
const isOfRows = ({ reason, data }: Refusal): boolean =>
  reason === 'contradiction' && typeof data === 'object' && data !== null && 'constraint' in data

/** Keeps that the database would not hold what was taken. Nothing of it was written, and it can be tried again. */
const fail = async (
  { store, programId, actor, now }: Context,
  { id, expectedVersion }: Accept,
  reason: string,
): Promise<void> => {
  await store.proposals.update(programId, id, expectedVersion, {
    state: 'failed',
    closed: { at: now.toISOString(), by: { id: actor.id, name: actor.name }, reason },
  })
}
