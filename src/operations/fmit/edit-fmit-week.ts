import * as z from 'zod'
import { editFmitWeek } from '#domain/decisions/edit-fmit-week.ts'
import { done } from '#domain/result.ts'
import { expectedVersion, note, personId, reason, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { assignmentAnswer, assignmentAnswerOf } from './assignment-answer.ts'
import { decideWeek } from './decide-week.ts'
import { remarksOf } from './remarks.ts'
import { UNKNOWN_PERSON, WEEK_REFUSALS } from './week-refusals.ts'

export const editFmitWeekOperation = defineOperation({
  name: 'edit-fmit-week',
  summary: 'Change the attending or the note of a week that somebody has.',
  route: 'PUT /api/v1/fmit/assignments/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    id: weekStart,
    facultyId: personId.optional().describe('Left out: whoever has it'),
    expectedVersion,
    reason,
    note,
  }),
  output: assignmentAnswer,
  refusals: [
    { reason: 'unknown_assignment', status: 404, when: 'Nobody has that week.' },
    UNKNOWN_PERSON,
    ...WEEK_REFUSALS,
  ],
  async run(context, { id, facultyId, expectedVersion, ...remarks }) {
    const written = await decideWeek(context, { weekStart: id, expectedVersion, reason: remarks.reason }, (schedule) =>
      editFmitWeek(schedule, {
        weekStart: id,
        ...(facultyId === undefined ? {} : { person: facultyId }),
        ...remarksOf(remarks),
      }),
    )
    return written.ok ? done(assignmentAnswerOf(written.value, id)) : written
  },
})
