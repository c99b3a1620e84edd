import * as z from 'zod'
import { assignFmitWeek } from '#domain/decisions/assign-fmit-week.ts'
import { done } from '#domain/result.ts'
import { expectedVersion, note, personId, reason, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { assignmentAnswer, assignmentAnswerOf } from './assignment-answer.ts'
import { decideWeek } from './decide-week.ts'
import { remarksOf } from './remarks.ts'
import { NOT_WEEK_START, OCCUPIED, OUTSIDE_YEAR, UNKNOWN_PERSON, WEEK_REFUSALS } from './week-refusals.ts'

export const assignFmitWeekOperation = defineOperation({
  name: 'assign-fmit-week',
  summary: 'Put a person on FMIT for a week.',
  route: 'POST /api/v1/fmit/assignments',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    weekStart,
    facultyId: personId,
    expectedVersion,
    replace: z.boolean().optional().describe('Take the week from whoever has it'),
    reason,
    note,
  }),
  output: assignmentAnswer,
  status: 201,
  refusals: [UNKNOWN_PERSON, NOT_WEEK_START, OUTSIDE_YEAR, OCCUPIED, ...WEEK_REFUSALS],
  async run(context, { weekStart, facultyId, expectedVersion, replace = false, ...remarks }) {
    const written = await decideWeek(context, { weekStart, expectedVersion, reason: remarks.reason }, (schedule) =>
      assignFmitWeek(schedule, { weekStart, person: facultyId, replace, ...remarksOf(remarks) }),
    )
    return written.ok ? done(assignmentAnswerOf(written.value, weekStart)) : written
  },
})
