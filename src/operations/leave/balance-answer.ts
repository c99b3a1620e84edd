import * as z from 'zod'
import { absence } from '#domain/leave/absence.ts'
import { AWAY_STATUSES, MOST_AWAY_DAYS } from '#domain/leave/away-days.ts'
import type { LeaveBalance } from '#domain/leave/leave-balance.ts'

/** How long somebody is away in a year. Calendar days, each once, a half-day as a whole. */
export const balanceAnswer = z.strictObject({
  personId: z.string(),
  personName: z.string(),
  kind: z.enum(['resident', 'faculty']),
  byType: z.array(z.strictObject({ type: absence.shape.type, days: z.int() })).describe('Approved'),
  approvedDays: z.int(),
  pendingDays: z.int().describe('Days more, if all that is asked for or expected came about'),
  awayDays: z.int().nullable().describe('Away from the program, of residents; null for faculty'),
  awayStatus: z.enum(AWAY_STATUSES).nullable(),
  remaining: z.int().nullable(),
  limit: z.int(),
})

export const balanceAnswerOf = ({
  person,
  byType,
  approvedDays,
  pendingDays,
  away,
}: LeaveBalance): z.output<typeof balanceAnswer> => ({
  personId: person.id,
  personName: person.name,
  kind: person.kind,
  byType: [...byType],
  approvedDays,
  pendingDays,
  awayDays: away?.days ?? null,
  awayStatus: away?.status ?? null,
  remaining: away?.remaining ?? null,
  limit: MOST_AWAY_DAYS,
})
