import { day } from '#domain/calendar/day.ts'
import { HILLSIDE } from '#domain/decisions/hillside.test-data.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { OutputOf } from '#operations/contract.ts'
import { sheetXml, workbookOf } from '#spreadsheets/book/workbook.test-data.ts'
import { aPerson, aPersonYear, aRotation, anAbsence, anFmitWeek, aCallNight, factsOf } from '#testing/builders.ts'
import type { Client } from '#testing/http.ts'

/** The people of the sheets, in 2025–26. Two are called Tran, and Lindgren left. */
const PEOPLE = [
  { id: 'lindqvist', name: 'Maya Lindqvist', kind: 'faculty', active: true, pgy: null },
  { id: 'halvorsen', name: 'Tor Halvorsen', kind: 'faculty', active: true, pgy: null },
  { id: 'sorensen', name: 'Anna Sørensen', kind: 'faculty', active: true, pgy: null },
  { id: 'iyer', name: 'Priya Iyer', kind: 'resident', active: true, pgy: 2 },
  { id: 'abdi', name: 'Farhan Abdi', kind: 'resident', active: true, pgy: 3 },
  { id: 'okonkwo', name: 'Adaeze Okonkwo', kind: 'resident', active: true, pgy: 1 },
  { id: 'khoa', name: 'Khoa Tran', kind: 'resident', active: true, pgy: 1 },
  { id: 'bao', name: 'Bao Tran', kind: 'resident', active: true, pgy: 2 },
  { id: 'lindgren', name: 'Oskar Lindgren', kind: 'resident', active: false, pgy: null },
] as const

/** Away, approved and on vacation unless said. */
export const away = (person: string, first: string, last = first, given: Partial<Absence> = {}): Absence =>
  anAbsence({ id: `${person}-${first}`, person, first: day(first), last: day(last), ...given })

/** The program the sheets are brought into: Lindqvist has FMIT week 39 (27 Mar – 2 Apr 2026), Halvorsen a call. */
export const programFacts = (lists: Parameters<typeof factsOf>[0] = {}): Facts =>
  factsOf({
    program: [HILLSIDE],
    person: PEOPLE.map(({ pgy: _, ...person }) => aPerson(person)),
    personYear: PEOPLE.filter(({ active }) => active).map(({ id, pgy }) =>
      aPersonYear({ person: id, year: 2025, pgy }),
    ),
    fmitWeek: [anFmitWeek({ person: 'lindqvist', weekStart: day('2026-03-27') })],
    callNight: [aCallNight({ person: 'halvorsen', night: day('2026-04-14') })],
    rotation: [aRotation('Surgery')],
    ...lists,
  })

export const HEADERS = ['Name', 'First day', 'Last day', 'Type', 'Notes'] as const

/** A sheet of leave as CSV: rows of cells below the headers. */
export const csvOf = (
  rows: readonly (readonly string[])[],
  { headers = HEADERS, separator = ',' }: { readonly headers?: readonly string[]; readonly separator?: string } = {},
): string =>
  [headers, ...rows]
    .map((cells) =>
      cells.map((cell) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join('\r\n')

/** The same as a workbook. */
export const xlsxOf = (
  rows: readonly (readonly string[])[],
  { headers = HEADERS, sheet = 'Leave' }: { readonly headers?: readonly string[]; readonly sheet?: string } = {},
): Uint8Array => workbookOf({ sheets: [{ name: sheet, xml: sheetXml([headers, ...rows]) }] })

/** A form with a file in it, and what else is said. */
export const formOf = (
  name: string,
  content: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
): FormData => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new File([content as never], name))
  return form
}

export type Staged = OutputOf<'POST /api/v1/absences/import/stage'>
export type Preview = OutputOf<'GET /api/v1/absences/import/batches/:id/preview'>
export type Row = Preview['rows'][number]

/** Brings a file in, in the year 2025–26 unless said; throws when it is refused. */
export const stage = async (
  client: Client,
  name: string,
  content: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Staged> =>
  (await client('POST /absences/import/stage', formOf(name, content, { academicYear: '2025', ...fields }))).value

/** The same of cells that were pasted: no file has to be opened for them, which takes a while. */
export const paste = async (client: Client, text: string, name = 'Pasted cells'): Promise<Staged> =>
  (await client('POST /absences/import/stage', { text, name, academicYear: 2025 })).value

/** What can be asked of a batch, with what each answers. */
export const batchOf = (client: Client, id: string) => {
  const at = `/absences/import/batches/${id}` as '/absences/import/batches/x'
  return {
    preview: async (query = ''): Promise<Preview> =>
      (await client(`GET ${at}/preview${query}` as 'GET /absences/import/batches/x/preview')).value,
    reading: (body: object) => client(`PUT ${at}/reading` as 'PUT /absences/import/batches/x/reading', body),
    row: (row: string, body: object) =>
      client(`PATCH ${at}/rows/${row}` as 'PATCH /absences/import/batches/x/rows/y', body),
    name: (body: object) => client(`POST ${at}/names` as 'POST /absences/import/batches/x/names', body),
    apply: (body: object) => client(`POST ${at}/apply` as 'POST /absences/import/batches/x/apply', body),
    rollback: (body: object = { reason: 'Only tried out.' }) =>
      client(`POST ${at}/rollback` as 'POST /absences/import/batches/x/rollback', body),
    discard: (query = '') => client(`DELETE ${at}${query}` as 'DELETE /absences/import/batches/x'),
  }
}

/** Rows in few words: "4 iyer 2026-03-02–2026-03-06 vacation: new". */
export const drawn = (rows: readonly Row[]): readonly string[] =>
  rows.map(
    ({ row, personId, first, last, type, result }) =>
      `${row} ${personId ?? '?'} ${first ?? '?'}–${last ?? '?'} ${type ?? '?'}: ${result.kind}`,
  )

/** A batch's one row with that number in the sheet. */
export const rowOf = ({ rows }: Pick<Preview, 'rows'>, row: number): Row => rows.find((one) => one.row === row)!
