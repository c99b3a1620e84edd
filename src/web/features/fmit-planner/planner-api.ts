import { day, isoOf } from '#domain/calendar/day.ts'
import type { Refusal } from '#domain/result.ts'
import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, decodeFact, keyOf } from '#domain/schedule/facts.ts'
import { type Answer, type InputOf, OFFLINE, type OutputOf, type Problem, UNREADABLE, call } from '../../client.ts'
import type { Edit, FmitOp } from './edit.ts'
import { type Plan, type PlanServer, type Written, versionOf } from './plan.ts'

type YearAnswer = OutputOf<'GET /api/v1/fmit/years/:ay'>
type Step = InputOf<'POST /api/v1/fmit/assignments/bulk'>['ops'][number]

const factsOf = (lists: YearAnswer['facts']): Facts => {
  const keyed = <K extends FactKind>(kind: K, list: readonly unknown[]): ReadonlyMap<string, Fact<K>> =>
    new Map(list.map((json) => decodeFact(kind, json)).map((fact) => [keyOf(kind, fact), fact]))
  const sent: Readonly<Partial<Record<FactKind, readonly unknown[]>>> = lists
  // Every kind is there, so all of `Facts` is.
  return Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, keyed(kind, sent[kind] ?? [])])) as unknown as Facts
}

/** A year as the server sends it. */
export const planOf = (answer: YearAnswer, me: string | null): Plan => ({
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

const isUnreachable = ({ reason, status }: Problem): boolean =>
  reason === OFFLINE || reason === UNREADABLE || status === 503 || status === 429

const refusedBy = (problem: Problem): Written =>
  isUnreachable(problem)
    ? { kind: 'unreachable' }
    : { kind: 'refused', refusal: problem satisfies Refusal, isClash: CLASHES.includes(problem.reason) }

const writtenBy = (answer: Answer<{ readonly revision: number }>): Written =>
  answer.ok ? { kind: 'written', revision: answer.value.revision } : refusedBy(answer.refusal)

const stepOf = (op: FmitOp, plan: Plan): Step => {
  const weekStart = isoOf(op.weekStart)
  const expectedVersion = versionOf(plan, op.weekStart)
  switch (op.op) {
    case 'assign':
      return { op: 'assign', weekStart, facultyId: op.person, replace: op.replace ?? false, expectedVersion }
    case 'unassign':
      return { op: 'unassign', weekStart, expectedVersion }
    case 'move': {
      const otherExpectedVersion = versionOf(plan, op.toWeek)
      const toWeekStart = isoOf(op.toWeek)
      return { op: 'move', weekStart, toWeekStart, replace: op.replace ?? false, expectedVersion, otherExpectedVersion }
    }
    case 'swap': {
      const otherExpectedVersion = versionOf(plan, op.withWeek)
      return { op: 'swap', weekStart, withWeekStart: isoOf(op.withWeek), expectedVersion, otherExpectedVersion }
    }
  }
}

const write = async (edit: Edit, plan: Plan): Promise<Written> => {
  if (edit.kind !== 'weeks') {
    const id = isoOf(edit.weekStart)
    const remark = edit.kind === 'note' ? { note: edit.note } : { reason: edit.reason }
    const expectedVersion = versionOf(plan, edit.weekStart)
    return writtenBy(await call('PUT /api/v1/fmit/assignments/:id', { id, expectedVersion, ...remark }))
  }
  const why = edit.reason === undefined ? {} : { reason: edit.reason }
  const steps = edit.ops.map((op) => stepOf(op, plan))
  const [step] = steps
  if (steps.length === 1 && step?.op === 'assign') {
    const { op: _, ...assignment } = step
    return writtenBy(await call('POST /api/v1/fmit/assignments', { ...assignment, ...why }))
  }
  if (steps.length === 1 && step?.op === 'unassign') {
    const { weekStart: id, expectedVersion } = step
    return writtenBy(await call('DELETE /api/v1/fmit/assignments/:id', { id, expectedVersion, ...why }))
  }
  return writtenBy(await call('POST /api/v1/fmit/assignments/bulk', { ops: steps, mode: 'atomic', ...why }))
}

/** Makes a proposal of an edit instead of writing it. */
export const proposeEdit = async (
  edit: Edit,
  plan: Plan,
  title: string,
): Promise<Answer<OutputOf<'POST /api/v1/fmit/years/:ay/proposals'>>> =>
  call('POST /api/v1/fmit/years/:ay/proposals', {
    ay: plan.year,
    title,
    ops: edit.kind === 'weeks' ? edit.ops.map((op) => stepOf(op, plan)) : [],
  })

/** Reads a year's plan. */
export const readPlan = async (ay: number, me: string | null): Promise<Answer<Plan>> => {
  const answer = await call('GET /api/v1/fmit/years/:ay', { ay })
  return answer.ok ? { ok: true, value: planOf(answer.value, me) } : answer
}

/** The server, for the plan of one year. */
export const planServer = (ay: number, me: string | null): PlanServer => ({
  read: async () => {
    const answer = await readPlan(ay, me)
    return answer.ok
      ? { ok: true, plan: answer.value }
      : { ok: false, refusal: answer.refusal, unreachable: isUnreachable(answer.refusal) }
  },
  write,
  undo: async () => writtenBy(await call('POST /api/v1/fmit/years/:ay/undo', { ay })),
  redo: async () => writtenBy(await call('POST /api/v1/fmit/years/:ay/redo', { ay })),
})
