import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { placeBeside } from '../../components/placement.ts'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { usePlanner } from './planner-context.ts'
import { COVERAGE_ROW, rowOf } from './planner-tracks.ts'
import { type PlannerYear, cellKey } from './planner-year.ts'
import { spokenRange } from './words.ts'
import styles from './cell-tip.module.css'

/** The pointer must rest this long. */
const REST_MS = 600

interface Tip {
  readonly cell: Element
  readonly title: string
  readonly detail: string
  readonly findings: readonly Finding[]
}

const tipOf = (year: PlannerYear, cell: Element, row: string, column: string): Tip | null => {
  const week = year.weeks.get(column)
  const { kind, of } = rowOf(row)
  if (!week || (kind !== 'person' && row !== COVERAGE_ROW)) return null
  const person = kind === 'person' ? of : week.attending
  const own = week.attending !== null && week.attending === person
  const [friday, saturday] = week.calls
  return {
    cell,
    title: cell.getAttribute('aria-label') ?? '',
    detail: [
      spokenRange(week.start, week.end),
      ...(own && friday && saturday ? [`call ${spokenDay(friday.night)} and ${spokenDay(saturday.night)}`, `recovery ${spokenDay(week.recoveryDay)}`] : []), // prettier-ignore
      ...(own && week.note !== null ? [`“${week.note}”`] : []),
    ].join(' · '),
    findings: person === null ? [] : (year.found.get(cellKey(person, column)) ?? []),
  }
}

/** What the cell says under which the pointer rests: its dates, calls and findings. Also in its name and its details. */
export const CellTip = () => {
  const { store, desk, grid } = usePlanner()
  const [tip, setTip] = useState<Tip | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const rest = useEffectEvent((cell: Element) => {
    const at = grid.current?.cellOf(cell)
    if (at && !desk.state.question) setTip(tipOf(store.state.view, cell, at.row, at.column))
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const gone = () => {
      clearTimeout(timer)
      setTip(null)
    }
    const over = (event: PointerEvent) => {
      const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null
      gone()
      if (cell && event.pointerType === 'mouse') timer = setTimeout(() => rest(cell), REST_MS)
    }
    addEventListener('pointerover', over)
    addEventListener('pointerdown', gone)
    addEventListener('keydown', gone)
    addEventListener('scroll', gone, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerover', over)
      removeEventListener('pointerdown', gone)
      removeEventListener('keydown', gone)
      removeEventListener('scroll', gone, { capture: true })
    }
  }, [])
  useEffect(() => {
    if (!tip || !element.current) return
    element.current.showPopover()
    placeBeside(element.current, tip.cell.getBoundingClientRect(), { side: 'below', align: 'center', gap: 8 })
  }, [tip])
  if (!tip) return null
  return (
    <div ref={element} popover="manual" className={styles.tip} aria-hidden="true">
      <p>{tip.title}</p>
      <p className={styles.detail}>{tip.detail}</p>
      {tip.findings.map((finding) => (
        <p key={findingId(finding)} className={styles.finding}>
          <SeverityMark severity={finding.severity} />
          {finding.message}
        </p>
      ))}
    </div>
  )
}
