import { yearLabel } from '#domain/calendar/academic-year.ts'
import { isoOf, partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { programOf } from '#domain/schedule/schedule.ts'
import { findingId } from '#rules/finding.ts'
import { whereOf } from '../finding-words.ts'
import { usePlan, usePlannerYear } from '../planner-context.ts'
import { HOLIDAY_YEARS, groupHeading, groupsOf } from '../planner-tracks.ts'
import { initialsIn } from '../week-cell.ts'
import { holidayCell } from '../holiday-cell.ts'
import { dateRange, monthName } from '../words.ts'
import { PrintRow } from './print-row.tsx'
import { numberedFindings } from './numbered-findings.ts'
import { HatchPatterns } from '../../../components/print-hatch.tsx'
import { PrintGroup, PrintSheet, PrintTable } from '../../../components/print-sheet.tsx'
import { usePrinting } from '../../../components/use-printing.ts'
import styles from './print.module.css'

/** Runs of weeks that are the same in something. */
const bandsOf = (weeks: readonly FmitYearWeek[], of: (week: FmitYearWeek) => string) => {
  const bands: { readonly text: string; weeks: number }[] = []
  for (const week of weeks) {
    const band = bands.at(-1)
    if (band && band.text === of(week)) band.weeks += 1
    else bands.push({ text: of(week), weeks: 1 })
  }
  return bands
}

/** The year on one A3 page: every week of one width, and the findings as a numbered list. */
export const PrintYear = () => (usePrinting() ? <Sheet /> : null)

/** Height for the rows of people on the page, in CSS px. */
const ROOM = 500
const TALLEST = 36

const Sheet = () => {
  const year = usePlannerYear()
  const { revision } = usePlan(({ plan }) => plan)
  const { fmit } = year
  const { schedule } = year.judged
  const { numbers, shown, left } = numberedFindings(year)
  const rowHeight = Math.min(TALLEST, ROOM / Math.max(1, fmit.faculty.length))
  return (
    <PrintSheet
      className={styles.sheet ?? ''}
      program={programOf(schedule)?.name}
      range={dateRange(fmit.start, fmit.end)}
      change={revision}
      printed={spokenDay(schedule.today)}
      more={
        <>
          {fmit.summary.assigned} of {fmit.summary.weeks} weeks covered
        </>
      }
    >
      <HatchPatterns />
      <PrintTable className={styles.table ?? ''} label={`FMIT year ${yearLabel(fmit.year)}`}>
        <thead>
          <tr>
            <th className={styles.name} />
            {bandsOf(fmit.weeks, ({ start }) => monthName(start)).map(({ text, weeks }) => (
              <th key={text} colSpan={weeks} className={styles.band}>
                {text}
              </th>
            ))}
          </tr>
          <tr>
            <th className={styles.name} />
            {bandsOf(fmit.weeks, ({ block }) => `B${block}`).map(({ text, weeks }) => (
              <th key={text} colSpan={weeks} className={styles.band}>
                {text}
              </th>
            ))}
          </tr>
          <tr>
            <th className={styles.name}>Faculty</th>
            {fmit.weeks.map((week) => (
              <th key={week.number} className={week.weekOfBlock === 1 ? styles.first : undefined}>
                {partsOf(week.start).date}
                <small>{week.number}</small>
              </th>
            ))}
          </tr>
          <tr className={styles.coverage}>
            <th className={styles.name}>Covered by</th>
            {fmit.weeks.map((week) => (
              <td key={week.number} className={week.attending === null ? styles.open : undefined}>
                {week.attending === null ? 'open' : initialsIn(year, week.attending)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(fmit, '').flatMap(({ key, people }) => [
            <PrintGroup key={key} columns={fmit.weeks.length + 1}>
              {groupHeading(key, people.length)}
            </PrintGroup>,
            ...people.map((person) => (
              <PrintRow key={person.id} person={person} height={rowHeight} numbers={numbers} />
            )),
          ])}
          {Array.from({ length: HOLIDAY_YEARS }, (_, back) => (
            <tr key={back} className={styles.holidays}>
              <th className={styles.name}>Holidays {yearLabel(fmit.year - back)}</th>
              {fmit.weeks.map((week) => (
                <td key={isoOf(week.start)}>{holidayCell(year, week, back).initials}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </PrintTable>
      <ol className={styles.findings}>
        {shown.map((finding) => (
          <li key={findingId(finding)} value={numbers.get(findingId(finding))}>
            <b>{finding.severity === 'critical' ? 'Critical' : 'Warning'}:</b> {finding.message}{' '}
            <span>{whereOf(finding)}</span>
          </li>
        ))}
      </ol>
      {left > 0 && <p className={styles.left}>and {left} more in Turnus</p>}
    </PrintSheet>
  )
}
