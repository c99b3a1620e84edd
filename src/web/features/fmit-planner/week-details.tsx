import { isoOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { sundayAfter } from '#domain/calendar/fmit-week.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { findingId } from '#rules/finding.ts'
import { usePlan, usePlanner, usePlannerYear } from './planner-context.ts'
import { COVERAGE_ROW, personRow } from './planner-tracks.ts'
import { placeOf } from './planner-year.ts'
import { WeekHistory } from './week-history.tsx'
import { WeekNote } from './week-note.tsx'
import { listed, spokenRange } from './words.ts'
import styles from './week-details.module.css'

/** The cell of a week's attending; the coverage row's when nobody has it. */
const cellOfWeek = ({ attending, start }: FmitYearWeek) => ({
  row: attending === null ? COVERAGE_ROW : personRow(attending),
  column: isoOf(start),
})

/** One week with all that follows from it, in the place of the panel. Esc leads back to its cell. */
export const WeekDetails = ({ week, onClose }: { readonly week: FmitYearWeek; readonly onClose: () => void }) => {
  const { grid } = usePlanner()
  const close = () => {
    onClose()
    grid.current?.focus(cellOfWeek(week))
  }
  return (
    <div className={styles.details} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header className={styles.head}>
        <h2>Week {week.number}</h2>
        <span>{spokenRange(week.start, week.end)}</span>
        <IconButton kind="quiet" icon="close" label="Close the details" onClick={close} />
      </header>
      <div className={styles.scroll}>
        <WeekFacts week={week} />
      </div>
    </div>
  )
}

/** What follows from a week: calls, recovery, findings, the note, and who changed what. */
export const WeekFacts = ({ week }: { readonly week: FmitYearWeek }) => {
  const { desk, grid, actions } = usePlanner()
  const year = usePlannerYear()
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const iso = isoOf(week.start)
  const attending = week.attending === null ? undefined : year.faculty.get(week.attending)
  const at = cellOfWeek(week)
  const found = year.findings.filter((finding) => placeOf(finding).week === iso)
  return (
    <div className={styles.body}>
      <p className={styles.who}>{attending ? attending.name : 'Nobody yet'}</p>
      <dl className={styles.facts}>
        <dt>Block</dt>
        <dd>
          {week.block}, week {week.weekOfBlock}
          {week.crossesBlock && ', ends in the next'}
        </dd>
        {week.holidays.length > 0 && (
          <>
            <dt>Holidays</dt>
            <dd>{listed(week.holidays.map(({ name, day }) => `${name}, ${spokenDay(day)}`))}</dd>
          </>
        )}
        <dt>Call</dt>
        {week.calls.map(({ night, person, overridden }) => (
          <dd key={night}>
            {spokenDay(night)}: {person === null ? 'nobody' : year.called(person)}
            {overridden && person !== week.attending && ' instead'}
          </dd>
        ))}
        <dt>Recovery</dt>
        <dd>{attending ? spokenDay(week.recoveryDay) : 'nobody'}</dd>
        {attending && (
          <>
            <dt>No call</dt>
            <dd>Sun to Thu of the week, and {spokenDay(sundayAfter(week.start))}</dd>
          </>
        )}
        {week.locked && (
          <>
            <dt>Locked</dt>
            <dd>a change needs a reason</dd>
          </>
        )}
        {week.reason !== null && (
          <>
            <dt>Reason</dt>
            <dd>“{week.reason}”</dd>
          </>
        )}
      </dl>
      {found.length > 0 && (
        <ul className={styles.found} aria-label="Findings of the week">
          {found.map((finding) => (
            <li key={findingId(finding)}>
              <SeverityMark severity={finding.severity} named />
              {finding.message}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <div className={styles.actions}>
          <Button
            onClick={() => {
              grid.current?.focus({ row: COVERAGE_ROW, column: iso })
              desk.set({ question: { kind: 'people', at: { row: COVERAGE_ROW, column: iso }, week: iso } })
            }}
          >
            {attending ? 'Give it to somebody else' : 'Assign'}
          </Button>
          {attending && (
            <Button
              kind="quiet"
              onClick={() => actions.make({ kind: 'weeks', ops: [{ op: 'unassign', weekStart: week.start }] }, at)}
            >
              Clear the week
            </Button>
          )}
        </div>
      )}
      {attending && <WeekNote week={week} at={at} />}
      <WeekHistory week={week} />
    </div>
  )
}
