import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readUpload } from './read-upload.ts'

describe('readUpload', () => {
  it('reads a workbook as texts and days', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Leave',
          rows: [
            ['Name', 'Start'],
            ['Maya Lindqvist', 46_023],
          ],
        },
      ],
    })
    const read = await readUpload({ name: 'leave.xlsx', bytes })
    expect(read.ok && read.value.sheets.map(({ name, rows }) => [name, rows[1]?.map(({ text }) => text)])).toEqual([
      ['Leave', ['Maya Lindqvist', '46023']],
    ])
  })
})
