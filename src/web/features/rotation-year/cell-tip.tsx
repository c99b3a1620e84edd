import { CellTip as Tip } from '../../components/grid/cell-tip.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import { useYear } from './year-context.ts'
import { blockOfColumn, placeKey, placeOf } from './year-keys.ts'
import { daysOf, plannedAt } from './year-view.ts'

/** What the cell says under which the pointer rests: its dates, its note and findings. Also in its name and the panel. */
export const CellTip = () => {
  const { store, desk, grid } = useYear()
  return (
    <Tip
      grid={grid}
      wordsOf={(at, cell) => {
        const title = cell.getAttribute('aria-label')
        if (title === null || desk.state.question || desk.state.typing) return null
        const { view } = store.state
        const block = view.blockAt.get(blockOfColumn(at.column) ?? -1)
        const place = placeOf(at)
        const note = place && plannedAt(view, place)?.note
        const findings = view.found.get(placeKey(at)) ?? []
        return {
          title,
          detail: [...(block ? [daysOf(block)] : []), ...(note ? [`“${note}”`] : [])].join(' · '),
          findings: findings.map(shownFinding),
        }
      }}
    />
  )
}
