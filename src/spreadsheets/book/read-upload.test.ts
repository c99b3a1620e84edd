import { describe, expect, it } from 'vitest'
import { BOOK_LIMITS } from './book-limits.ts'
import { HOSTILE_FILES } from './hostile-files.test-data.ts'
import { readUpload } from './read-upload.ts'
import { LEAVE_ROWS, sheetXml, workbookOf } from './workbook.test-data.ts'

const leave = workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml(LEAVE_ROWS) }] })
/** A machine that does much else at the time is no fault of a file. */
const PATIENT = { ...BOOK_LIMITS, milliseconds: 60_000 }
const file = (what: string) => HOSTILE_FILES.find((one) => one.what === what)!

describe('readUpload', () => {
  it('reads workbooks and texts in a worker, several in turn', async () => {
    const text = Buffer.from(LEAVE_ROWS.map((row) => row.join('\t')).join('\n'))
    const books = await Promise.all([
      readUpload({ name: 'Leave 2026.XLSX', bytes: leave }, PATIENT),
      readUpload({ name: 'leave.tsv', bytes: text }, PATIENT),
    ])
    expect(
      books.map(
        (read) => read.ok && [read.value.kind, read.value.sheets[0]?.rows.map((row) => row.map((c) => c.text))],
      ),
    ).toEqual([
      ['xlsx', LEAVE_ROWS],
      ['csv', LEAVE_ROWS],
    ])
    // The caller's bytes are still there, to be digested.
    expect(leave.length).toBeGreaterThan(1000)
  })

  it('refuses what the worker refuses, and reads on afterwards', async () => {
    const bomb = file('a zip bomb in one part')
    const [refused, read] = await Promise.all([
      readUpload({ name: bomb.name, bytes: await bomb.make() }, PATIENT),
      readUpload({ name: 'leave.xlsx', bytes: leave }, PATIENT),
    ])
    expect(refused.ok ? 'read' : refused.refusal.reason).toBe('hostile_file')
    expect(read.ok).toBe(true)
  })

  const rows = Array.from({ length: 9000 }, (_, at) => Array.from({ length: 20 }, (_, column) => `${at} ${column}`))
  const large = workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml(rows) }] })

  it.each([
    ['time', { milliseconds: 1 }, 'longer'],
    ['memory', { heapMegabytes: 24 }, 'memory'],
  ])('stops a file that takes too much %s', async (_, limits, word) => {
    const answer = await readUpload({ name: 'leave.xlsx', bytes: large }, { ...PATIENT, ...limits })
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'hostile_file' } })
    expect(!answer.ok && answer.refusal.message).toContain(word)
  })

  it('starts no worker for what is refused by its looks', async () => {
    const answer = await readUpload({ name: 'leave.xls', bytes: leave })
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'wrong_type' } })
  })
})
