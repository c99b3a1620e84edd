import * as z from 'zod'
import { yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, isoOf } from '#domain/calendar/day.ts'
import { done } from '#domain/result.ts'
import { defineOperation, fileAnswer } from '../kit.ts'

/** Of the present academic year, so that nothing about the rows is doubtful. */
const rowsOf = (today: Day): readonly (readonly string[])[] => {
  const on = (days: number): string => isoOf(addDays(yearStart(yearOf(today)), days))
  return [
    ['Name', 'First day', 'Last day', 'Type', 'Status', 'Location', 'Notes'],
    ['Okonkwo, Adaeze', on(75), on(79), 'Vacation', 'approved', '', ''],
    ['Halvorsen, Tor', on(96), on(100), 'Conference', 'requested', 'Colorado', 'Poster accepted'],
  ]
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const readImportTemplate = defineOperation({
  name: 'read-import-template',
  summary: 'A sheet to fill in: the headers that are understood, and two rows of people who do not exist.',
  route: 'GET /api/v1/absences/import/template.csv',
  access: 'leave:import',
  input: z.strictObject({}),
  output: fileAnswer,
  files: ['text/csv'],
  refusals: [],
  async run({ today }) {
    const body = rowsOf(today)
      .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
      .join('')
    return done({ name: 'turnus-time-away.csv', mediaType: 'text/csv; charset=utf-8', body })
  },
})
