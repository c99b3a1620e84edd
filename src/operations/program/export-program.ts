import * as z from 'zod'
import { type AcademicYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { done, refused } from '#domain/result.ts'
import { keepInAudit } from '../audited.ts'
import { academicYear } from '../fields.ts'
import { defineOperation, fileAnswer } from '../kit.ts'
import { nearestYear, programFileText, yearsKept } from './file-of-facts.ts'

const fileName = (year: AcademicYear): string => `program-${year}-${String((year + 1) % 100).padStart(2, '0')}.json`

export const exportProgram = defineOperation({
  name: 'export-program',
  summary: 'Give out a program file: one academic year, as it can be taken in again.',
  route: 'GET /api/v1/program/export',
  access: 'program:admin',
  input: z.strictObject({
    year: academicYear.optional().describe('The present academic year, or the nearest that is kept, when left out'),
  }),
  output: fileAnswer,
  files: ['application/json'],
  refusals: [{ reason: 'unknown_year', status: 404, when: 'The program keeps nothing for that year.' }],
  sensitive: true,
  async run(context, { year: wanted }) {
    const { store, programId, today } = context
    const { facts } = await store.read(programId)
    const years = yearsKept(facts)
    if (wanted !== undefined && !years.includes(wanted)) {
      const kept = years.map(yearLabel).join(', ')
      const advice = kept === '' ? 'There is nothing yet; import a program file.' : `Ask for one of ${kept}.`
      return refused('unknown_year', `The program keeps nothing of ${yearLabel(wanted)}. ${advice}`, { years })
    }
    const year = wanted ?? nearestYear(yearOf(today), years)
    const body = programFileText(facts, year)
    await keepInAudit(context, {
      action: 'exported',
      target: { kind: 'program', id: String(year) },
      details: { format: 'json' },
    })
    return done({ name: fileName(year), mediaType: 'application/json', body })
  },
})
