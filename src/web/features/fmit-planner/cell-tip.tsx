import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { CellTip as Tip, type TipWords } from '../../components/grid/cell-tip.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import { usePlanner } from './planner-context.ts'
import { COVERAGE_ROW, rowOf } from './planner-tracks.ts'
import { type PlannerYear, cellKey } from './planner-year.ts'
import { spokenRange } from './words.ts'

const wordsOf = (year: PlannerYear, cell: Element, row: string, column: string): TipWords | null => {
  const week = year.weeks.get(column)
  const { kind, of } = rowOf(row)
  if (!week || (kind !== 'person' && row !== COVERAGE_ROW)) return null
  const person = kind === 'person' ? of : week.attending
  const own = week.attending !== null && week.attending === person
  const [friday, saturday] = week.calls
  const findings = person === null ? [] : (year.found.get(cellKey(person, column)) ?? [])
  return {
    title: cell.getAttribute('aria-label') ?? '',
    detail: [
      spokenRange(week.start, week.end),
      ...(own && friday && saturday ? [`call ${spokenDay(friday.night)} and ${spokenDay(saturday.night)}`, `recovery ${spokenDay(week.recoveryDay)}`] : []), // prettier-ignore
      ...(own && week.note !== null ? [`“${week.note}”`] : []),
    ].join(' · '),
    findings: findings.map(shownFinding),
  }
}

/** What the cell says under which the pointer rests: its dates, calls and findings. Also in its name and its details. */
export const CellTip = () => {
  const { store, desk, grid } = usePlanner()
  return (
    <Tip
      grid={grid}
      wordsOf={({ row, column }, cell) => (desk.state.question ? null : wordsOf(store.state.view, cell, row, column))}
    />
  )
}
