import * as z from 'zod'
import type { Day } from '#domain/calendar/day.ts'
import { fmitArea } from '#domain/decisions/areas.ts'
import { done } from '#domain/result.ts'
import type { LogEntry } from '#store/store.ts'
import { academicYear } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { WRITTEN, writtenAnswer } from './assignment-answer.ts'
import { type Direction, takeBack, takeBackRefusals } from './take-back.ts'
import { undoTokenOf } from './undo-token.ts'
import { weekAnswer } from './week-answer.ts'
import { weekStateOf } from './week-state.ts'
import { type Written, writePlan } from './write-plan.ts'

const input = z.strictObject({
  ay: academicYear,
  undoToken: z.string().max(40).optional().describe('Of the change; left out: your latest in that year'),
})

const output = z.strictObject({
  of: z.strictObject({ seq: z.int(), summary: z.string(), author: z.string(), at: z.string() }),
  weeks: z.array(weekAnswer).describe('The weeks it is about, as they are now'),
  ...WRITTEN,
})

const weeksOf = ({ changes }: LogEntry): readonly Day[] =>
  changes.flatMap((change) => (change.kind === 'fmitWeek' ? ((change.from ?? change.to)?.weekStart ?? []) : []))

const answerOf = (written: Written<LogEntry>, ay: number): z.output<typeof output> => {
  const { extra: entry, brought } = written.answer
  const weeks = weeksOf(entry)
  return {
    of: { seq: entry.seq, summary: entry.summary, author: entry.author.name, at: entry.at },
    weeks: weeks.map((week) => weekStateOf(brought.after, written.after, week)),
    ...writtenAnswer(written, ay, weeks, entry.summary),
    undoToken: undoTokenOf(entry.seq),
  }
}

const operationFor = <const R extends `POST /api/v1/${string}`>(direction: Direction, route: R, summary: string) =>
  defineOperation({
    name: `${direction}-fmit-change`,
    summary,
    route,
    access: 'plan:edit',
    sensitive: true,
    input,
    output,
    refusals: takeBackRefusals(direction),
    async run(context, { ay, undoToken }) {
      const asked = { area: fmitArea(ay), authorId: context.actor.id, token: undoToken }
      const written = await writePlan(context, null, (_judged, ground) => takeBack(ground, direction, asked))
      return written.ok ? done(answerOf(written.value, ay)) : written
    },
  })

export const undoFmitChange = operationFor(
  'undo',
  'POST /api/v1/fmit/years/:ay/undo',
  "Take back a change of a year's FMIT weeks.",
)
export const redoFmitChange = operationFor(
  'redo',
  'POST /api/v1/fmit/years/:ay/redo',
  "Bring back a change of a year's FMIT weeks that was taken back.",
)
