import { describe, expect, test } from 'vitest'
import { realWorkbook, withRealWorkbook } from '#testing/real-workbook.ts'
import { BOOK_LIMITS } from '../book/book-limits.ts'
import { readUpload } from '../book/read-upload.ts'
import { scoreOf } from './block-schedule-score.test-data.ts'
import { TODAY } from './leave-sheet.test-data.ts'
import { readLeave } from './read-leave.ts'

describe.skipIf(realWorkbook === null)(withRealWorkbook('the annual grid of a real program'), async () => {
  // A machine that does much else at the time is no fault of the file.
  const limits = { ...BOOK_LIMITS, milliseconds: 60_000 }
  const read = await readUpload({ name: 'workbook.xlsx', bytes: realWorkbook ?? new Uint8Array() }, limits)
  const sheet = read.ok ? read.value.sheets.find(({ name }) => name === 'Block Schedule') : undefined
  const reading = sheet && readLeave(sheet, { academicYear: 2025, today: TODAY })

  test('is read as one, without a problem', () => {
    expect([reading?.layout, reading?.headerRow, reading?.problems]).toEqual(['block-schedule', 1, []])
  })

  test('has no leave note that is read wrongly without saying so, and three in four that need no look', () => {
    const score = scoreOf(reading?.notes ?? [])
    expect(score.wrong).toEqual([])
    expect([score.notes, score.sure.length, score.flagged.length, score.flaggedAndRight.length]).toEqual([
      96, 75, 21, 16,
    ])
    expect((score.sure.length + score.flagged.length) / score.notes).toBeGreaterThanOrEqual(0.95)
  })

  test('is no sheet of the next year', () => {
    expect(sheet && readLeave(sheet, { academicYear: 2026, today: TODAY }).problems).toEqual([
      'The blocks of this sheet are not those of 2026–27.',
    ])
  })
})
