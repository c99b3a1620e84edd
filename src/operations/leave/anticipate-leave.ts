import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type LeaveAnticipated, anticipateLeave } from '#domain/decisions/anticipate-leave.ts'
import { type Result, done } from '#domain/result.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { academicYear, whole } from '../fields.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import { defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { leaveActorOf } from './leave-actor.ts'
import { OUTSIDE_YEAR } from './leave-refusals.ts'
import { writeLeave } from './write-leave.ts'

const [FEWEST, MOST, USUAL] = [1, 11, 4]

const output = z.strictObject({
  absences: z.int().describe('Weeks that are expected of them then'),
  residents: z.int(),
  replaced: z.int().describe('Earlier ones that stand no longer'),
  message: z.string(),
  undoToken: z.string().nullable(),
  revision: z.int(),
})

export const anticipateLeaveOperation = defineOperation({
  name: 'anticipate-leave',
  summary:
    'Expect interns to be away before anybody knows when: weeks at the start of blocks 2 to 12, spread over the year. Once more, it replaces what it made before, and nothing else.',
  route: 'POST /api/v1/absences/anticipate',
  access: 'leave:decide',
  sensitive: true,
  input: z.strictObject({
    ay: academicYear,
    weeksPerResident: whole(FEWEST, MOST, `Ask for ${FEWEST} to ${MOST} weeks.`)
      .default(USUAL)
      .describe('What they have already counts'),
    dryRun: z.boolean().default(false).describe('Only tell what would be'),
  }),
  output,
  refusals: [
    OUTSIDE_YEAR,
    { reason: 'no_interns', status: 422, when: 'Nobody is PGY-1 in that year.' },
    ...WRITE_REFUSALS,
  ],
  async run(context, { ay: year, weeksPerResident, dryRun }) {
    const by = leaveActorOf(context.actor)
    const decide = (schedule: Schedule): Result<LeaveAnticipated> =>
      anticipateLeave(schedule, { by, year, weeksPerResident, newId: () => randomUUID() })
    const answer = ({ absences, residents, replaced }: LeaveAnticipated) => ({ absences, residents, replaced })
    if (dryRun) {
      const decided = decide({ facts: context.snapshot.facts, today: context.today })
      if (!decided.ok) return decided
      const { summary } = decided.value.changeSet
      return done({ ...answer(decided.value), message: summary, undoToken: null, revision: context.snapshot.seq })
    }
    const written = await writeLeave(context, null, (schedule) => {
      const decided = decide(schedule)
      return decided.ok ? done({ changeSet: decided.value.changeSet, extra: decided.value }) : decided
    })
    if (!written.ok) return written
    const { entry, after } = written.value
    return done({
      ...answer(written.value.answer.extra),
      message: entry?.summary ?? 'Nothing changed: they are expected to be away so already.',
      undoToken: entry && undoTokenOf(entry.seq),
      revision: after.seq,
    })
  },
})
