import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { programOf } from '#domain/schedule/schedule.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { UNKNOWN_PROGRAM, programAnswer } from './program-answer.ts'

export const readProgram = defineOperation({
  name: 'read-program',
  summary: "The program's name, timezone, lock date and weekend.",
  route: 'GET /api/v1/program',
  access: 'plan:read',
  input: z.strictObject({}),
  output: programAnswer,
  refusals: [UNKNOWN_PROGRAM],
  async run(context) {
    const { snapshot, judged } = readJudged(context)
    const settings = programOf(judged.schedule)
    if (settings === null) return refused('unknown_program', 'There is no program yet. Import one.')
    return done({ ...settings, version: snapshot.versionOf('program', 'program'), revision: snapshot.seq })
  },
})
