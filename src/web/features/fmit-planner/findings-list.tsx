import { SeverityMark, severityInk } from '../../components/severity-mark.tsx'
import { PanelList, PanelNothing } from '../../components/side-panel.tsx'
import { findingId } from '#rules/finding.ts'
import { SEVERITIES } from '#rules/kit.ts'
import { FindingItem } from './finding-item.tsx'
import { OpenSummary } from './open-summary.tsx'
import { useAddress, useDesk, usePlanner, usePlannerYear } from './planner-context.ts'
import { countedOf } from '../../words.ts'
import styles from './panel.module.css'

/** What the rules find in the year, worst first; of one severity when one is chosen. */
export const FindingsList = () => {
  const { address } = usePlanner()
  const year = usePlannerYear()
  const selected = useDesk(({ finding }) => finding)
  const severity = useAddress((search) => search.severity)
  const shown = severity ? year.findings.filter((finding) => finding.severity === severity) : year.findings
  return (
    <>
      <div className={styles.filters} role="group" aria-label="Findings by severity">
        {SEVERITIES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={severity === each}
            className={`${styles.severity} ${severityInk(each)}`}
            onClick={() => address.go({ severity: severity === each ? undefined : each })}
          >
            <SeverityMark severity={each} />
            {countedOf(each, year.findings.filter((finding) => finding.severity === each).length)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <PanelNothing>
          {severity ? 'Nothing of that kind is found.' : 'Nothing is found: no rule is broken in this year.'}
        </PanelNothing>
      ) : (
        <PanelList label="Findings">
          {shown.map((finding) => (
            <FindingItem key={findingId(finding)} finding={finding} selected={findingId(finding) === selected} />
          ))}
        </PanelList>
      )}
      <OpenSummary />
    </>
  )
}
