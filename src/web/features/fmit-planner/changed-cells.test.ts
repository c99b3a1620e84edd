import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '#rules/judge.ts'
import { cellView } from './cell-view.ts'
import { changedCells } from './changed-cells.ts'
import { withEdit } from '../../plan/rebase.ts'
import { type Edit, decideEdit } from './edit.ts'
import { plannerColumns, plannerRows } from './planner-tracks.ts'
import { type PlannerYear, plannerYear } from './planner-year.ts'
import { YEAR, sampleSchedule, week } from './sample-year.test-data.ts'

const PEOPLE = ['abdi', 'osei', 'petrova', 'kealoha']
const number = fc.integer({ min: 1, max: 52 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ at: number, person: fc.constantFrom(...PEOPLE) })
    .map(({ at, person }): Edit => ({ kind: 'weeks', ops: [{ op: 'assign', weekStart: week(at), person, replace: true }] })), // prettier-ignore
  number.map((at): Edit => ({ kind: 'weeks', ops: [{ op: 'unassign', weekStart: week(at) }] })),
  fc
    .record({ at: number, other: number })
    .map(({ at, other }): Edit => ({ kind: 'weeks', ops: [{ op: 'swap', weekStart: week(at), withWeek: week(other) }] })), // prettier-ignore
  number.map((at): Edit => ({ kind: 'reason', weekStart: week(at), reason: 'Asked for both weeks.' })),
)

const cellsOf = (year: PlannerYear) =>
  plannerRows(year.fmit, '').flatMap((row) =>
    plannerColumns(year.fmit, 'year').map((column) => ({ row: row.key, column: column.key })),
  )

test('every cell that shows something else after an edit is looked at again', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      let year = plannerYear(judge(sampleSchedule()), YEAR)
      for (const each of edits) {
        const made = withEdit(decideEdit, year.judged, each)
        if ('refusal' in made) continue
        const after = plannerYear(made.judged, YEAR)
        const mayDiffer = changedCells(year, after)
        for (const { row, column } of cellsOf(after))
          if (!mayDiffer(row, column)) expect(cellView(after, row, column)).toEqual(cellView(year, row, column))
        year = after
      }
    }),
    { numRuns: 10 },
  )
})

test('one edit leaves most of the year alone', () => {
  const before = plannerYear(judge(sampleSchedule()), YEAR)
  const made = withEdit(decideEdit, before.judged, {
    kind: 'weeks',
    ops: [{ op: 'assign', weekStart: week(41), person: 'abdi' }],
  })
  if ('refusal' in made) throw new Error(made.refusal.message)
  const mayDiffer = changedCells(before, plannerYear(made.judged, YEAR))
  const cells = cellsOf(before)
  expect(cells.filter(({ row, column }) => mayDiffer(row, column)).length).toBeLessThan(cells.length / 4)
})
