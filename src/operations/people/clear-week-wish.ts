import * as z from 'zod'
import { personId, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { personWritten } from './write-person.ts'
import { WISH_REFUSALS, writeWeekWish } from './write-week-wish.ts'

export const clearWeekWishOperation = defineOperation({
  name: 'clear-week-wish',
  summary: 'Take back what somebody wished about an FMIT week.',
  route: 'DELETE /api/v1/people/:id/wishes/:weekStart',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({ id: personId, weekStart }),
  output: personWritten,
  refusals: WISH_REFUSALS,
  run: (context, { id, weekStart }) => writeWeekWish(context, id, weekStart, null),
})
