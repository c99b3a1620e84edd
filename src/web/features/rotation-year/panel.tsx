import { memo } from 'react'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import { findingId } from '#rules/finding.ts'
import { type Finding, SEVERITIES } from '#rules/kit.ts'
import { paintOf } from '../../components/activity-paint.ts'
import { FindingEntry } from '../../components/finding-entry.tsx'
import { SeverityMark, severityInk } from '../../components/severity-mark.tsx'
import { type PanelTab, PanelList, PanelNothing, PanelTabs, SidePanel } from '../../components/side-panel.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import { countedOf } from '../../words.ts'
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
  const tabs: readonly PanelTab<PanelName>[] = [
    { id: 'findings', label: 'Findings', count: view.findings.length },
    { id: 'placed', label: 'Placed' },
  ]
  return (
    <SidePanel label="Findings and blocks given">
      <PanelTabs
        tabs={tabs}
        open={panel}
        height={HEADS}
        onOpen={(id) => address.go({ panel: id === 'findings' ? undefined : id })}
        onClose={() => address.go({ panel: 'off' })}
      >
        {panel === 'findings' ? <FindingsList /> : <PlacedTable />}
      </PanelTabs>
    </SidePanel>
  )
}

/** Height of the heads of blocks, in CSS px. */
const HEADS = 44

/** What the rules find in the year, worst first. */
const FindingsList = () => {
  const view = useYearView()
  const selected = useDesk(({ finding }) => finding)
  if (view.findings.length === 0)
    return <PanelNothing>Nothing is found: no rule is broken in this year’s rotations.</PanelNothing>
  return (
    <>
      <p className={styles.counts}>
        {SEVERITIES.map((severity) => {
          const count = view.findings.filter((finding) => finding.severity === severity).length
          return (
            count > 0 && (
              <span key={severity} className={severityInk(severity)}>
                <SeverityMark severity={severity} />
                {countedOf(severity, count)}
              </span>
            )
          )
        })}
      </p>
      <PanelList label="Findings">
        {view.findings.map((finding) => (
          <FindingItem key={findingId(finding)} finding={finding} selected={findingId(finding) === selected} />
        ))}
      </PanelList>
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
  const block = view.blockAt.get(Number(finding.data['block']))
  return (
    <FindingEntry
      finding={shownFinding(finding)}
      where={block && `Block ${block.number} · ${daysOf(block)}`}
      selected={selected}
      onSelect={() => desk.set({ finding: selected ? null : findingId(finding) })}
      onShow={placesOf(finding).length > 0 ? () => actions.show(finding) : null}
    />
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
