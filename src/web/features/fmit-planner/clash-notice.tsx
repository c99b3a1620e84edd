import { isoOf } from '#domain/calendar/day.ts'
import { ClashNotice as Notice } from '../../components/clash-notice.tsx'
import { type Edit, type FmitOp, weeksOfEdit } from './edit.ts'
import { usePlan, usePlanner, usePlannerYear } from './planner-context.ts'
import { COVERAGE_ROW } from './planner-tracks.ts'
import type { PlannerYear } from './planner-year.ts'
import { listed } from './words.ts'

/** The same edit, whoever has the weeks now. */
const forced = (edit: Edit): Edit =>
  edit.kind === 'weeks' ? { ...edit, ops: edit.ops.map((op): FmitOp => (op.op === 'assign' || op.op === 'move' ? { ...op, replace: true } : op)) } : edit // prettier-ignore

/** "week 41 is Osei's": what stands now. */
const present = (year: PlannerYear, edit: Edit): string =>
  listed(
    weeksOfEdit(edit).flatMap((start) => {
      const week = year.weeks.get(isoOf(start))
      return week
        ? [`week ${week.number} is ${week.attending === null ? 'open' : `${year.called(week.attending)}’s`}`]
        : []
    }),
  )

/** "you gave it to Abdi": what was wanted here. */
const wanted = (year: PlannerYear, edit: Edit): string => {
  if (edit.kind !== 'weeks') return edit.kind === 'note' ? 'you wrote a note' : 'you wrote a reason'
  const people = edit.ops.flatMap((op) => (op.op === 'assign' ? [op.person] : []))
  if (people.length > 0) return `you gave it to ${listed([...new Set(people)].map(year.called))}`
  return edit.ops.some(({ op }) => op === 'unassign') ? 'you cleared it' : 'you moved it'
}

/** Two people changed the same week: shows both values, and lets one choose. Nobody's value is lost silently. */
export const ClashNotice = () => {
  const { store, actions } = usePlanner()
  const clash = usePlan((state) => state.clash)
  const year = usePlannerYear()
  if (!clash) return null
  const [week] = weeksOfEdit(clash.edit)
  return (
    <Notice
      message={clash.refusal.message}
      onKeep={store.dropClash}
      onMine={() => {
        store.dropClash()
        actions.make(forced(clash.edit), { row: COVERAGE_ROW, column: week === undefined ? '' : isoOf(week) })
      }}
    >
      Now {present(year, clash.edit)}; {wanted(year, clash.edit)}.
    </Notice>
  )
}
