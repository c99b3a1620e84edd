import { day, isoOf } from '#domain/calendar/day.ts'
import { done } from '#domain/result.ts'
import { type Answer, type InputOf, type OutputOf, call } from '../../client.ts'
import { readBy, writtenBy } from '../../plan/answers.ts'
import { factsOf } from '../../plan/facts-of.ts'
import { type PlanServer, versionOf } from '../../plan/plan.ts'
import { type YearEdit, type YearPlan, plannedKey } from './year-plan.ts'

type YearAnswer = OutputOf<'GET /api/v1/rotation-years/:ay'>
type Change = InputOf<'PUT /api/v1/rotation-years/:ay/cells'>['changes'][number]

/** A year as the server sends it. */
export const planOf = (answer: YearAnswer): YearPlan => ({
  year: answer.ay,
  schedule: { facts: factsOf(answer.facts), today: day(answer.today) },
  revision: answer.revision,
  versions: new Map(answer.cells.map((cell) => [plannedKey(answer.ay, cell), cell.version])),
  families: new Map(answer.rotations.map(({ name, family }) => [name, family])),
  mayEdit: answer.can.edit,
  undo: answer.undo,
  redo: answer.redo,
})

export const readYear = async (ay: number): Promise<Answer<YearPlan>> => {
  const answer = await call('GET /api/v1/rotation-years/:ay', { ay })
  return answer.ok ? done(planOf(answer.value)) : answer
}

const changeOf = ({ splitDay, ...change }: YearEdit['changes'][number], plan: YearPlan): Change => ({
  ...change,
  ...(splitDay === undefined ? {} : { splitDay: splitDay === null ? null : isoOf(splitDay) }),
  expectedVersion: versionOf(plan, plannedKey(plan.year, change)),
})

/** The server, for one year of rotations. */
export const yearServer = (ay: number): PlanServer<YearPlan, YearEdit> => ({
  read: async () => readBy(await readYear(ay)),
  write: async ({ changes }, plan) =>
    writtenBy(
      await call('PUT /api/v1/rotation-years/:ay/cells', { ay, changes: changes.map((one) => changeOf(one, plan)) }),
      ['version', 'clash', 'locked'],
    ),
  undo: async () => writtenBy(await call('POST /api/v1/rotation-years/:ay/undo', { ay })),
  redo: async () => writtenBy(await call('POST /api/v1/rotation-years/:ay/redo', { ay })),
})
