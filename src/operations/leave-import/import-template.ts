import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation, fileAnswer } from '../kit.ts'

const ROWS = [
  ['Name', 'First day', 'Last day', 'Type', 'Status', 'Location', 'Notes'],
  ['Okonkwo, Adaeze', '2026-09-14', '2026-09-18', 'Vacation', 'approved', '', ''],
  ['Halvorsen, Tor', '2026-10-05', '2026-10-09', 'Conference', 'requested', 'Colorado', 'Poster accepted'],
]

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
  async run() {
    const body = ROWS.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
    return done({ name: 'turnus-time-away.csv', mediaType: 'text/csv; charset=utf-8', body })
  },
})
