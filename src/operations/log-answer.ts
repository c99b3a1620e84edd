import * as z from 'zod'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import { type Change, SOURCES, encodeChange } from '#domain/schedule/change.ts'
import { FACT_KIND_NAMES, type FactKind } from '#domain/schedule/facts.ts'
import type { LogEntry } from '#store/store.ts'

/** A change set as a history shows it. */
export const logAnswer = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  area: z.string(),
  source: z.enum(SOURCES),
  summary: z.string(),
  reason: z.string().nullable(),
  of: z.int().nullable().describe('For an undo or redo: the change set it takes back or brings back'),
  changes: z.array(
    z.strictObject({
      kind: z.enum(FACT_KIND_NAMES as [FactKind, ...FactKind[]]),
      key: z.string(),
      from: z.unknown(),
      to: z.unknown(),
    }),
  ),
})

const changeAnswer = z.array(logAnswer.shape.changes.element)

const fieldsOf = (detail: AbsenceDetail | null) =>
  detail && {
    absence: detail.absence,
    fields: Object.entries(detail).flatMap(([field, value]) => (field === 'absence' || value === null ? [] : [field])),
  }

/** What is protected of an absence stands in no history: only which of it there was. Reading the one absence shows it. */
const shown = (change: Change): unknown =>
  change.kind === 'absenceDetail'
    ? { ...change, from: fieldsOf(change.from), to: fieldsOf(change.to) }
    : encodeChange(change)

export const logAnswerOf = ({ seq, at, author, area, source, summary, reason, of, changes }: LogEntry) => ({
  ...{ seq, at, area, source, summary, reason, of },
  by: { id: author.id, name: author.name },
  changes: changeAnswer.parse(changes.map(shown)),
})
