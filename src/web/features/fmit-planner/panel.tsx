import { type PanelTab, PanelTabs, SidePanel } from '../../components/side-panel.tsx'
import { BalanceList } from './balance-list.tsx'
import { FindingsList } from './findings-list.tsx'
import { OpenList } from './open-list.tsx'
import { useAddress, usePlanner, usePlannerYear } from './planner-context.ts'
import type { Panel as PanelName } from './planner-search.ts'
import { WeekDetails } from './week-details.tsx'
import { openWeeks } from './candidates.ts'

/** What stands beside the grid: findings, open weeks, the balance, or one week in detail. */
export const Panel = () => {
  const { address } = usePlanner()
  const year = usePlannerYear()
  const { panel = 'findings', details, week } = useAddress((search) => search)
  const shown = week === undefined ? undefined : year.weeks.get(week)
  if (details && shown)
    return (
      <SidePanel label={`Week ${shown.number}`}>
        <WeekDetails key={week} week={shown} onClose={() => address.go({ details: undefined })} />
      </SidePanel>
    )
  if (panel === 'off') return null
  const tabs: readonly PanelTab<PanelName>[] = [
    { id: 'findings', label: 'Findings', count: year.findings.length },
    { id: 'open', label: 'Open', count: openWeeks(year).length },
    { id: 'balance', label: 'Balance' },
  ]
  return (
    <SidePanel label="Findings, open weeks and balance">
      <PanelTabs
        tabs={tabs}
        open={panel}
        height={HEADS}
        onOpen={(id) => address.go({ panel: id === 'findings' ? undefined : id })}
        onClose={() => address.go({ panel: 'off' })}
      >
        {panel === 'findings' ? <FindingsList /> : panel === 'open' ? <OpenList /> : <BalanceList />}
      </PanelTabs>
    </SidePanel>
  )
}

/** Height of the months and blocks above the grid, in CSS px. */
const HEADS = 40
