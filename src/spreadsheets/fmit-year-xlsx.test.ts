import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { fmitYearXlsx } from './fmit-year-xlsx.ts'
import { HOSTILE_NAMES, hostileWords, hostileYear } from './hostile-year.test-data.ts'

describe('fmitYearXlsx', async () => {
  const bytes = await fmitYearXlsx(hostileYear, hostileWords)
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const [weeks, matrix] = sheets

  it('reads back as a sheet of weeks with real dates', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Weeks', 'Matrix'])
    expect(weeks?.rows).toHaveLength(53)
    expect(weeks?.rows[0]?.slice(0, 3)).toEqual(['AY', 'Week', 'Friday'])
    const [ay, week, friday, thursday] = weeks?.rows[10] ?? []
    expect([ay, week]).toEqual(['2026–27', 10])
    expect([friday, thursday].map((date) => (date as Date).toISOString())).toEqual([
      '2026-09-04T00:00:00.000Z',
      '2026-09-10T00:00:00.000Z',
    ])
  })

  it('keeps names as texts, whatever they begin with', () => {
    expect(weeks?.rows.slice(1, 9).map((row) => row[6])).toEqual(Object.values(HOSTILE_NAMES))
    for (const sheet of sheets) for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  })

  it('has people by weeks, FMIT where they are on', () => {
    const row = matrix?.rows.find((cells) => cells[0] === HOSTILE_NAMES['quotes'])
    expect(row?.slice(1, 4)).toEqual(['Core', 1, 53])
    expect(row?.slice(4).flatMap((cell, i) => (cell ? [[i + 1, cell]] : []))).toEqual([[5, 'FMIT']])
    expect(matrix?.rows[2]?.slice(0, 6)).toEqual(['Faculty', 'Role', 'Weeks', 'Target', 1, 2])
    expect((matrix?.rows[1]?.[5] as Date).toISOString()).toBe('2026-07-10T00:00:00.000Z')
    expect(matrix?.rows[0]?.slice(4, 6)).toEqual(['B1', 'B1'])
  })

  it('is styled plainly: headings bold, weeks on service filled', () => {
    expect(weeks?.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    const row = matrix?.rows.findIndex((cells) => cells[0] === HOSTILE_NAMES['quotes']) ?? -1
    expect(matrix?.cells?.get(`${String(row)},8`)?.style?.fill).toMatchObject({ pattern: 'solid' })
    expect(weeks?.freezePane).toMatchObject({ rows: 1 })
  })
})
