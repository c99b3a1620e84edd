import * as z from 'zod'
import { weekWish } from '#domain/people/week-wish.ts'
import { personId, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { personWritten } from './write-person.ts'
import { WISH_REFUSALS, writeWeekWish } from './write-week-wish.ts'

export const setWeekWishOperation = defineOperation({
  name: 'set-week-wish',
  summary: 'Note that somebody would like an FMIT week, or would rather not have it.',
  route: 'PUT /api/v1/people/:id/wishes/:weekStart',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({ id: personId, weekStart, wish: weekWish.shape.wish }),
  output: personWritten,
  refusals: WISH_REFUSALS,
  run: (context, { id, weekStart, wish }) => writeWeekWish(context, id, weekStart, wish),
})
