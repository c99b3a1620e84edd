import { IconButton } from '../../components/button.tsx'
import { BalanceList } from './balance-list.tsx'
import { FindingsList } from './findings-list.tsx'
import { OpenList } from './open-list.tsx'
import { useAddress, usePlanner, usePlannerYear } from './planner-context.ts'
import type { Panel as PanelName } from './planner-search.ts'
import { WeekDetails } from './week-details.tsx'
import { openWeeks } from './candidates.ts'
import styles from './panel.module.css'

/** What stands beside the grid: findings, open weeks, the balance, or one week in detail. */
export const Panel = () => {
  const { address } = usePlanner()
  const year = usePlannerYear()
  const { panel = 'findings', details, week } = useAddress((search) => search)
  const shown = week === undefined ? undefined : year.weeks.get(week)
  if (details && shown)
    return (
      <aside className={styles.panel} aria-label={`Week ${shown.number}`} data-planner-region="panel">
        <WeekDetails key={week} week={shown} onClose={() => address.go({ details: undefined })} />
      </aside>
    )
  if (panel === 'off') return null
  const tabs: readonly { readonly id: PanelName; readonly label: string; readonly count?: number }[] = [
    { id: 'findings', label: 'Findings', count: year.findings.length },
    { id: 'open', label: 'Open', count: openWeeks(year).length },
    { id: 'balance', label: 'Balance' },
  ]
  return (
    <aside className={styles.panel} aria-label="Findings, open weeks and balance" data-planner-region="panel">
      <div className={styles.head}>
        <div role="tablist" aria-label="Beside the grid" className={styles.tabs}>
          {tabs.map(({ id, label, count }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`panel-${id}`}
              aria-selected={id === panel}
              aria-controls="panel-content"
              tabIndex={id === panel ? 0 : -1}
              className={styles.tab}
              onClick={() => address.go({ panel: id === 'findings' ? undefined : id })}
              onKeyDown={(event) => moveTab(event.key, event.currentTarget)}
            >
              {label} {count !== undefined && <span>{count}</span>}
            </button>
          ))}
        </div>
        <IconButton kind="quiet" icon="close" label="Close the panel" onClick={() => address.go({ panel: 'off' })} />
      </div>
      <div role="tabpanel" id="panel-content" aria-labelledby={`panel-${panel}`} className={styles.content}>
        {panel === 'findings' ? <FindingsList /> : panel === 'open' ? <OpenList /> : <BalanceList />}
      </div>
    </aside>
  )
}

const moveTab = (key: string, tab: HTMLElement): void => {
  const next = { ArrowRight: tab.nextElementSibling, ArrowLeft: tab.previousElementSibling }[key]
  if (!(next instanceof HTMLElement)) return
  next.focus()
  next.click()
}
