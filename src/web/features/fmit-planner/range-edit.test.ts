import { describe, expect, test } from 'vitest'
import { isoOf } from '#domain/calendar/day.ts'
import { judge } from '#rules/judge.ts'
import { pasteAt, personNamed, textsOf } from './clipboard-edit.ts'
import type { Edit } from './edit.ts'
import { COVERAGE_ROW, personRow } from './planner-tracks.ts'
import { plannerYear } from './planner-year.ts'
import { alternate, clearRange, fillOpen, rangeFacts, replaceAll, swapPair } from './range-edit.ts'
import { YEAR, sampleSchedule, week } from './sample-year.test-data.ts'

const year = plannerYear(judge(sampleSchedule()), YEAR)
const columns = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => isoOf(week(first + i)))
const inRow = (person: string, first: number, last: number) =>
  rangeFacts(year, { rows: [personRow(person)], columns: columns(first, last) }, null)
const inCoverage = (first: number, last: number, brush: string | null = null) =>
  rangeFacts(year, { rows: [COVERAGE_ROW], columns: columns(first, last) }, brush)

/** An edit in short: what happens to which week. */
const short = (edit: Edit | null) =>
  edit?.kind === 'weeks'
    ? edit.ops.map((op) => {
        const number = (op.weekStart - week(1)) / 7 + 1
        if (op.op === 'assign') return `${number} ${op.person}${op.replace ? '!' : ''}`
        if (op.op === 'swap') return `${number}×${(op.withWeek - week(1)) / 7 + 1}`
        return `${number} ${op.op}`
      })
    : null

describe('a range of a person’s row', () => {
  test('fills what is open, and touches nothing else', () => {
    expect(short(fillOpen(inRow('petrova', 40, 47)))).toEqual(['41 petrova', '46 petrova'])
    expect(fillOpen(inRow('petrova', 42, 45))).toBeNull()
  })

  test('takes every other week of the range where it is open', () => {
    expect(short(alternate(inRow('petrova', 41, 46)))).toEqual(['41 petrova'])
    expect(short(alternate(inRow('petrova', 40, 46)))).toEqual(['46 petrova'])
  })

  test('takes all weeks of it from whoever has them', () => {
    expect(short(replaceAll(inRow('abdi', 40, 42)))).toEqual(['40 abdi!', '41 abdi!', '42 abdi!'])
    expect(short(replaceAll(inRow('abdi', 45, 45)))).toBeNull()
  })

  test('clears that person’s weeks only', () => {
    expect(short(clearRange(inRow('abdi', 44, 49)))).toEqual(['45 unassign', '49 unassign'])
  })

  test('leaves past weeks alone when it reaches into the present', () => {
    expect(short(clearRange(inRow('kealoha', 24, 32)))).toEqual(['28 unassign', '32 unassign'])
  })
})

describe('a range of the coverage row', () => {
  test('clears everybody’s weeks, and fills only with a brush', () => {
    expect(short(clearRange(inCoverage(40, 42)))).toEqual(['40 unassign', '42 unassign'])
    expect(fillOpen(inCoverage(40, 42))).toBeNull()
    expect(short(fillOpen(inCoverage(40, 42, 'osei')))).toEqual(['41 osei'])
  })

  test('of two weeks of two people can be swapped', () => {
    expect(short(swapPair(inCoverage(43, 44)))).toEqual(['43×44'])
    expect(swapPair(inCoverage(43, 45))).toBeNull()
    expect(swapPair(inCoverage(40, 41))).toBeNull()
  })
})

describe('the clipboard', () => {
  test('holds names in the coverage row and initials in a person’s own weeks', () => {
    expect(textsOf(year, { rows: [COVERAGE_ROW], columns: columns(40, 42) })).toEqual([
      ['Noa Kealoha', '', 'Kwabena Osei'],
    ])
    expect(textsOf(year, { rows: [personRow('osei')], columns: columns(40, 42) })).toEqual([['', '', 'KO']])
  })

  test('knows people by any way of writing them, and nobody by a name that two share', () => {
    for (const text of ['Kwabena Osei', 'osei, kwabena', ' Osei ', 'KO']) expect(personNamed(year, text)).toBe('osei')
    expect(personNamed(year, 'Tamang')).toBeNull()
  })

  test('pastes names along the coverage row, and says whom it does not know', () => {
    const rows = [COVERAGE_ROW, personRow('abdi')]
    const pasted = pasteAt(year, { row: COVERAGE_ROW, column: isoOf(week(40)) }, rows, [['Abdi', 'Osei', '', 'Tamang']])
    expect(short(pasted.edit)).toEqual(['40 abdi!', '41 osei!', '42 unassign'])
    expect(pasted.unknown).toEqual(['Tamang'])
  })

  test('pastes one person’s pattern over another’s row', () => {
    const rows = [COVERAGE_ROW, personRow('abdi'), personRow('osei')]
    const pasted = pasteAt(year, { row: personRow('abdi'), column: isoOf(week(44)) }, rows, [['', '', 'KO', '']])
    expect(short(pasted.edit)).toEqual(['45 unassign', '46 abdi!'])
  })
})
