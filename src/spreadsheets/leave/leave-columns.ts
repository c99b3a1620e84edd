import { LEAVE_FIELDS, type LeaveField } from '#domain/leave/leave-fields.ts'
import { type LeaveSheet, cellAt, letterOf } from './leave-sheet.ts'
import type { LeaveColumn } from './leave-note.ts'

/** How sheets head their columns, in lower case, without spaces and marks. */
const HEADERS: Readonly<Record<LeaveField, string>> = {
  person:
    'person personname name names fullname provider staff resident residentname residents faculty facultyname employee member who',
  firstName: 'firstname givenname given forename',
  lastName: 'lastname surname familyname',
  first:
    'startdate start from fromdate begin begins begindate depart departs departure departuredate firstday firstdayaway absencestart leavestart datefrom startday',
  last: 'enddate end to todate through thru until finish finishdate lastday lastdayaway absenceend leaveend dateto endday',
  range:
    'dates date leavedates leavedate daterange when away period leaverequest datesaway datesofleave datesrequested',
  type: 'type absencetype leavetype lvtype category kind typeofleave leavecategory',
  note: 'notes note comment comments reason description remarks remark',
  location: 'tdylocation location dutylocation destination where',
  orders: 'deploymentorders orders militaryorders',
  status: 'status approved approval approvalstatus absenceapprovedresidency approvedresidency',
  tentative: 'returndatetentative tentative returntentative',
  replacement: 'replacementactivity replacement alternate coverage coveredby',
  halfDay: 'halfday ampm half',
  days: 'days ndays numberofdays noofdays numdays totaldays absenceduration duration count',
}
/** Headers that say a field only when no other column does. */
const WEAK: ReadonlyMap<string, LeaveField> = new Map([
  ['personid', 'person'],
  ['email', 'person'],
  ['emailaddress', 'person'],
  ['return', 'last'],
  ['returns', 'last'],
  ['returndate', 'last'],
])
const BY_HEADER = new Map(
  LEAVE_FIELDS.flatMap((field) => HEADERS[field].split(' ').map((word) => [word, field] as const)),
)

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** "First" and "Last" head names when no column holds whole names, and days when one does. */
const fieldsOf = (headers: readonly string[]): (LeaveField | null)[] => {
  const words = headers.map(plain)
  const sure = words.map((word) => BY_HEADER.get(word) ?? null)
  const named = sure.includes('person') || sure.includes('lastName') || sure.includes('firstName')
  const settled = words.map((word, at) =>
    word === 'first'
      ? named
        ? 'first'
        : 'firstName'
      : word === 'last'
        ? named
          ? 'last'
          : 'lastName'
        : (sure[at] ?? null),
  )
  return settled.map((field, at) => {
    const weak = WEAK.get(words[at] ?? '')
    const taken = settled.includes(weak ?? null) || (weak === 'person' && settled.includes('lastName'))
    return field ?? (weak !== undefined && !taken ? weak : null)
  })
}

/** "Dates" merged over two columns heads the first day and the last. */
const overTwo = (sheet: LeaveSheet, row: number, fields: readonly (LeaveField | null)[]): (LeaveField | null)[] =>
  fields.map((field, at) => {
    const cells = sheet.rows[row] ?? []
    const master = cells[at]?.mergedWith ?? cells[at]?.address
    const merged = cells.filter(({ mergedWith }) => mergedWith !== null && mergedWith === master).length
    if (field !== 'range' || merged !== 1) return field
    return cells[at]?.mergedWith === null ? 'first' : 'last'
  })

/** Columns that any row has: what stands beside the headers may be chosen too. */
const widthOf = (sheet: LeaveSheet): number => sheet.rows.reduce((most, { length }) => Math.max(most, length), 0)

const headersOf = (sheet: LeaveSheet, row: number, length: number): string[] =>
  Array.from({ length }, (_, column) => cellAt(sheet, row, column)?.text ?? '')

const WHO: readonly (LeaveField | null)[] = ['person', 'lastName', 'firstName']
const WHEN: readonly (LeaveField | null)[] = ['first', 'range', 'last']
const ROWS_SEARCHED = 200

/** The row of the headers, counted from 0: the first that says who and when and has the most known headers. */
export const findHeaderRow = (sheet: LeaveSheet): number | null => {
  let best: { row: number; known: number } | null = null
  const width = widthOf(sheet)
  for (let row = 0; row < Math.min(sheet.rows.length, ROWS_SEARCHED); row += 1) {
    const fields = fieldsOf(headersOf(sheet, row, width))
    if (!fields.some((field) => WHO.includes(field)) || !fields.some((field) => WHEN.includes(field))) continue
    const known = new Set(fields.filter((field) => field !== null)).size
    if (!best || known > best.known) best = { row, known }
  }
  return best?.row ?? null
}

const sampleOf = (sheet: LeaveSheet, headerRow: number | null, column: number): string => {
  for (let row = (headerRow ?? -1) + 1; row < Math.min(sheet.rows.length, (headerRow ?? 0) + 30); row += 1) {
    const text = sheet.rows[row]?.[column]?.text ?? ''
    if (text !== '') return text
  }
  return ''
}

/** What each column holds. A field that two columns claim is given to neither, and the problem names both. */
export const leaveColumns = (
  sheet: LeaveSheet,
  headerRow: number | null,
  chosen: Readonly<Record<number, LeaveField | null>>,
): { readonly columns: readonly LeaveColumn[]; readonly problems: readonly string[] } => {
  const length = widthOf(sheet)
  const headers = headerRow === null ? Array.from({ length }, () => '') : headersOf(sheet, headerRow, length)
  const guessed = headerRow === null ? fieldsOf(headers) : overTwo(sheet, headerRow, fieldsOf(headers))
  const claimed = headers.map((header, index) => {
    const own = Object.hasOwn(chosen, index) ? (chosen[index] ?? null) : undefined
    const overruled = Object.entries(chosen).some(([at, field]) => Number(at) !== index && field === guessed[index])
    return { index, letter: letterOf(index), header, field: own ?? (own === null || overruled ? null : guessed[index]) }
  })
  const problems: string[] = []
  const twice = new Set<LeaveField>()
  for (const field of LEAVE_FIELDS) {
    const columns = claimed.filter((column) => column.field === field)
    if (columns.length < 2) continue
    twice.add(field)
    const names = columns.map(({ letter, header }) => `${letter} (“${header.slice(0, 40)}”)`).join(' and ')
    problems.push(`Columns ${names} say the same thing. Choose which one to read.`)
  }
  const columns = claimed.map(({ index, letter, header, field }) => ({
    index,
    letter,
    header,
    field: field && !twice.has(field) ? field : null,
    sample: sampleOf(sheet, headerRow, index),
  }))
  return { columns, problems }
}

/** Needed fields no column holds, in words; empty when a table can be read. */
export const missingFields = (columns: readonly LeaveColumn[]): string[] => {
  const has = (...fields: readonly LeaveField[]): boolean =>
    columns.some(({ field }) => field !== null && fields.includes(field))
  const missing: string[] = []
  if (!has('person', 'lastName')) missing.push('No column says who is away. Choose the one with the names.')
  if (!has('first', 'range')) missing.push('No column says when somebody is away. Choose the one with the first day.')
  return missing
}
