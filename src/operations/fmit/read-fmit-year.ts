import * as z from 'zod'
import { fmitArea } from '#domain/decisions/areas.ts'
import { done } from '#domain/result.ts'
import { type Facts } from '#domain/schedule/facts.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { LogEntry } from '#store/store.ts'
import { may } from '../access.ts'
import { academicYear } from '../fields.ts'
import { judgedFor } from '../judging.ts'
import { type Context, defineOperation } from '../kit.ts'
import { viewOf, visibleTo } from '../redaction.ts'
import { ownHistory } from './own-history.ts'
import { undoTokenOf } from './undo-token.ts'
import { type YearAnswer, sharedYearOf, yearAnswer } from './year-answer.ts'

const changeOf = (entry: LogEntry | undefined) =>
  entry ? { undoToken: undoTokenOf(entry.seq), summary: entry.summary } : null

/** So many are remembered: everybody who reads the present year, and some who look further. */
const MOST_ANSWERS = 60

/** Answers by whose they are, for as long as the facts stand. Kept as promises: fifty who ask at once wait for one. */
const answers = derived((_: Facts) => new Map<string, Promise<YearAnswer>>())

const answerOf = async (context: Context, ay: number, edit: boolean): Promise<YearAnswer> => {
  const { store, programId, snapshot, actor, today } = context
  const judged = judgedFor(context, { facts: visibleTo(actor, snapshot.facts), today })
  const ground = { log: (query?: Parameters<typeof store.log>[1]) => store.log(programId, query) }
  const own = edit ? await ownHistory(ground, fmitArea(ay), actor.id) : { undo: [], redo: [] }
  return {
    ...sharedYearOf(judged, snapshot, ay),
    can: { edit },
    undo: changeOf(own.undo.at(-1)),
    redo: changeOf(own.redo.at(-1)),
  }
}

/** The year as it is read by whoever asks; made once for as long as the facts stand. */
export const readYear = (context: Context, ay: number): Promise<YearAnswer> => {
  const { programId, snapshot, actor, today } = context
  const edit = may(actor.role, 'plan:edit')
  const known = answers(snapshot.facts)
  // Only who may edit has something of their own in the answer.
  const whose = `${programId} ${ay} ${today} ${edit ? actor.id : ''} ${viewOf(actor)}`
  const before = known.get(whose)
  if (before) return before
  const answer = answerOf(context, ay, edit)
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= MOST_ANSWERS) known.delete(oldest)
  known.set(whose, answer)
  answer.catch(() => known.delete(whose))
  return answer
}

export const readFmitYear = defineOperation({
  name: 'read-fmit-year',
  summary: 'The whole year of FMIT weeks: who is on when, what is expected of whom, what conflicts.',
  route: 'GET /api/v1/fmit/years/:ay',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({ ay: academicYear }),
  output: yearAnswer,
  refusals: [],
  async run(context, { ay }) {
    return done(await readYear(context, ay))
  },
})
