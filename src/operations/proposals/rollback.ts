import { type Proposal, ROLLBACK_HOURS, rollbackUntil } from '#domain/proposals/proposal.ts'
import { netChanges } from '#domain/proposals/proposal-rows.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { sameFact } from '#domain/schedule/change.ts'
import { consequences } from '#rules/consequences.ts'
import type { Ground, LogEntry, Saved } from '#store/store.ts'
import { takeBack } from '../fmit/take-back.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import type { Decided, Judgement } from '../fmit/write-plan.ts'
import { judgedFor, judgedWith, keepJudged } from '../judging.ts'
import type { Context } from '../kit.ts'
import { actedOn } from './accept.ts'
import { importAudit } from './import-audit.ts'

export interface Rollback {
  readonly id: string
  readonly reason: string
  readonly expectedVersion?: number | null | undefined
}

export interface RolledBack {
  readonly proposal: Proposal
  readonly saved: Saved<Judgement<null>>
}

/** Whether all that a change set wrote is as it was before: somebody took it back already. */
const isBack = ({ facts }: Ground, { changes }: LogEntry): boolean =>
  netChanges(changes).every(({ kind, key, from }) => sameFact(facts[kind].get(key) ?? null, from))

const inverse = async (
  ground: Ground,
  { area, applied, title }: Proposal,
  authorId: string,
): Promise<Result<Pick<Decided<null>, 'changeSet' | 'of'>>> => {
  const nothing = { changes: [], summary: `“${title}” is rolled back.`, source: 'edit', reason: null, area } as const
  const entry = applied?.seq === null || applied === null ? undefined : (await ground.log({ seq: applied.seq }))[0]
  if (entry === undefined || isBack(ground, entry)) return done({ changeSet: nothing })
  const taken = await takeBack(ground, 'undo', { area, authorId, token: undoTokenOf(entry.seq) })
  if (!taken.ok) return taken
  return done({ changeSet: { ...taken.value.changeSet, summary: nothing.summary }, of: entry.seq })
}

/** Takes back all that was accepted of a proposal, within a day, unless somebody has changed the same since. */
export const rollbackProposal = async (context: Context, asked: Rollback): Promise<Result<RolledBack>> => {
  const { store, programId, actor, now, today } = context
  const by = { id: actor.id, name: actor.name }
  const saved = await store.change<Judgement<null>>(programId, by, now, async (ground) => {
    const acted = actedOn(await ground.proposal(asked.id), 'rollback', asked.expectedVersion)
    if (!acted.ok) return acted
    const { proposal, state } = acted.value
    const until = rollbackUntil(proposal)
    if (until === null || now.getTime() > Date.parse(until))
      return refused(
        'rollback_expired',
        `What was accepted more than ${ROLLBACK_HOURS} hours ago stays. Change the plan itself, or make a new proposal.`,
        { rollbackUntil: until },
      )
    const back = await inverse(ground, proposal, actor.id)
    if (!back.ok) return back
    const before = judgedFor(context, { facts: ground.facts, today })
    const { changes } = back.value.changeSet
    const brought = consequences(before, changes, await judgedWith(before, changes))
    return done({
      ...back.value,
      changeSet: { ...back.value.changeSet, reason: asked.reason },
      answer: { before, brought, extra: null },
      audit: importAudit(context, proposal, 'import-rolled-back', { changes: changes.length }),
      settles: {
        proposal: proposal.id,
        expectedVersion: proposal.version,
        next: { state, closed: { at: now.toISOString(), by, reason: asked.reason } },
      },
    })
  })
  if (!saved.ok) return saved
  keepJudged(context, saved.value.answer.brought.after)
  const proposal = await store.proposals.read(programId, asked.id)
  if (proposal === null) throw new Error(`the proposal ${asked.id} is gone as soon as it was rolled back`)
  return done({ proposal, saved: saved.value })
}
