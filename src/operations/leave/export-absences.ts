import * as z from 'zod'
import { yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { isoDay, isoOf } from '#domain/calendar/day.ts'
import { touches } from '#domain/leave/absence.ts'
import { done, refused } from '#domain/result.ts'
import { nameOf, personOf } from '#domain/schedule/schedule.ts'
import { absencesCsv } from '#spreadsheets/absences-csv.ts'
import type { AbsenceLine } from '#spreadsheets/absences-rows.ts'
import { absencesXlsx } from '#spreadsheets/absences-xlsx.ts'
import { flag } from '../fields.ts'
import { defineOperation, fileAnswer } from '../kit.ts'
import { leaveViewOf, sortedAbsences } from './absence-answer.ts'
import { WRONG_RANGE } from './leave-refusals.ts'

const FILES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const exportAbsences = defineOperation({
  name: 'export-absences',
  summary: 'Time away as a table to keep: CSV or an Excel workbook. That it was taken out is kept in the audit.',
  route: 'GET /api/v1/absences/export',
  access: 'leave:read',
  sensitive: true,
  input: z.strictObject({
    format: z.enum(['csv', 'xlsx'], { error: 'Ask for csv or xlsx.' }),
    from: isoDay.optional().describe('Left out: the first day of the academic year'),
    to: isoDay.optional(),
    withDetails: flag.default(false).describe('With reasons, places, orders and what was said to decisions'),
  }),
  output: fileAnswer,
  files: Object.values(FILES),
  refusals: [WRONG_RANGE],
  async run(context, { format, from, to, withDetails }) {
    const { store, programId, actor, now, today, snapshot } = context
    const first = from ?? yearStart(yearOf(to ?? today))
    const last = to ?? yearEnd(yearOf(first))
    if (last < first) return refused('wrong_range', 'The last day lies before the first. Turn them round.')
    const { schedule } = leaveViewOf(context, snapshot)
    const { absence: absences, absenceDetail: details } = schedule.facts
    const lines = sortedAbsences(absences.values())
      .filter((absence) => touches(absence, first, last))
      .map((absence): AbsenceLine => ({
        name: nameOf(schedule, absence.person),
        group: personOf(schedule, absence.person)?.kind ?? 'faculty',
        absence,
        // What is not asked for is not there to slip out.
        detail: withDetails ? (details.get(absence.id) ?? null) : null,
      }))
    const body = format === 'csv' ? absencesCsv(lines, withDetails) : await absencesXlsx(lines, withDetails)
    const range = { from: isoOf(first), to: isoOf(last) }
    // What cannot be kept in the audit is not handed out: this throws.
    await store.audit.append(programId, {
      actor: { id: actor.id, name: actor.name },
      action: 'exported',
      target: { kind: 'absences', id: `${range.from}/${range.to}` },
      details: {
        ...range,
        format,
        withDetails,
        rows: lines.length,
        details: lines.filter(({ detail }) => detail).length,
      },
      at: now,
    })
    return done({ name: `time-away-${range.from}-to-${range.to}.${format}`, mediaType: FILES[format], body })
  },
})
