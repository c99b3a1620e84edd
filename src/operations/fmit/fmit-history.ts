import * as z from 'zod'
import type { Change } from '#domain/schedule/change.ts'
import { type FactKind, dayKey } from '#domain/schedule/facts.ts'
import { fmitArea } from '#domain/decisions/areas.ts'
import { done } from '#domain/result.ts'
import { academicYear, limit, weekStart } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { logAnswer, logAnswerOf } from '../log-answer.ts'
import { undoTokenOf } from './undo-token.ts'

/** So many entries are looked through for those of one week. */
const LOOKED_THROUGH = 500
/** What else a change set holds (an import, say) is not for everybody. */
const SHOWN: readonly FactKind[] = ['fmitWeek', 'callNight']

const isAbout =
  (week: string) =>
  ({ kind, key }: Change): boolean =>
    kind === 'fmitWeek' && key === week

export const fmitHistory = defineOperation({
  name: 'fmit-history',
  summary: "Who changed what in a year's FMIT weeks, or in one of them, newest first.",
  route: 'GET /api/v1/fmit/years/:ay/history',
  access: 'plan:read',
  input: z.strictObject({
    ay: academicYear,
    weekStart: weekStart.optional().describe('Of one week; then also what an import made of it'),
    limit,
  }),
  output: z.strictObject({ entries: z.array(logAnswer.extend({ undoToken: z.string().nullable() })) }),
  refusals: [],
  async run({ store, programId }, { ay, weekStart, limit }) {
    const area = fmitArea(ay)
    const entries =
      weekStart === undefined
        ? await store.log(programId, { area, limit })
        : await store.log(programId, { limit: LOOKED_THROUGH })
    const isShown = weekStart === undefined ? ({ kind }: Change) => SHOWN.includes(kind) : isAbout(dayKey(weekStart))
    const shown = entries
      .map((entry) => ({ ...entry, changes: entry.changes.filter(isShown) }))
      .filter(({ changes }) => changes.length > 0)
    return done({
      entries: shown.slice(0, limit).map((entry) => ({
        ...logAnswerOf(entry),
        undoToken: entry.of === null && entry.area === area ? undoTokenOf(entry.seq) : null,
      })),
    })
  },
})
