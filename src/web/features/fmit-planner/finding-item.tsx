import { memo } from 'react'
import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { Icon } from '../../components/icon.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
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
  const id = findingId(finding)
  return (
    <li className={`${styles.finding} ${selected ? styles.selected : ''}`} data-finding={id}>
      <SeverityMark severity={finding.severity} named />
      <div>
        <button
          type="button"
          className={styles.sentence}
          aria-expanded={selected}
          onClick={() => planner.desk.set({ finding: selected ? null : id })}
        >
          {finding.message}
        </button>
        <div className={styles.where}>
          <span>{whereOf(finding)}</span>
          {person !== null && (
            <button type="button" className={styles.show} onClick={() => showFinding(planner, finding)}>
              Show<span className="unseen"> {finding.message}</span>
            </button>
          )}
        </div>
        {reason !== null && (
          <p className={styles.reason}>
            <Icon name="note" small />“{reason}”
          </p>
        )}
        {selected && <WaysOut finding={finding} />}
      </div>
    </li>
  )
})
