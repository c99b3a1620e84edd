import { setImmediate } from 'node:timers/promises'
import type { Day } from '#domain/calendar/day.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import type { Change } from '#domain/schedule/change.ts'
import { changeTo } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { LeaveColumn, LeaveReading } from '#spreadsheets/leave/leave-note.ts'
import { LEAVE_FIELDS } from '#domain/leave/leave-fields.ts'
import { leaveReading } from '#spreadsheets/leave/read-leave.ts'
import { sheetOf } from './kept-sheet.ts'
import type { KeptSheet } from './kept-sheet.ts'
import type { Reading, Staging } from './staging.ts'

/** More rows than this are no sheet of leave, and too many to look through. */
export const MOST_ROWS = 5000

/** What was read of sheets last, as it was said then: it is asked for more than once while a file is looked at. */
const known = new WeakMap<Staging['sheets'], { readonly key: string; readonly reading: LeaveReading }>()

/** Reads the sheet that was chosen, as it was said. Others are answered in between. */
export const readKept = async (
  { sheets, reading, date1904 }: Pick<Staging, 'sheets' | 'reading' | 'date1904'>,
  today: Day,
): Promise<LeaveReading> => {
  const key = JSON.stringify([reading, date1904, today])
  const before = known.get(sheets)
  if (before?.key === key) return before.reading
  const kept = sheets.find(({ name }) => name === reading.sheet)
  if (kept === undefined) throw new Error('a batch is to be read whose cells are gone')
  const { headerRow, columns, academicYear, defaultType } = reading
  const steps = leaveReading(sheetOf(kept), {
    ...{ academicYear, today, date1904 },
    ...(headerRow === null ? {} : { headerRow }),
    ...(columns === null ? {} : { columns: Object.fromEntries(columns) }),
    ...(defaultType === null ? {} : { defaultType }),
  })
  for (;;) {
    const step = steps.next()
    if (step.done) {
      known.set(sheets, { key, reading: step.value })
      return step.value
    }
    await setImmediate()
  }
}

const MOST_HEADER_LETTERS = 2000
/** How a column that is not read is remembered: a fact has no null in it. */
const UNREAD = 'none'

const headersOf = (headers: readonly string[]): string | null => {
  const joined = headers
    .map((header) => header.trim())
    .join('|')
    .replace(/\|+$/, '')
  return joined === '' || joined.length > MOST_HEADER_LETTERS ? null : joined
}

/** Remembers for these headers what their columns hold. */
export const rememberColumns = (facts: Facts, columns: readonly LeaveColumn[]): readonly Change[] => {
  const headers = headersOf(columns.map(({ header }) => header))
  if (headers === null) return []
  const held = Object.fromEntries(columns.map(({ index, field }) => [String(index), field ?? UNREAD]))
  return changeTo(facts, 'columnMapping', headers, { headers, columns: held })
}

const ROWS_SEARCHED = 50

/** What was said before of a sheet with these headers: the row they stand in and what the columns hold. */
export const rememberedColumns = (
  facts: Facts,
  { rows }: Pick<KeptSheet, 'rows'>,
): Pick<Reading, 'headerRow' | 'columns'> | null => {
  if (facts.columnMapping.size === 0) return null
  for (const [index, cells] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const headers = headersOf(cells.map((cell) => (typeof cell === 'string' ? cell : cell[1])))
    const known = headers === null ? undefined : facts.columnMapping.get(headers)
    if (known === undefined) continue
    const columns = Object.entries(known.columns).map(([column, held]): [number, LeaveField | null] => [
      Number(column),
      LEAVE_FIELDS.find((field) => field === held) ?? null,
    ])
    return { headerRow: index + 1, columns }
  }
  return null
}
