import { isoOf, partsOf } from '#domain/calendar/day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { personOf } from '#domain/schedule/schedule.ts'
import { findingId } from '#rules/finding.ts'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { wouldLike } from '../candidates.ts'
import { usePlan, usePlanner, usePlannerYear } from '../planner-context.ts'
import { COVERAGE_ROW, personRow } from '../planner-tracks.ts'
import { type PlannerYear, cellKey } from '../planner-year.ts'
import { figure, listed, spokenRange } from '../words.ts'
import styles from './phone.module.css'

/** "calls 2 Apr, 3 · recovers 9 Apr"; for whoever is on now, the pager. */
const detailOf = (year: PlannerYear, week: FmitYearWeek): string => {
  const [friday, saturday] = week.calls
  const pager = week.attending === null ? null : (personOf(year.judged.schedule, week.attending)?.pager ?? null)
  const calls = friday && saturday ? `calls ${spokenDate(friday.night)}, ${partsOf(saturday.night).date}` : ''
  return week.state === 'current' && pager !== null
    ? `Pager ${pager} · recovers ${spokenDay(week.recoveryDay)}`
    : `${calls} · recovers ${spokenDate(week.recoveryDay)}`
}

/** "Halvorsen would like it; 3 of 5.5 weeks are set." */
const openDetail = (year: PlannerYear, week: FmitYearWeek): string => {
  const eager = wouldLike(year, week.start)
  const [first] = eager
  if (!first) return spokenRange(week.start, week.end)
  if (eager.length > 1) return `${listed(eager.map(({ id }) => year.called(id)))} would like it.`
  return `${year.called(first.id)} would like it; ${first.count} of ${figure(first.target)} weeks are set.`
}

/** A week as a card: who is on, what goes with it, and the way to change it. */
export const WeekCard = ({ week }: { readonly week: FmitYearWeek }) => {
  const { desk, address } = usePlanner()
  const year = usePlannerYear()
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const column = isoOf(week.start)
  const row = week.attending === null ? undefined : year.faculty.get(week.attending)
  const found = (row ? (year.found.get(cellKey(row.id, column)) ?? []) : []).filter(
    ({ severity }) => severity !== 'info',
  )
  const at = { row: row ? personRow(row.id) : COVERAGE_ROW, column }
  const looks = [styles.card, week.state === 'current' && styles.onNow, !row && styles.isOpen]
  return (
    <article className={looks.filter(Boolean).join(' ')} aria-label={`Week ${week.number}`}>
      <p className={styles.date}>
        <b>{spokenDate(week.start)}</b>
        <span>wk {week.number}</span>
      </p>
      <div>
        <p className={styles.who}>{row?.name ?? 'Nobody yet'}</p>
        <p className={styles.detail}>{row ? detailOf(year, week) : openDetail(year, week)}</p>
        {week.holidays.length > 0 && <p className={styles.detail}>{listed(week.holidays.map(({ name }) => name))}</p>}
      </div>
      {row ? (
        <button
          type="button"
          className={styles.chip}
          aria-label={`${row.initials}: ${mayEdit ? 'change week' : 'details of week'} ${week.number}`}
          onClick={() =>
            mayEdit ? desk.set({ question: { kind: 'menu', at } }) : address.go({ week: column, details: true })
          }
        >
          {row.initials}
        </button>
      ) : (
        mayEdit && (
          <button
            type="button"
            className={styles.assign}
            onClick={() => desk.set({ question: { kind: 'people', at, week: column } })}
          >
            Assign<span className="unseen"> week {week.number}</span>
          </button>
        )
      )}
      {found.map((finding) => (
        <p key={findingId(finding)} className={styles.finding}>
          <SeverityMark severity={finding.severity} named />
          <span>
            {finding.message}
            {finding.severity === 'critical' && week.reason !== null && ` Waived: “${week.reason}”`}
          </span>
        </p>
      ))}
    </article>
  )
}
