import { memo } from 'react'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import { findingId } from '#rules/finding.ts'
import { SEVERITIES, type Finding, type Severity } from '#rules/kit.ts'
import { paintOf } from '../../components/activity-paint.ts'
import { IconButton } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { counted } from '../../words.ts'
import { halves, stateOf } from './cell-view.ts'
import { useAddress, useDesk, useYear, useYearView } from './year-context.ts'
import type { Panel as PanelName } from './year-search.ts'
import { daysOf, placesOf } from './year-view.ts'
import styles from './panel.module.css'

/** What stands beside the grid: findings, or how many blocks of each rotation were given to whom. */
export const Panel = () => {
  const { address } = useYear()
  const view = useYearView()
  const panel = useAddress((search) => search.panel ?? 'findings')
  if (panel === 'off') return null
  const tabs: readonly { readonly id: PanelName; readonly label: string; readonly count?: number }[] = [
    { id: 'findings', label: 'Findings', count: view.findings.length },
    { id: 'placed', label: 'Placed' },
  ]
  return (
    <aside className={styles.panel} aria-label="Findings and blocks given" data-year-region="panel">
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
        {panel === 'findings' ? <FindingsList /> : <PlacedTable />}
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

const NAMES: Readonly<Record<Severity, (count: number) => string>> = {
  critical: (count) => `${count} critical`,
  warning: (count) => counted(count, 'warning'),
  info: (count) => `${count} info`,
}

/** What the rules find in the year, worst first. */
const FindingsList = () => {
  const view = useYearView()
  const selected = useDesk(({ finding }) => finding)
  if (view.findings.length === 0)
    return <p className={styles.nothing}>Nothing is found: no rule is broken in this year’s rotations.</p>
  return (
    <>
      <p className={styles.counts}>
        {SEVERITIES.map((severity) => {
          const count = view.findings.filter((finding) => finding.severity === severity).length
          return (
            count > 0 && (
              <span key={severity} className={styles[severity]}>
                <SeverityMark severity={severity} />
                {NAMES[severity](count)}
              </span>
            )
          )
        })}
      </p>
      <ol className={styles.list} aria-label="Findings">
        {view.findings.map((finding) => (
          <FindingItem key={findingId(finding)} finding={finding} selected={findingId(finding) === selected} />
        ))}
      </ol>
    </>
  )
}

/** One finding: its sentence, and where it is. */
const FindingItem = memo(function FindingItem({
  finding,
  selected,
}: {
  readonly finding: Finding
  readonly selected: boolean
}) {
  const { actions, desk } = useYear()
  const view = useYearView()
  const id = findingId(finding)
  const block = view.blockAt.get(Number(finding.data['block']))
  return (
    <li className={`${styles.finding} ${selected ? styles.selected : ''}`} data-finding={id}>
      <SeverityMark severity={finding.severity} named />
      <div>
        <button
          type="button"
          className={styles.sentence}
          aria-pressed={selected}
          onClick={() => desk.set({ finding: selected ? null : id })}
        >
          {finding.message}
        </button>
        <div className={styles.where}>
          <span>{block && `Block ${block.number} · ${daysOf(block)}`}</span>
          {placesOf(finding).length > 0 && (
            <button type="button" className={styles.show} onClick={() => actions.show(finding)}>
              Show<span className="unseen"> {finding.message}</span>
            </button>
          )}
        </div>
      </div>
    </li>
  )
})

/** How many blocks of each rotation were given to each year of training, and where there are too many at one time. */
const PlacedTable = () => {
  const { address } = useYear()
  const view = useYearView()
  const filter = useAddress(({ f }) => f)
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Blocks given, by rotation">
      <table className={styles.placed}>
        <thead>
          <tr>
            <th scope="col">Blocks given to PGY-</th>
            {[1, 2, 3].map((pgy) => (
              <th key={pgy} scope="col">
                <span className="unseen">PGY-</span>
                {pgy}
              </th>
            ))}
            <th scope="col">At once</th>
          </tr>
        </thead>
        <tbody>
          {view.counts.map(({ name, code, title, family, capacity, residents, placed }) => {
            const most = Math.max(0, ...residents)
            const paint = paintOf(family === null ? undefined : { family, colours: null })
            const isOver = stateOf(most, capacity) === 'over'
            const over = view.blocks.filter((_, i) => capacity !== null && (residents[i] ?? 0) > capacity)
            return (
              <tr key={name}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={filter === code}
                    title={title}
                    onClick={() => address.go({ f: filter === code ? undefined : code })}
                  >
                    <b className={`${styles.code} ${family === null ? styles.plain : paint.className}`}>{code}</b>
                    <span className={styles.title}>{title}</span>
                  </button>
                </th>
                {placed.map((blocks, i) => (
                  <td key={i} className={blocks === 0 ? styles.none : undefined}>
                    {blocks === 0 ? '–' : halves(blocks)}
                  </td>
                ))}
                <td
                  className={isOver ? styles.over : undefined}
                  {...(over.length > 0 ? { title: over.map((block) => `Block ${block.number}, from ${spokenDate(block.start)}`).join('; ') } : {})} // prettier-ignore
                >
                  {most}
                  {capacity !== null && ` of ${capacity}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
