import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { done, refused } from '#domain/result.ts'
import { personOf } from '#domain/schedule/schedule.ts'
import { personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { personAnswer, personAnswerOf } from './person-answer.ts'

const wish = z.strictObject({ weekStart: isoDay, wish: z.enum(['would-like', 'rather-not']) })

export const readPerson = defineOperation({
  name: 'read-person',
  summary: 'One person, with what they are in each year and the weeks they wish for.',
  route: 'GET /api/v1/people/:id',
  access: 'people:read',
  sensitive: true,
  input: z.strictObject({ id: personId }),
  output: z.strictObject({ person: personAnswer, wishes: z.array(wish), revision: z.int() }),
  refusals: [UNKNOWN_PERSON],
  async run(context, { id }) {
    const { snapshot, judged } = readJudged(context)
    const { schedule } = judged
    const person = personOf(schedule, id)
    if (person === null) return refused('unknown_person', `Nobody here has the id ${id}.`, { person: id })
    return done({
      person: personAnswerOf(schedule, snapshot, person),
      wishes: [...schedule.facts.weekWish.values()]
        .filter((one) => one.person === id)
        .map(({ weekStart, wish }) => ({ weekStart, wish }))
        .sort((a, b) => a.weekStart - b.weekStart),
      revision: snapshot.seq,
    })
  },
})
