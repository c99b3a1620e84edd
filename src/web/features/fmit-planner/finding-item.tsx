import { memo } from 'react'
import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { Icon } from '../../components/icon.tsx'
import { FindingEntry } from '../../components/finding-entry.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import { whereOf } from './finding-words.ts'
import { usePlan, usePlanner } from './planner-context.ts'
import { placeOf } from './planner-year.ts'
import { showFinding } from './show-finding.ts'
import { WaysOut } from './ways-out-list.tsx'
import styles from './panel.module.css'

/** One finding: its sentence, where it is, and, when it is looked at, ways out of it. */
export const FindingItem = memo(function FindingItem({
  finding,
  selected,
}: {
  readonly finding: Finding
  readonly selected: boolean
}) {
  const planner = usePlanner()
  const { week, person } = placeOf(finding)
  const reason = usePlan(({ view: year }) => {
    const column = week === null ? undefined : year.weeks.get(week)
    return finding.severity === 'critical' && column?.attending === person ? column.reason : null
  })
  return (
    <FindingEntry
      finding={shownFinding(finding)}
      where={whereOf(finding)}
      selected={selected}
      onSelect={() => planner.desk.set({ finding: selected ? null : findingId(finding) })}
      onShow={person === null ? null : () => showFinding(planner, finding)}
      below={
        reason !== null && (
          <p className={styles.reason}>
            <Icon name="note" small />“{reason}”
          </p>
        )
      }
      opens={<WaysOut finding={finding} />}
    />
  )
})
