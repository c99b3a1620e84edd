import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, day } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeekOf, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { fmitArea } from '#domain/decisions/areas.ts'
import { written } from '#domain/decisions/reason.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { done, refused } from '#domain/result.ts'
import { type Change, sameFact } from '#domain/schedule/change.ts'
import { academicYear } from '../fields.ts'
import { batchInput } from '../fmit/batch-input.ts'
import { settleBatch } from '../fmit/settle-batch.ts'
import { groundOf } from '../ground.ts'
import { judgedFor } from '../judging.ts'
import { defineOperation } from '../kit.ts'
import { createProposal } from './create-proposal.ts'
import { proposalHead, proposalHeadOf } from './proposal-head.ts'

/** A lock is told when the proposal is accepted, not when it is made. Nothing of this is kept. */
const TRIED = 'To see what would follow.'

/** Without the reason that was only given to try it out. */
const unexplained = (change: Change): Change =>
  change.kind !== 'fmitWeek' || change.to === null
    ? change
    : {
        ...change,
        to: { ...change.to, reason: change.from?.person === change.to.person ? change.from.reason : null },
      }

const weekOf = (change: Change): Day => fmitWeekStart(day(change.key))

/** One row for each week, earliest first. */
const rowsOf = (changes: readonly Change[], why: string | null): readonly ProposalRow[] => {
  const weeks = [...new Set(changes.map(weekOf))].sort((a, b) => a - b)
  return weeks.map((weekStart) => {
    const ofWeek = changes.filter((change) => weekOf(change) === weekStart)
    // Whoever gets the week comes first.
    const people = ofWeek.flatMap(({ kind, from, to }) =>
      kind === 'fmitWeek' || kind === 'callNight' ? [to, from].flatMap((fact) => fact?.person ?? []) : [],
    )
    const { number } = fmitWeekOf(weekStart)
    return {
      id: `week-${number}`,
      label: `Week ${number}`,
      why,
      people: [...new Set(people)],
      first: weekStart,
      last: fmitWeekEnd(weekStart),
      changes: ofWeek,
    }
  })
}

export const proposeFmitWeeks = defineOperation({
  name: 'propose-fmit-weeks',
  summary: 'Make a proposal of steps over FMIT weeks, for somebody to look at before they are in the plan.',
  route: 'POST /api/v1/fmit/years/:ay/proposals',
  access: 'plan:edit',
  sensitive: true,
  status: 201,
  input: z.strictObject({
    ay: academicYear,
    title: z.string().trim().min(1, 'Write a title.').max(160, 'Use 160 letters or fewer.'),
    why: z.string().trim().max(300, 'Use 300 letters or fewer.').nullable().optional(),
    ops: batchInput.shape.ops,
  }),
  output: z.strictObject({ proposal: proposalHead }),
  refusals: [
    { reason: 'ops_count', status: 422, when: 'There are no steps, or more than 106.' },
    { reason: 'ops_refused', status: 409, when: 'Steps cannot be carried out; `ops` says which and why.' },
    { reason: 'other_year', status: 422, when: 'The steps are about another academic year.' },
    { reason: 'nothing_changes', status: 422, when: 'The plan is so already.' },
    { reason: 'version', status: 409, when: 'A week is not what the caller was looking at.' },
    { reason: 'contradiction', status: 422, when: 'The title cannot be stored.' },
  ],
  async run(context, { ay, title, why, ops }) {
    const judged = judgedFor(context, { facts: context.snapshot.facts, today: context.today })
    const [first] = ops
    if (first !== undefined && yearOf(fmitWeekStart(first.weekStart)) !== ay)
      return refused('other_year', `The steps are not about the year that starts in ${ay}. Open that year first.`)
    const input = { ops, mode: 'atomic', dryRun: true, reason: TRIED } as const
    const settled = await settleBatch(judged, groundOf(context), input)
    if (!settled.ok) return settled
    const changes = settled.value.changeSet.changes.map(unexplained).filter(({ from, to }) => !sameFact(from, to))
    if (changes.length === 0) return refused('nothing_changes', 'The plan is so already: there is nothing to propose.')
    const rows = rowsOf(changes, written(why))
    const created = await createProposal(context, { source: 'edit', title, area: fmitArea(ay), rows })
    return created.ok ? done({ proposal: proposalHeadOf(context, created.value) }) : created
  },
})
