import { day, isoOf } from '#domain/calendar/day.ts'
import { type Answer, type InputOf, type OutputOf, call } from '../../client.ts'
import { readBy, writtenBy } from '../../plan/answers.ts'
import { factsOf } from '../../plan/facts-of.ts'
import { type PlanServer, type Written, versionOf } from '../../plan/plan.ts'
import type { Edit, FmitOp } from './edit.ts'
import type { YearPlan } from './plan.ts'

type YearAnswer = OutputOf<'GET /api/v1/fmit/years/:ay'>
type Step = InputOf<'POST /api/v1/fmit/assignments/bulk'>['ops'][number]

/** A year as the server sends it. */
export const planOf = (answer: YearAnswer, me: string | null): YearPlan => ({
  year: answer.ay,
  schedule: { facts: factsOf(answer.facts), today: day(answer.today) },
  revision: answer.revision,
  versions: new Map(answer.weeks.filter(({ version }) => version > 0).map(({ start, version }) => [start, version])),
  mayEdit: answer.can.edit,
  me,
  undo: answer.undo,
  redo: answer.redo,
})

/** Reasons that say that somebody else was faster. */
const CLASHES = ['version', 'occupied', 'clash', 'not_assigned', 'unknown_assignment', 'ops_refused']

const writtenTo = (answer: Answer<{ readonly revision: number }>): Written => writtenBy(answer, CLASHES)

const stepOf = (op: FmitOp, plan: YearPlan): Step => {
  const weekStart = isoOf(op.weekStart)
  const expectedVersion = versionOf(plan, weekStart)
  switch (op.op) {
    case 'assign':
      return { op: 'assign', weekStart, facultyId: op.person, replace: op.replace ?? false, expectedVersion }
    case 'unassign':
      return { op: 'unassign', weekStart, expectedVersion }
    case 'move': {
      const toWeekStart = isoOf(op.toWeek)
      const otherExpectedVersion = versionOf(plan, toWeekStart)
      return { op: 'move', weekStart, toWeekStart, replace: op.replace ?? false, expectedVersion, otherExpectedVersion }
    }
    case 'swap': {
      const withWeekStart = isoOf(op.withWeek)
      const otherExpectedVersion = versionOf(plan, withWeekStart)
      return { op: 'swap', weekStart, withWeekStart, expectedVersion, otherExpectedVersion }
    }
  }
}

const write = async (edit: Edit, plan: YearPlan): Promise<Written> => {
  if (edit.kind !== 'weeks') {
    const id = isoOf(edit.weekStart)
    const remark = edit.kind === 'note' ? { note: edit.note } : { reason: edit.reason }
    const expectedVersion = versionOf(plan, id)
    return writtenTo(await call('PUT /api/v1/fmit/assignments/:id', { id, expectedVersion, ...remark }))
  }
  const why = edit.reason === undefined ? {} : { reason: edit.reason }
  const steps = edit.ops.map((op) => stepOf(op, plan))
  const [step] = steps
  if (steps.length === 1 && step?.op === 'assign') {
    const { op: _, ...assignment } = step
    return writtenTo(await call('POST /api/v1/fmit/assignments', { ...assignment, ...why }))
  }
  if (steps.length === 1 && step?.op === 'unassign') {
    const { weekStart: id, expectedVersion } = step
    return writtenTo(await call('DELETE /api/v1/fmit/assignments/:id', { id, expectedVersion, ...why }))
  }
  return writtenTo(await call('POST /api/v1/fmit/assignments/bulk', { ops: steps, mode: 'atomic', ...why }))
}

/** Makes a proposal of an edit instead of writing it. */
export const proposeEdit = async (
  edit: Edit,
  plan: YearPlan,
  title: string,
): Promise<Answer<OutputOf<'POST /api/v1/fmit/years/:ay/proposals'>>> =>
  call('POST /api/v1/fmit/years/:ay/proposals', {
    ay: plan.year,
    title,
    ops: edit.kind === 'weeks' ? edit.ops.map((op) => stepOf(op, plan)) : [],
  })

/** Reads a year's plan. */
export const readPlan = async (ay: number, me: string | null): Promise<Answer<YearPlan>> => {
  const answer = await call('GET /api/v1/fmit/years/:ay', { ay })
  return answer.ok ? { ok: true, value: planOf(answer.value, me) } : answer
}

/** The server, for the plan of one year. */
export const planServer = (ay: number, me: string | null): PlanServer<YearPlan, Edit> => ({
  read: async () => readBy(await readPlan(ay, me)),
  write,
  undo: async () => writtenTo(await call('POST /api/v1/fmit/years/:ay/undo', { ay })),
  redo: async () => writtenTo(await call('POST /api/v1/fmit/years/:ay/redo', { ay })),
})
