import { useEffect, useState } from 'react'
import type { Finding } from '#rules/kit.ts'
import { usePlan, usePlanner, usePlannerYear } from './planner-context.ts'
import { placeOf } from './planner-year.ts'
import { cellOf } from './show-finding.ts'
import { type WayOut, waysOut } from './ways-out.ts'
import styles from './panel.module.css'

/** Ways out of a finding, each with its price. They are worked out after the finding has opened. */
export const WaysOut = ({ finding }: { readonly finding: Finding }) => {
  const { actions, desk } = usePlanner()
  const year = usePlannerYear()
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const [found, setFound] = useState<readonly WayOut[] | null>(null)
  useEffect(() => {
    if (!mayEdit) return
    const timer = setTimeout(() => setFound(waysOut(year, finding)))
    return () => clearTimeout(timer)
  }, [year, finding, mayEdit])
  if (!found || found.length === 0) return null
  const take = ({ edit }: WayOut) => {
    const at = cellOf(finding)
    const week = year.weeks.get(placeOf(finding).week ?? '')
    if (!at || !week) return
    if (edit) actions.make(edit, at)
    else
      desk.set({
        question: { kind: 'reason', at, edit: { kind: 'reason', weekStart: week.start, reason: '' }, findings: [finding], lock: null }, // prettier-ignore
      })
  }
  return (
    <ul className={styles.ways} aria-label="Ways out">
      {found.map((way) => (
        <li key={way.id}>
          <button type="button" onClick={() => take(way)}>
            <span>
              {way.lead}
              {way.name && <b>{way.name}</b>}
              {way.text}
            </span>
            <span className={styles.price}>{way.price}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
