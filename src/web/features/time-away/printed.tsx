import { useQuery } from '@tanstack/react-query'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { query } from '../../client.ts'
import { useLive } from '../../live.ts'
import { useTimeAwayContext } from './time-away-context.ts'
import styles from './printed.module.css'

/** What stands on paper only: of which program and year, how far it was, and when it was printed. */
export const Printed = () => {
  const { ay, today } = useTimeAwayContext()
  const { data } = useQuery(query('GET /api/v1/program', {}))
  const { revision } = useLive()
  return (
    <p className={styles.printed}>
      {[
        data?.name,
        `Time away ${yearLabel(ay)}`,
        revision === null ? null : `change ${revision}`,
        `printed ${spokenDay(today)} ${partsOf(today).year}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
