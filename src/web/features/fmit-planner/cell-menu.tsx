import { CellMenu as Menu } from '../../components/grid/cell-menu.tsx'
import type { MenuEntry } from '../../components/menu.tsx'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import type { Edit } from './edit.ts'
import { usePlan, usePlanner, usePlannerYear } from './planner-context.ts'
import { COVERAGE_ROW, NAME_COLUMN, rowOf } from './planner-tracks.ts'

/** Everything that can be done at a cell, for whoever does not click, drag or know the keys. */
export const CellMenu = ({ at, ...asked }: AskedOfCell) => {
  const { actions, desk, address } = usePlanner()
  const year = usePlannerYear()
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const { kind, of } = rowOf(at.row)
  const week = year.weeks.get(at.column)
  const person = kind === 'person' ? of : null
  const name = person === null ? '' : year.called(person)
  const make = (edit: Edit) => () => actions.make(edit, at)

  const entries: MenuEntry[] = []
  if (mayEdit && person !== null && at.column === NAME_COLUMN)
    entries.push({ id: 'paint', label: `Paint with ${name}`, onSelect: () => desk.set({ brush: person }) })
  if (mayEdit && week && person !== null && week.attending !== person)
    entries.push({
      id: 'assign',
      label: week.attending === null ? `Assign ${name}` : `Replace ${year.called(week.attending)} with ${name}`,
      keys: 'Enter',
      onSelect: make({ kind: 'weeks', ops: [{ op: 'assign', weekStart: week.start, person, replace: true }] }),
    })
  if (mayEdit && week)
    entries.push({
      id: 'people',
      label: week.attending === null ? 'See who could take it' : 'Give it to somebody else',
      onSelect: () => {
        const cell = { row: COVERAGE_ROW, column: at.column }
        desk.set({ question: { kind: 'people', at: cell, week: at.column } })
      },
    })
  if (mayEdit && week?.attending && week.attending === person) {
    const { attending } = week
    const others = year.fmit.weeks.filter((other) => other.attending !== null && other.attending !== attending)
    const next = others.find((other) => other.start > week.start && other.state !== 'past')
    if (next)
      entries.push({
        id: 'swap',
        label: `Swap with ${year.called(next.attending ?? '')}, week ${next.number}`,
        onSelect: () =>
          desk.set({ question: { kind: 'swap', at, week: at.column, withWeek: keyOfWeek(year.weeks, next.number) } }),
      })
  }
  if (mayEdit && week?.attending && (person === null || week.attending === person))
    entries.push({
      id: 'clear',
      label: 'Clear the week',
      keys: 'Delete',
      danger: true,
      onSelect: make({ kind: 'weeks', ops: [{ op: 'unassign', weekStart: week.start }] }),
    })
  if (week)
    entries.push({
      id: 'details',
      label: 'Details, note and history',
      onSelect: () => address.go({ week: at.column, details: true }),
    })
  return <Menu {...asked} label="This cell" entries={entries} />
}

const keyOfWeek = (weeks: ReadonlyMap<string, { readonly number: number }>, number: number): string =>
  [...weeks].find(([, week]) => week.number === number)?.[0] ?? ''
