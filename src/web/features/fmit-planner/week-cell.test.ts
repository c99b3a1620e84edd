import { describe, expect, test } from 'vitest'
import { addDays, day, isoOf } from '#domain/calendar/day.ts'
import { applyChanges, type Change } from '#domain/schedule/change.ts'
import { anAbsence, anFmitWeek } from '#testing/builders.ts'
import { judge } from '#rules/judge.ts'
import { cellView } from './cell-view.ts'
import { coverageCell } from './coverage-cell.ts'
import { facultyCell } from './faculty-cell.ts'
import { cellKey, plannerYear } from './planner-year.ts'
import { YEAR, sampleSchedule, week } from './sample-year.test-data.ts'
import { weekCell } from './week-cell.ts'

const yearWith = (...changes: readonly Change[]) => {
  const schedule = sampleSchedule()
  const applied = applyChanges(schedule.facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  return plannerYear(judge({ ...schedule, facts: applied.value }), YEAR)
}
const year = yearWith()
const label = (person: string, number: number, of = year) => weekCell(of, person, isoOf(week(number)))?.label

const leave = (person: string, first: string, last: string, status: 'approved' | 'requested' = 'approved'): Change => {
  const absence = anAbsence({ person, first: day(first), last: day(last), status })
  return { kind: 'absence', key: absence.id, from: null, to: absence }
}
const wish = (person: string, number: number, what: 'would-like' | 'rather-not'): Change => ({
  kind: 'weekWish',
  key: `${person}/${isoOf(week(number))}`,
  from: null,
  to: { person, weekStart: week(number), wish: what },
})

describe('the name of a cell', () => {
  test('says who, which week, when, and whose it is', () => {
    expect(label('abdi', 45)).toBe('Abdi, week 45, Fri 7 May, on service, one warning')
    expect(label('abdi', 41)).toBe('Abdi, week 41, Fri 9 Apr, open')
    expect(label('abdi', 42)).toBe('Abdi, week 42, Fri 16 Apr, Osei on service')
  })

  test('says past, and which week it is now', () => {
    expect(label('osei', 1)).toBe('Osei, week 1, Fri 3 Jul, past, Abdi on service')
    expect(label('osei', 28)).toBe('Osei, week 28, Fri 8 Jan, this week, Kealoha on service')
  })

  test('says recovery, leave by its days, and wishes', () => {
    const of = yearWith(leave('kealoha', '2027-04-15', '2027-04-20'), wish('osei', 41, 'would-like'))
    expect(label('kealoha', 41, of)).toBe('Kealoha, week 41, Fri 9 Apr, open, recovery Friday, on leave from Thursday')
    expect(label('osei', 41, of)).toBe('Osei, week 41, Fri 9 Apr, open, would like it')
  })

  test('counts findings by severity, and gives the reason of what is kept', () => {
    const kept = anFmitWeek({ weekStart: week(43), person: 'osei', reason: 'Asked for both weeks.' })
    const before = sampleSchedule().facts.fmitWeek.get(isoOf(week(43))) ?? null
    const of = yearWith({ kind: 'fmitWeek', key: isoOf(week(43)), from: before, to: kept })
    expect(label('osei', 43, of)).toMatch(/^Osei, week 43, .*one critical.*kept because “Asked for both weeks\.”$/)
  })
})

describe('a cell of the grid', () => {
  test('carries what the rules find about that person in that week, and no other', () => {
    const of = yearWith(leave('abdi', '2027-05-10', '2027-05-12'))
    const cell = weekCell(of, 'abdi', isoOf(week(45)))
    expect(cell).toMatchObject({ owner: 'own', severity: 'critical', waived: false })
    expect(of.found.get(cellKey('abdi', isoOf(week(45))))?.[0]?.rule).toBe('fmit-leave-overlap')
    expect(weekCell(of, 'osei', isoOf(week(45)))?.severity ?? null).not.toBe('critical')
  })

  test('an asked-for leave is told apart from an approved one', () => {
    const of = yearWith(leave('osei', '2027-04-10', '2027-04-11', 'requested'))
    expect(weekCell(of, 'osei', isoOf(week(41)))?.leave).toEqual([{ from: 2, to: 6, pending: true }])
    expect(label('osei', 41, of)).toContain('leave asked for Saturday to Sunday')
  })

  test('who is not of the year, and what is not a week, has no cell', () => {
    expect(weekCell(year, 'nobody', isoOf(week(41)))).toBeNull()
    expect(weekCell(year, 'abdi', isoOf(addDays(week(1), -7)))).toBeNull()
  })
})

test('the coverage row says who covers a week, or that it is open', () => {
  expect(coverageCell(year, isoOf(week(41)))?.label).toBe('Week 41, Fri 9 Apr, open')
  expect(coverageCell(year, isoOf(week(42)))?.label).toBe('Week 42, Fri 16 Apr, Osei, one warning')
})

test('the head of a row says weeks against the target in words', () => {
  expect(facultyCell(year, 'abdi')).toMatchObject({ name: 'Abdi, Farhan', role: 'Core', count: 12, target: 13 })
  expect(facultyCell(year, 'abdi')?.label).toContain('Farhan Abdi, Core faculty, 12 of 13 weeks, one below target')
})

test('the head of a week says its days, block, holidays and lock', () => {
  const view = cellView(year, 'date', isoOf(week(27)))
  expect(view).toMatchObject({ kind: 'date', week: 27, date: 1, holiday: true, locked: false })
  expect(view.kind === 'date' && view.label).toBe("Week 27, Fri 1 Jan to Thu 7 Jan, block 7, past, New Year's Day")
})
