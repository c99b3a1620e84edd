import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { fmitCallNights } from '#domain/calendar/fmit-week.ts'
import { clearFmitWeek } from '#domain/decisions/clear-fmit-week.ts'
import { done } from '#domain/result.ts'
import { fmitWeekAt, onCall } from '#domain/schedule/schedule.ts'
import { expectedVersion, reason, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { NOTHING_AFFECTED, affected, affectedBy } from './affected.ts'
import { WRITTEN, writtenAnswer } from './assignment-answer.ts'
import { decideWeek } from './decide-week.ts'
import { weekAnswer } from './week-answer.ts'
import { WEEK_REFUSALS } from './week-refusals.ts'
import { weekStateOf } from './week-state.ts'

export const clearFmitWeekOperation = defineOperation({
  name: 'clear-fmit-week',
  summary: 'Take the attending off a week.',
  route: 'DELETE /api/v1/fmit/assignments/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: weekStart, expectedVersion, reason }),
  output: z.strictObject({
    week: weekAnswer,
    previousFacultyId: z.string().nullable(),
    removed: affected.describe('What went with it'),
    kept: z.array(isoDay).describe('Calls of the week that somebody else takes'),
    ...WRITTEN,
  }),
  refusals: [{ reason: 'not_assigned', status: 404, when: 'The week is open.' }, ...WEEK_REFUSALS],
  async run(context, { id, expectedVersion, reason }) {
    const written = await decideWeek(context, { weekStart: id, expectedVersion, reason }, (schedule) =>
      clearFmitWeek(schedule, { weekStart: id, reason: reason ?? null }),
    )
    if (!written.ok) return written
    const { before, brought } = written.value.answer
    const fact = fmitWeekAt(before.schedule, id)
    return done({
      week: weekStateOf(brought.after, written.value.after, id),
      previousFacultyId: fact?.person ?? null,
      removed: fact ? affectedBy(before.schedule, fact) : NOTHING_AFFECTED,
      kept: fmitCallNights(id).filter((night) => onCall(brought.after.schedule, night) !== null),
      ...writtenAnswer(written.value, yearOf(id), [id], 'Nothing changed.'),
    })
  },
})
