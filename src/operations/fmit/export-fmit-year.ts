import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { personOf } from '#domain/schedule/schedule.ts'
import { keepInAudit } from '../audited.ts'
import { academicYear, personId } from '../fields.ts'
import { defineOperation, fileAnswer } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { readYear } from './read-fmit-year.ts'
import { UNKNOWN_PERSON } from './week-refusals.ts'
import { YEAR_FILES, yearFileOf } from './year-file.ts'

export const exportFmitYear = defineOperation({
  name: 'export-fmit-year',
  summary: 'The year of FMIT weeks as a file: a table, a workbook, a calendar, or JSON.',
  route: 'GET /api/v1/fmit/years/:ay/export',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({
    ay: academicYear,
    format: z
      .enum(['csv', 'xlsx', 'ics', 'json'], { error: 'Ask for csv, xlsx, ics or json.' })
      .describe('JSON is the year as it is read, without the facts'),
    facultyId: personId.optional().describe('Their weeks only; everybody’s when left out'),
  }),
  output: fileAnswer,
  files: Object.values(YEAR_FILES),
  refusals: [UNKNOWN_PERSON],
  async run(context, { ay, format, facultyId: person = null }) {
    const { programId, now } = context
    const { schedule } = readJudged(context).judged
    if (person !== null && personOf(schedule, person) === null)
      return refused('unknown_person', `Nobody here has the id ${person}.`, { person })
    const answer = await readYear(context, ay)
    const file = await yearFileOf(format, { schedule, answer, person, programId, now })
    await keepInAudit(context, {
      action: 'exported',
      target: { kind: 'fmit-year', id: String(ay) },
      details: { format, personId: person },
    })
    return done(file)
  },
})
