import { findingId } from '#rules/finding.ts'
import { SEVERITIES, type Severity } from '#rules/kit.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Kbd } from '../../components/kbd.tsx'
import { SeverityMark, severityInk } from '../../components/severity-mark.tsx'
import { WaitingLine } from '../../plan/saved-state.tsx'
import { counted } from '../../words.ts'
import { useBlock, useBlockPlan, useBlockView, useDesk } from './block-context.ts'
import { waysOut } from './ways-out.ts'
import styles from './finding-bar.module.css'

const NAMES: Readonly<Record<Severity, string>> = { critical: 'critical finding', warning: 'warning', info: 'remark' }

const KEYS = [
  ['Alt E', 'why'],
  ['Alt P', 'pin'],
  ['Alt C', 'next'],
] as const

/** What the rules find in the block, one at a time: where it is, what it says, and ways out of it. */
export const FindingBar = () => {
  const { store, actions } = useBlock()
  const view = useBlockView()
  const mayEdit = useBlockPlan(({ plan }) => plan.mayEdit)
  const looked = useDesk(({ finding }) => finding)
  const { findings } = view
  const at = findings.findIndex((finding) => findingId(finding) === looked)
  const finding = findings[Math.max(0, at)]
  return (
    <div role="region" aria-label="Findings" data-block-region="bar" className={styles.bar}>
      {findings.length === 0 ? (
        <span>Nothing is found in this block.</span>
      ) : (
        <>
          <span className={styles.counts}>
            {SEVERITIES.map((severity) => {
              const count = findings.filter((one) => one.severity === severity).length
              return (
                count > 0 && (
                  <span key={severity} className={severityInk(severity)}>
                    <SeverityMark severity={severity} />
                    <span aria-hidden="true">{count}</span>
                    <span className="unseen">{counted(count, NAMES[severity])}</span>
                  </span>
                )
              )
            })}
          </span>
          <span className={styles.pager}>
            <IconButton kind="quiet" icon="previous" label="Previous finding" onClick={() => actions.toFinding(-1)} />
            <span>
              {Math.max(0, at) + 1} of {findings.length}
            </span>
            <IconButton
              kind="quiet"
              icon="next"
              label="Next finding"
              keys="Alt C"
              onClick={() => actions.toFinding(1)}
            />
          </span>
          {finding && (
            <>
              <p className={styles.sentence} title={finding.message}>
                <SeverityMark severity={finding.severity} named />
                <span>{finding.message}</span>
              </p>
              <Button data-block-show="" onClick={() => actions.show(finding)}>
                Show
              </Button>
              {mayEdit &&
                waysOut(view, finding).map(({ label, edit }) => (
                  <Button key={label} className={styles.way ?? ''} onClick={() => actions.make(edit, '')}>
                    {label}
                  </Button>
                ))}
            </>
          )}
        </>
      )}
      <span className={styles.space} />
      <WaitingLine store={store} />
      {mayEdit && (
        <span className={styles.keys}>
          {KEYS.map(([key, does]) => (
            <span key={key}>
              <Kbd>{key}</Kbd> {does}
            </span>
          ))}
        </span>
      )}
    </div>
  )
}
