import * as z from 'zod'
import { yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { ABSENCE_STATUSES, touches } from '#domain/leave/absence.ts'
import { done, refused } from '#domain/result.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { page, personId, whole } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { absenceAnswer, absenceAnswerOf, leaveViewOf, sortedAbsences } from './absence-answer.ts'
import { absenceType } from './leave-fields.ts'
import { WRONG_RANGE } from './leave-refusals.ts'

const MOST_ON_A_PAGE = 1000
const byDays = derived((absences: Facts['absence']) => sortedAbsences(absences.values()))

export const readAbsences = defineOperation({
  name: 'read-absences',
  summary:
    'Who is away when. Of what kind an absence is only planners see, and whoever it is about; and what others only ask for, or were refused, is shown to nobody else.',
  route: 'GET /api/v1/absences',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({
    from: isoDay.optional().describe('Left out: the first day of the academic year'),
    to: isoDay.optional(),
    personId: personId.optional(),
    status: z.enum(ABSENCE_STATUSES).optional(),
    type: absenceType.optional(),
    page,
    pageSize: whole(1, MOST_ON_A_PAGE, `Ask for 1 to ${MOST_ON_A_PAGE} on a page.`).default(500),
  }),
  output: z.strictObject({
    from: isoDay,
    to: isoDay,
    items: z.array(absenceAnswer).describe('By first day, then last'),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  }),
  refusals: [WRONG_RANGE],
  async run(context, { from, to, personId, status, type, page, pageSize }) {
    const first = from ?? yearStart(yearOf(to ?? context.today))
    const last = to ?? yearEnd(yearOf(first))
    if (last < first) return refused('wrong_range', 'The last day lies before the first. Turn them round.')
    const view = leaveViewOf(context, context.snapshot)
    // Asked of the view, so that nothing can be found out by asking that is not shown.
    const found = byDays(view.schedule.facts.absence).filter(
      (one) =>
        touches(one, first, last) &&
        (personId === undefined || one.person === personId) &&
        (status === undefined || one.status === status) &&
        (type === undefined || one.type === type),
    )
    const shown = found.slice((page - 1) * pageSize, page * pageSize)
    const items = shown.map((one) => absenceAnswerOf(view, one))
    return done({ from: first, to: last, items, total: found.length, page, pageSize })
  },
})
