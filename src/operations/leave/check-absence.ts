import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { putAbsence } from '#domain/decisions/leave-changes.ts'
import { UNKNOWN_ABSENCE as unknownAbsence } from '#domain/decisions/leave-refusals.ts'
import { changedTimeAway, newTimeAway } from '#domain/decisions/time-away.ts'
import { type Absence, isApproved, isPending, lengthOf } from '#domain/leave/absence.ts'
import { type LeaveBalance, leaveBalance } from '#domain/leave/leave-balance.ts'
import { leaveImpact } from '#domain/leave/leave-impact.ts'
import { classifyOverlap } from '#domain/leave/overlap.ts'
import { SCRUBBED_KINDS } from '#domain/leave/scrub.ts'
import { writtenDetail } from '#domain/leave/written-detail.ts'
import { type Result, done } from '#domain/result.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { type Schedule, absencesOf, personOf } from '#domain/schedule/schedule.ts'
import { besideClinic } from '#rules/finding.ts'
import { conflict, conflictOf } from '../fmit/conflict.ts'
import { groundOf } from '../ground.ts'
import { type Context, defineOperation } from '../kit.ts'
import { absenceAnswer, absenceAnswerOf, leaveViewOf } from './absence-answer.ts'
import { balanceAnswer, balanceAnswerOf } from './balance-answer.ts'
import { leaveActorOf } from './leave-actor.ts'
import { SAID, absenceId, saidOf } from './leave-fields.ts'
import { TIME_AWAY_REFUSALS, UNKNOWN_ABSENCE } from './leave-refusals.ts'
import { broughtTo, unreachable } from './write-leave.ts'

const impactAnswer = z.strictObject({
  fmitWeeks: z.array(
    z.strictObject({
      weekStart: isoDay,
      number: z.int(),
      days: z.array(isoDay).describe('The days of the week they would be away'),
      recoveryDay: z.boolean().describe('Away on the recovery Friday after it'),
    }),
  ),
  calls: z.array(isoDay).describe('Nights they take call, those that follow from an FMIT week among them'),
  rotations: z
    .array(z.strictObject({ block: z.int(), rotation: z.string(), leaveAllowed: z.boolean().nullable() }))
    .describe('What a resident is planned on; null where nobody has said whether it allows leave'),
  attendings: z
    .strictObject({ day: isoDay, there: z.int(), of: z.int(), before: z.int() })
    .nullable()
    .describe('On the working day with fewest: how many are neither away nor on FMIT, of how many, and without this'),
  balance: balanceAnswer
    .extend({ ay: z.int(), awayDaysBefore: z.int() })
    .nullable()
    .describe('Of a resident, if it came about, in the year it takes most of; null for faculty'),
})

/** Never kept: only to be looked at. */
const TRIED_ID = 'tried'

const input = z
  .strictObject({ id: absenceId.optional().describe('The absence that would change; left out, a new one'), ...SAID })
  .refine(({ id, first }) => id !== undefined || first !== undefined, { path: ['first'], error: 'Say the first day.' })
  .refine(({ id, type }) => id !== undefined || type !== undefined, {
    path: ['type'],
    error: 'Choose a kind of time away from the list.',
  })

/** The absence that would be there, in the words of the caller. */
const wouldBe = async (
  context: Context,
  schedule: Schedule,
  { id, ...said }: z.output<typeof input>,
): Promise<Result<Absence>> => {
  const by = leaveActorOf(context.actor)
  const { first, type } = said
  if (id === undefined) {
    // The schema has seen to both.
    if (first === undefined || type === undefined) throw new Error('a new absence without a day or type')
    return newTimeAway(schedule, by, { ...saidOf(said), id: TRIED_ID, first, type })
  }
  const stop = await unreachable(context, groundOf(context), { id })
  if (stop) return { ok: false, refusal: stop }
  const present = schedule.facts.absence.get(id)
  if (present === undefined) return { ok: false, refusal: unknownAbsence }
  return changedTimeAway(schedule, by, present, saidOf(said))
}

const overlapsOf = (schedule: Schedule, absence: Absence): readonly Absence[] =>
  absencesOf(schedule, absence.person).filter(
    (other) =>
      other.id !== absence.id && (isApproved(other) || isPending(other)) && classifyOverlap(absence, other) !== null,
  )

/** The balance if it came about, of the year that has least left then. */
const balanceAfter = (
  facts: Facts,
  absence: Absence,
): (LeaveBalance & { readonly ay: number; readonly before: number }) | null => {
  // prettier-ignore
  const person = personOf({ facts, today: absence.first }, absence.person)
  if (person?.kind !== 'resident') return null
  const absences = new Map(facts.absence).set(absence.id, { ...absence, status: 'approved' })
  const years = [...new Set([yearOf(absence.first), yearOf(absence.last)])].map((ay) => ({
    ay,
    before: leaveBalance({ facts }, person, ay).away?.days ?? 0,
    ...leaveBalance({ facts: { ...facts, absence: absences } }, person, ay),
  }))
  return years.sort((a, b) => (b.away?.days ?? 0) - (a.away?.days ?? 0))[0] ?? null
}

export const checkAbsence = defineOperation({
  name: 'check-absence',
  summary: 'What time away would meet in the plan, and bring. Writes nothing.',
  route: 'POST /api/v1/absences/check',
  access: 'leave:ask',
  sensitive: true,
  input,
  output: z.strictObject({
    days: z.number().describe('Calendar days, a morning or an afternoon counting half'),
    overlaps: z.array(absenceAnswer).describe('When they are away then already, or may be, of whatever kind'),
    impact: impactAnswer,
    removed: z.array(z.enum(SCRUBBED_KINDS)).describe('What would be taken out of the texts'),
    conflicts: z.array(conflict).describe('What it would bring'),
    mended: z.array(conflict),
  }),
  refusals: [UNKNOWN_ABSENCE, ...TIME_AWAY_REFUSALS],
  async run(context, asked) {
    const { facts } = context.snapshot
    const decided = await wouldBe(context, { facts, today: context.today }, asked)
    if (!decided.ok) return decided
    const absence = decided.value
    const view = leaveViewOf(context, context.snapshot)
    const present = facts.absence.get(absence.id)
    const before = present ? { type: present.type, detail: facts.absenceDetail.get(present.id) ?? null } : null
    const { detail, removed } = writtenDetail({ absence: absence.id, type: absence.type, before }, asked)
    const applied = applyChanges(facts, putAbsence(facts, absence, detail))
    if (!applied.ok) throw new Error(applied.refusal.message)
    const { broken, mended } = broughtTo(context, facts, applied.value)
    const { fmitWeeks, calls, rotations, attendings } = leaveImpact(view.schedule, absence)
    const balance = balanceAfter(view.schedule.facts, absence)
    return done({
      days: lengthOf(absence),
      overlaps: overlapsOf(view.schedule, absence).map((one) => absenceAnswerOf(view, one)),
      impact: {
        fmitWeeks: fmitWeeks.map((week) => ({ ...week, days: [...week.days] })),
        calls: [...calls],
        rotations: [...rotations],
        attendings,
        balance: balance && { ...balanceAnswerOf(balance), ay: balance.ay, awayDaysBefore: balance.before },
      },
      removed: [...removed],
      conflicts: besideClinic(broken).map(conflictOf),
      mended: besideClinic(mended).map(conflictOf),
    })
  },
})
