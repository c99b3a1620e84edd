import { useMemo } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { inAwayOrder } from './away-order.ts'
import type { Preview } from './preview.ts'
import shared from './consequences.module.css'
import styles from './away-part.module.css'

type Away = Preview['away'][number]

const SHOWN = 12

const MARKS = { ok: null, warning: 'info', critical: 'warning', over: 'critical' } as const
const WORDS = { ok: null, warning: 'few days left', critical: 'none left', over: 'over the limit' } as const

/** Days away of residents, before and after, against the most there may be: who gains, or is near it, first. */
export const AwayPart = ({ away }: { readonly away: Preview['away'] }) => {
  const ordered = useMemo(() => inAwayOrder(away), [away])
  const [first] = away
  const severalYears = new Set(away.map(({ ay }) => ay)).size > 1
  return (
    <section className={shared.section} aria-labelledby="away">
      <h2 id="away">
        Days away <span>of {first?.limit} a year</span>
      </h2>
      <ul>
        {ordered.slice(0, SHOWN).map((one) => (
          <Line key={`${one.id} ${one.ay}`} one={one} year={severalYears ? yearLabel(one.ay) : null} />
        ))}
      </ul>
      {ordered.length > SHOWN && <p className={shared.also}>and {ordered.length - SHOWN} more</p>}
    </section>
  )
}

const Line = ({ one, year }: { readonly one: Away; readonly year: string | null }) => {
  const { name, before, after, limit, status } = one
  const mark = MARKS[status]
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {name}
        {year !== null && <span className={styles.quiet}> {year}</span>}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <i className={styles.after} ref={(bar) => bar?.style.setProperty('width', share(after, limit))} />
        <i className={styles.before} ref={(bar) => bar?.style.setProperty('width', share(before, limit))} />
      </span>
      <span className={shared.figures}>
        <span>
          {before} <span aria-hidden="true">→</span>
          <span className="unseen"> days before,</span>
        </span>{' '}
        <b>{after}</b>
        <span className="unseen"> after{WORDS[status] === null ? '' : `, ${WORDS[status]}`}</span>
      </span>
      <span className={styles.mark} title={WORDS[status] ?? undefined}>
        {mark && <SeverityMark severity={mark} />}
      </span>
    </li>
  )
}

/** Over the limit the bar is full; the mark beside it says so. */
const share = (days: number, limit: number): string => `${Math.min(1, days / limit) * 100}%`
