import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { absencesXlsx } from './absences-xlsx.ts'
import { hostileLines } from './absences.test-data.ts'
import { HOSTILE_NAMES } from './hostile-year.test-data.ts'

describe('time away as an Excel workbook', async () => {
  const { sheets } = await readXlsx(await absencesXlsx(hostileLines, true), { readStyles: true })
  const [sheet] = sheets
  const column = (name: string) => sheet?.rows.slice(1).map((row) => row[sheet.rows[0]?.indexOf(name) ?? -1])

  it('reads back as one sheet with real dates and numbers', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Time away'])
    expect(sheet?.rows).toHaveLength(hostileLines.length + 1)
    expect((column('Start')?.[1] as Date).toISOString()).toBe('2026-03-09T00:00:00.000Z')
    expect(column('Days')?.slice(0, 4)).toEqual([1, 2, 3, 0.5])
    expect(column('Type')?.slice(0, 2)).toEqual(['Vacation', 'Conference'])
  })

  it('keeps texts as texts, whatever they begin with', () => {
    expect(column('Person')).toEqual(Object.values(HOSTILE_NAMES))
    expect(column('Reason')?.[0]).toBe('=1+1\nsecond line')
    for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  })

  it('carries what is protected only when asked to, and what was written before the scrubber never', async () => {
    const texts = async (withDetails: boolean): Promise<string> => {
      const { sheets } = await readXlsx(await absencesXlsx(hostileLines, withDetails))
      return JSON.stringify(sheets.map(({ rows }) => rows))
    }
    expect(await texts(false)).not.toMatch(/second line|Kansas|tOsei|comment|NEVER/)
    expect(await texts(true)).toMatch(/second line.*Kansas/)
    expect(await texts(true)).not.toContain('NEVER')
  })

  it('is styled plainly: headings bold, the first row standing', () => {
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(sheet?.freezePane).toMatchObject({ rows: 1 })
  })
})
