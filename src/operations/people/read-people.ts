import * as z from 'zod'
import { done } from '#domain/result.ts'
import { academicYear } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { personAnswer, personAnswerOf } from './person-answer.ts'

export const readPeople = defineOperation({
  name: 'read-people',
  summary: 'Everybody of the program, with what they are in each year, or in one.',
  route: 'GET /api/v1/people',
  access: 'people:read',
  sensitive: true,
  input: z.strictObject({
    ay: academicYear.optional().describe('Only what they are in that year'),
    kind: z.enum(['faculty', 'resident']).optional(),
  }),
  output: z.strictObject({ people: z.array(personAnswer), revision: z.int() }),
  refusals: [],
  async run(context, { ay, kind }) {
    const { snapshot, judged } = readJudged(context)
    const { schedule } = judged
    const people = [...schedule.facts.person.values()]
      .filter((person) => kind === undefined || person.kind === kind)
      .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'en'))
    return done({
      people: people.map((person) => personAnswerOf(schedule, snapshot, person, ay)),
      revision: snapshot.seq,
    })
  },
})
