import { Button, IconButton } from '../../components/button.tsx'
import { GridBar } from '../../components/grid-bar.tsx'
import { Menu } from '../../components/menu.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { type Edit, propose } from './edit.ts'
import { useDesk, usePlan, usePlanner, usePlannerYear } from './planner-context.ts'
import type { PlannerYear } from './planner-year.ts'
import { type Proposable, ProposeInstead } from './propose-instead.tsx'
import { COVERAGE_ROW } from './planner-tracks.ts'
import { type RangeFacts, alternate, clearRange, fillOpen, rangeFacts, replaceAll, swapPair } from './range-edit.ts'
import { counted, figure } from './words.ts'
import styles from './selection-bar.module.css'

/** What can be done with a range, the smallest useful thing first. */
const choicesFor = (facts: RangeFacts): readonly Proposable[] => {
  const { open, weeks, taken, clearable } = facts
  const [fill, every, all, clear, swap] = [fillOpen, alternate, replaceAll, clearRange, swapPair].map((of) => of(facts))
  return [
    ...(fill
      ? [{ id: 'fill', label: `Fill the ${open.length === 1 ? 'open week' : `${open.length} open`}`, edit: fill }]
      : []),
    ...(swap ? [{ id: 'swap', label: 'Swap the two', edit: swap }] : []),
    ...(every && weeks.length > 2 && open.length > 1 ? [{ id: 'alternate', label: 'Alternate', edit: every }] : []),
    ...(all && taken.length > 0 ? [{ id: 'replace', label: `Replace all ${weeks.length}`, edit: all }] : []),
    ...(clear ? [{ id: 'clear', label: `Clear ${clearable.length}`, edit: clear }] : []),
  ]
}

const SHOWN = 3

/** What an edit would come to, before it is made: "4 → 6 of 5", and how many findings more. */
const preview = (year: PlannerYear, facts: RangeFacts, edit: Edit | undefined) => {
  const proposed = edit && propose(year.judged, edit)
  const row = facts.person === null ? undefined : year.faculty.get(facts.person)
  const changes = proposed?.ok ? proposed.value.changeSet.changes : []
  const gained = changes.filter(({ kind, to }) => kind === 'fmitWeek' && to?.person === row?.id).length
  const lost = changes.filter(({ kind, from }) => kind === 'fmitWeek' && from?.person === row?.id).length
  const broken = proposed?.ok ? proposed.value.consequences.broken.filter(({ severity }) => severity !== 'info') : []
  const worst = broken.some(({ severity }) => severity === 'critical') ? 'critical' : 'warning'
  return {
    counts: row
      ? `${row.count} → ${row.count + gained - lost}${row.target > 0 ? ` of ${figure(row.target)}` : ''}`
      : null,
    findings: broken.length === 0 ? null : ({ worst, count: broken.length, says: broken[0]?.message ?? '' } as const),
  }
}

/** The range selected: what is in it, what would come of it, and the buttons that do it. */
export const SelectionBar = () => {
  const { actions, desk, grid } = usePlanner()
  const range = useDesk((state) => state.range)
  const brush = useDesk((state) => state.brush)
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const year = usePlannerYear()
  if (!range || !mayEdit) return null
  const facts = rangeFacts(year, range, brush)
  const [first, last] = [facts.weeks[0], facts.weeks.at(-1)]
  if (!first || !last || (facts.weeks.length < 2 && range.rows.length < 2)) return null
  const choices = choicesFor(facts)
  const { counts, findings } = preview(year, facts, choices[0]?.edit)
  const at: CellAt = { row: range.rows[0] ?? COVERAGE_ROW, column: range.columns[0] ?? '' }
  const take = (edit: Edit) => {
    actions.make(edit, at)
    if (!desk.state.question) grid.current?.unselect()
  }
  const about = `${facts.person === null ? '' : `${year.called(facts.person)}, `}wk ${first.number}–${last.number}`
  return (
    <GridBar
      label="Selection"
      title={about}
      facts={[counted(facts.open.length, 'open').replace(/s$/, ''), ...(counts ? [counts] : [])].join(' · ')}
    >
      {findings && (
        <span className={styles.findings} title={findings.says}>
          <SeverityMark severity={findings.worst} named /> {findings.count}
        </span>
      )}
      {choices.slice(0, SHOWN).map(({ id, label, edit }, i) => (
        <Button key={id} kind={i === 0 ? 'primary' : 'plain'} onClick={() => take(edit)}>
          {label}
        </Button>
      ))}
      {choices.length > SHOWN && (
        <Menu
          label="More with the selection"
          entries={choices.slice(SHOWN).map(({ id, label, edit }) => ({ id, label, onSelect: () => take(edit) }))}
          trigger={(props) => <IconButton {...props} icon="more" kind="quiet" label="More with the selection" />}
        />
      )}
      <ProposeInstead choices={choices} about={about} />
      <IconButton kind="quiet" icon="close" label="Unselect" onClick={() => grid.current?.unselect()} />
    </GridBar>
  )
}
