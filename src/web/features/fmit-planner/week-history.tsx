import { useQuery } from '@tanstack/react-query'
import { day, isoOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { query } from '../../client.ts'
import { usePlan } from './planner-context.ts'
import styles from './week-details.module.css'

/** "Fri 2 Apr, 14:05", in the reader's own time. */
const spokenMoment = (moment: string): string => {
  const at = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  const date = day(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)
  return `${spokenDay(date)}, ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Who changed a week, when, and why. */
export const WeekHistory = ({ week }: { readonly week: FmitYearWeek }) => {
  const { year, revision } = usePlan(({ plan }) => plan)
  const asked = query('GET /api/v1/fmit/years/:ay/history', { ay: year, weekStart: isoOf(week.start), limit: 20 })
  // A change of the plan may be one of this week.
  const { data, error } = useQuery({ ...asked, queryKey: [...asked.queryKey, revision], placeholderData: (before) => before }) // prettier-ignore
  if (error) return <p className={styles.quiet}>The history could not be read.</p>
  if (!data) return <p className={styles.quiet}>Reading the history.</p>
  return (
    <section className={styles.history} aria-label="History">
      <h3>History</h3>
      {data.entries.length === 0 ? (
        <p className={styles.quiet}>Nobody has changed this week.</p>
      ) : (
        <ol>
          {data.entries.map((entry) => (
            <li key={entry.seq}>
              {entry.summary}
              <span>
                {entry.by.name}, {spokenMoment(entry.at)}
              </span>
              {entry.reason && <span>“{entry.reason}”</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
