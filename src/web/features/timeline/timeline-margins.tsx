import { useQuery } from '@tanstack/react-query'
import { partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { query } from '../../client.ts'
import { useLive } from '../../live.ts'
import { useToday } from '../../session.ts'
import type { Timeline } from './timeline-view.ts'
import styles from './timeline-margins.module.css'

/** What stands on paper only: of which program, how far it was, and when it was printed. */
export const Printed = () => {
  const { data } = useQuery(query('GET /api/v1/program', {}))
  const { revision } = useLive()
  const today = useToday()
  return (
    <p className={styles.printed}>
      {[
        data?.name,
        revision === null ? null : `change ${String(revision)}`,
        `printed ${spokenDay(today)} ${String(partsOf(today).year)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

/** What the bars mean. */
export const Legend = () => (
  <ul className={styles.legend}>
    <li>
      <i className={styles.past} /> over
    </li>
    <li>
      <i className={styles.current} /> now
    </li>
    <li>
      <i className={styles.future} /> to come
    </li>
    <li>
      <i className={styles.open} /> open
    </li>
  </ul>
)

/** The year in one line. */
export const Metrics = ({
  timeline: { metrics, rows },
  short,
}: {
  readonly timeline: Timeline
  readonly short: boolean
}) => {
  const near = rows.filter((row) => row.load.target > 0)
  return (
    <>
      <span>
        <b>{metrics.weeks - metrics.open}</b> of {metrics.weeks} weeks covered
      </span>
      <span>
        <b>
          {near.filter((row) => Math.abs(row.load.count - row.load.target) <= 1).length} of {near.length}
        </b>{' '}
        within a week of target
        {metrics.fairness !== null && (
          <>
            , fairness <b>{Math.round(metrics.fairness * 100)} %</b>
          </>
        )}
      </span>
      {!short && (
        <span>
          <b>{metrics.min}</b> to <b>{metrics.max}</b> weeks each, {metrics.mean.toFixed(1)} on average
        </span>
      )}
    </>
  )
}
