import * as z from 'zod'
import { NOT_YOURS as notYours } from '#domain/decisions/leave-actor.ts'
import { unknownPerson } from '#domain/decisions/week-refusals.ts'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { leaveBalance, leaveBalances } from '#domain/leave/leave-balance.ts'
import { done } from '#domain/result.ts'
import { personOf } from '#domain/schedule/schedule.ts'
import { academicYear, personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { leaveViewOf } from './absence-answer.ts'
import { balanceAnswer, balanceAnswerOf } from './balance-answer.ts'
import { leaveActorOf } from './leave-actor.ts'
import { NOT_YOURS } from './leave-refusals.ts'

export const readLeaveBalance = defineOperation({
  name: 'read-leave-balance',
  summary:
    'How many days everybody is away in a year, and what residents have left of 28; one’s own for whoever does not plan.',
  route: 'GET /api/v1/absences/balance',
  access: 'leave:ask',
  sensitive: true,
  input: z.strictObject({
    ay: academicYear.optional().describe('Left out: the present one'),
    personId: personId.optional(),
  }),
  output: z.strictObject({ ay: z.int(), items: z.array(balanceAnswer).describe('Residents first, by name') }),
  refusals: [NOT_YOURS, UNKNOWN_PERSON],
  async run(context, { ay = yearOf(context.today), personId }) {
    const { plans, person: own } = leaveActorOf(context.actor)
    const { schedule } = leaveViewOf(context, context.snapshot)
    if (!plans && personId !== undefined && personId !== own) return { ok: false, refusal: notYours }
    const asked = personId ?? (plans ? null : own)
    if (asked === null) return done({ ay, items: plans ? leaveBalances(schedule, ay).map(balanceAnswerOf) : [] })
    const person = personOf(schedule, asked)
    if (person === null) {
      const refusal = unknownPerson(schedule, asked)
      if (refusal) return { ok: false, refusal }
      return done({ ay, items: [] })
    }
    return done({ ay, items: [balanceAnswerOf(leaveBalance(schedule, person, ay))] })
  },
})
