import * as z from 'zod'
import { yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { absence, touches } from '#domain/leave/absence.ts'
import { done, refused } from '#domain/result.ts'
import { nameOf } from '#domain/schedule/schedule.ts'
import { personId } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'

export const readAbsences = defineOperation({
  name: 'read-absences',
  summary: 'Who is away when. Of what kind an absence is only planners see, and whoever it is about.',
  route: 'GET /api/v1/absences',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({
    from: isoDay.optional().describe('Left out: the first day of the academic year'),
    to: isoDay.optional(),
    personId: personId.optional(),
  }),
  output: z.strictObject({
    from: isoDay,
    to: isoDay,
    absences: z.array(z.strictObject({ ...absence.shape, personName: z.string() })),
  }),
  refusals: [{ reason: 'wrong_range', status: 422, when: 'It ends before it starts.' }],
  async run(context, { from, to, personId }) {
    const { judged } = readJudged(context)
    const { schedule } = judged
    const first = from ?? yearStart(yearOf(to ?? context.today))
    const last = to ?? yearEnd(yearOf(first))
    if (last < first) return refused('wrong_range', 'The last day lies before the first. Turn them round.')
    const absences = [...schedule.facts.absence.values()]
      .filter((one) => touches(one, first, last) && (personId === undefined || one.person === personId))
      .sort((a, b) => a.first - b.first || a.last - b.last || a.id.localeCompare(b.id))
    return done({
      from: first,
      to: last,
      absences: absences.map((one) => ({ ...one, personName: nameOf(schedule, one.person) })),
    })
  },
})
