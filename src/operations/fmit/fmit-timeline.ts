import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { done, refused } from '#domain/result.ts'
import { academicYear, personId } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { timelineAnswer, timelineOf } from './timeline-answer.ts'

const MOST_YEARS = 4

export const fmitTimeline = defineOperation({
  name: 'fmit-timeline',
  summary: 'Who is on FMIT when, and how much of it each person has.',
  route: 'GET /api/v1/fmit/timeline',
  access: 'plan:read',
  input: z.strictObject({
    ay: academicYear.optional().describe('A whole academic year; left out, and no dates: the present one'),
    from: isoDay.optional(),
    to: isoDay.optional(),
    facultyId: personId.optional(),
  }),
  output: timelineAnswer,
  refusals: [
    { reason: 'wrong_range', status: 422, when: 'It ends before it starts, or is longer than four academic years.' },
  ],
  async run(context, { ay, from, to, facultyId }) {
    const { judged } = readJudged(context)
    const first = ay ?? yearOf(from ?? to ?? context.today)
    const last = ay ?? (to ? yearOf(to) : first)
    if (last < first || last - first >= MOST_YEARS || (from !== undefined && to !== undefined && to < from))
      return refused('wrong_range', 'Ask for a range that ends after it starts, of four academic years at the most.')
    return done(timelineOf(judged, { first, last, from: from ?? null, to: to ?? null, facultyId: facultyId ?? null }))
  },
})
