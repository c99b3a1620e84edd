import { describe, expect, it } from 'vitest'
import { yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { daysFrom, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { PRESET_ACTIVITIES } from '#operations/program/preset/activities.ts'
import { NAME_COLUMN, personRow } from '../block-keys.ts'
import { BLOCK_ROW, DATE_ROW, blockPages, yearCell, yearColumns, yearRows, yearView } from './year-view.ts'

const [from, to] = [yearStart(2026), yearEnd(2026)]
const cells = daysFrom(from, to).flatMap((day) =>
  ['sat', 'sun'].includes(weekdayOf(day)) ? ['W', 'W'] : weekdayOf(day) === 'mon' ? ['C', 'C'] : ['AT', null],
)
const people = [
  { id: 'vance', name: 'Imani Vance', pgy: 3, role: null, cells },
  { id: 'okonkwo', name: 'Ines Okonkwo', pgy: null, role: 'pd', cells },
]
const view = yearView(2026, {
  ...{ from: isoOf(from), to: isoOf(to), today: '2027-02-16', revision: 1, people },
  activities: PRESET_ACTIVITIES.filter(({ code }) => ['C', 'AT', 'W'].includes(code)),
  holidays: [{ day: '2027-02-15', name: 'Presidents’ Day' }],
})

describe('a year of half-days', () => {
  it('has 730 columns, in blocks', () => {
    expect(yearColumns(view)).toHaveLength(731)
    expect(blockPages(view)).toHaveLength(14)
    const [blocks, days] = yearRows(view, '')
    expect(blocks?.spans?.at(-1)).toEqual({ first: expect.any(Number) as number, last: 730 })
    expect(days?.spans).toHaveLength(366)
  })

  it('says who, when and what, and joins halves that are the same', () => {
    expect(yearCell(view, personRow('vance'), '2027-02-15/am')).toMatchObject({
      ...{ joined: 'first', isHoliday: true, family: 'clinic' },
      label: 'Imani Vance, Mon 15 Feb AM, C, Clinic',
    })
    expect(yearCell(view, personRow('vance'), '2027-02-16/pm')).toMatchObject({ code: null, label: 'Imani Vance, Tue 16 Feb PM, open' }) // prettier-ignore
    expect(yearCell(view, personRow('okonkwo'), NAME_COLUMN)).toMatchObject({ label: 'Ines Okonkwo, PD' })
    expect(yearCell(view, BLOCK_ROW, '2027-02-11/am')).toMatchObject({ text: 'Block 9, 11 Feb – 10 Mar', isNow: true })
    expect(yearCell(view, DATE_ROW, '2027-02-15/am')).toMatchObject({ label: 'Mon 15 Feb, Presidents’ Day' })
  })

  it('shows those whose name holds what was typed', () => {
    expect(yearRows(view, 'okon').map(({ key }) => key)).toEqual([BLOCK_ROW, DATE_ROW, 'group:faculty', personRow('okonkwo')]) // prettier-ignore
  })
})
