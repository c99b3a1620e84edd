import { describe, expect, it } from 'vitest'
import { BOOK_LIMITS } from './book-limits.ts'
import { HOSTILE_FILES } from './hostile-files.test-data.ts'
import { readUpload } from './read-upload.ts'
import { LEAVE_ROWS, sheetXml, workbookOf } from './workbook.test-data.ts'

const leave = workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml(LEAVE_ROWS) }] })
const file = (what: string) => HOSTILE_FILES.find((one) => one.what === what)!

describe('readUpload', () => {
  it('reads workbooks and texts in a worker, several in turn', async () => {
    const text = Buffer.from(LEAVE_ROWS.map((row) => row.join('\t')).join('\n'))
    const books = await Promise.all([
      readUpload({ name: 'Leave 2026.XLSX', bytes: leave }),
      readUpload({ name: 'leave.tsv', bytes: text }),
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
      readUpload({ name: bomb.name, bytes: await bomb.make() }),
      readUpload({ name: 'leave.xlsx', bytes: leave }),
    ])
    expect(refused.ok ? 'read' : refused.refusal.reason).toBe('hostile_file')
    expect(read.ok).toBe(true)
  })

  it('stops a file that takes too long', async () => {
    const answer = await readUpload({ name: 'leave.xlsx', bytes: leave }, { ...BOOK_LIMITS, milliseconds: 1 })
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'hostile_file' } })
    expect(!answer.ok && answer.refusal.message).toContain('longer')
  })

  it('stops a file that takes too much memory', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => Array.from({ length: 20 }, (_, column) => `${at} ${column}`))
    const bytes = workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml(rows) }] })
    const answer = await readUpload({ name: 'leave.xlsx', bytes }, { ...BOOK_LIMITS, heapMegabytes: 24 })
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'hostile_file' } })
    expect(!answer.ok && answer.refusal.message).toContain('memory')
  })

  it('starts no worker for what is refused by its looks', async () => {
    const answer = await readUpload({ name: 'leave.xls', bytes: leave })
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'wrong_type' } })
  })
})
