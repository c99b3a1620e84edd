import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { dayColumns, weekColumns } from './columns.ts'
import { NAME_WIDTH, columnTracks, pagesOf, rowOf, rowTracks, trackSizes } from './tracks.ts'

const TODAY = day('2026-11-22')
const WEEKS = weekColumns(2026, TODAY, new Map())
const total = (room: number) => columnTracks(WEEKS, undefined, room).reduce((sum, { size }) => sum + size, 0)

describe('the columns', () => {
  it('narrow what is over, and share what is left of the window', () => {
    const sizes = trackSizes(WEEKS, undefined, 1440)
    expect(sizes[0]).toBe(12)
    expect(new Set(sizes).size).toBe(2)
    expect(total(1440)).toBeLessThanOrEqual(1440)
    expect(total(1440)).toBeGreaterThan(1440 - 33)
  })
  it('are never too narrow to work in, nor wider than is of use', () => {
    expect(Math.max(...trackSizes(WEEKS, undefined, 700))).toBe(24)
    expect(Math.max(...trackSizes(WEEKS, undefined, 4000))).toBe(44)
  })
  it('are all of one width in a year that has not begun, and where days are shown', () => {
    expect(new Set(trackSizes(weekColumns(2027, TODAY, new Map()), undefined, 1440)).size).toBe(1)
    expect(new Set(trackSizes(dayColumns(2026, TODAY, new Map()), 'days', 1440)).size).toBe(1)
  })
  it('turn pages by blocks, and by weeks where days are shown', () => {
    expect(pagesOf(WEEKS)).toHaveLength(13)
    expect(pagesOf(dayColumns(2026, TODAY, new Map()))[0]).toBe('2026-07-03')
  })
})

describe('the rows', () => {
  const member = { id: 'abdi', name: 'Farhan Abdi', kind: 'faculty', role: 'Core', group: 'faculty', rank: 5 } as const
  const rows = rowTracks(WEEKS, [{ id: 'faculty', title: 'Faculty', people: [member] }])
  it('are the heads, how many are away, and a row a person under a group', () =>
    expect(rows.map(({ key }) => key)).toEqual(['month', 'block', 'date', 'count', 'group:faculty', 'person:abdi']))
  it('have a band for each month and block, which are no place to rest on', () => {
    const [month, block] = rows
    expect(month?.spans).toHaveLength(1 + 13)
    expect(block?.spans).toHaveLength(1 + 14)
    expect(month?.skip).toBe(true)
    expect(rows.at(-1)?.skip).toBeUndefined()
  })
  it('know what they are of', () => expect(rowOf('person:a:b')).toEqual({ kind: 'person', of: 'a:b' }))
  it('leave room for the names', () => expect(columnTracks(WEEKS, undefined, 1440)[0]?.size).toBe(NAME_WIDTH))
})
