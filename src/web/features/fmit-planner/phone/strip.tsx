import { isoOf } from '#domain/calendar/day.ts'
import { usePlannerYear } from '../planner-context.ts'
import { monthName } from '../words.ts'
import { barOf, stripInWords } from './week-strip.ts'
import styles from './phone.module.css'

/** Every how many months a name stands under the strip. */
const MONTHS_APART = 3

/** The year at a glance: a bar a week, higher where somebody should look. */
export const Strip = () => {
  const year = usePlannerYear()
  const { weeks } = year.fmit
  const current = weeks.find(({ state }) => state === 'current')
  const months = [...new Set(weeks.map(({ start }) => monthName(start)))]
  const named = [...months.filter((_, i) => i % MONTHS_APART === 0), months.at(-1)]
  return (
    <div>
      <div role="img" aria-label={stripInWords(year)} className={styles.strip}>
        {weeks.map((week) => (
          <i key={isoOf(week.start)} className={styles[barOf(year, week)]} />
        ))}
      </div>
      <div aria-hidden="true" className={styles.months}>
        {named.map((month) => (
          <span key={month}>
            {month}
            {current && monthName(current.start) === month && ', now'}
          </span>
        ))}
      </div>
    </div>
  )
}
