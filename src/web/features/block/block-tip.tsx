import { CellTip as Tip } from '../../components/grid/cell-tip.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import { useBlock } from './block-context.ts'
import { placeKey } from './block-keys.ts'

/** What the cell says under which the pointer rests: who, when, the code in words, why, its note and findings. */
export const CellTip = () => {
  const { store, desk, grid } = useBlock()
  return (
    <Tip
      grid={grid}
      wordsOf={({ row, column }, cell) => {
        const title = cell.getAttribute('aria-label')
        if (title === null || desk.state.question || desk.state.typing) return null
        const findings = store.state.view.found.get(placeKey(row, column)) ?? []
        return { title, detail: '', findings: findings.map(shownFinding) }
      }}
    />
  )
}
