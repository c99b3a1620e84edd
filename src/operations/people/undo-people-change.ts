import * as z from 'zod'
import { PEOPLE } from '#domain/decisions/areas.ts'
import { done } from '#domain/result.ts'
import { takeBack, takeBackRefusals } from '../fmit/take-back.ts'
import { writePlan } from '../fmit/write-plan.ts'
import { defineOperation } from '../kit.ts'
import { PEOPLE_WRITTEN, peopleWrittenOf } from './write-person.ts'

export const undoPeopleChange = defineOperation({
  name: 'undo-people-change',
  summary: 'Take back a change of the people.',
  route: 'POST /api/v1/people/undo',
  access: 'people:edit',
  sensitive: true,
  input: z.strictObject({
    undoToken: z.string().max(40).optional().describe('Of the change; left out: your latest of the people'),
  }),
  output: z.strictObject(PEOPLE_WRITTEN),
  refusals: takeBackRefusals('undo'),
  async run(context, { undoToken }) {
    const asked = { area: PEOPLE, authorId: context.actor.id, token: undoToken }
    const written = await writePlan(context, null, (_judged, ground) => takeBack(ground, 'undo', asked))
    return written.ok ? done(peopleWrittenOf(written.value)) : written
  },
})
