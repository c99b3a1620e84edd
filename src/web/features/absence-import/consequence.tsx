import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { day } from '#domain/calendar/day.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'
import { surnameOf } from '#domain/people/person.ts'
import { query } from '../../client.ts'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Row } from './batch.ts'
import { spanOf, toldOf } from './check-words.ts'
import { timelineOf } from './timeline.ts'
import { TimelinePicture } from './timeline-picture.tsx'
import { awayWords } from './words.ts'
import styles from './panel.module.css'

const WHOLE_DAYS = { firstHalf: 'am', lastHalf: 'pm' } as const

/** What the row would touch if it were a person's: drawn, and in sentences. Nothing where the days are not known. */
export const Consequence = ({
  row,
  person,
  title,
  ay,
}: {
  readonly row: Row
  readonly person: { readonly id: string; readonly name: string }
  readonly title: string
  readonly ay: number
}) => {
  const { first, last, firstHalf, lastHalf, type } = row
  const known = first !== null && last !== null && type !== null
  const check = query('POST /api/v1/absences/check', {
    ...{ personId: person.id, first: first ?? '', last: last ?? '', firstHalf, lastHalf, type: type ?? 'vacation' },
  })
  const { data, isError } = useQuery({ ...check, queryFn: known ? check.queryFn : skipToken })
  const [week] = data?.impact.fmitWeeks ?? []
  const others = query('GET /api/v1/fmit/check', { facultyId: person.id, weekStart: week?.weekStart ?? '' })
  const instead = useQuery({ ...others, queryFn: week ? others.queryFn : skipToken }).data?.alternatives.people[0]
  if (!known || isError) return null
  const timeline = timelineOf(
    { ...spanOf({ first, firstHalf, last, lastHalf }), label: ABSENCE_WORDS[type].toLowerCase() },
    data?.impact.fmitWeeks.map(({ weekStart, number }) => ({ start: day(weekStart), number })) ?? [],
    data?.overlaps.map((there) => ({ ...spanOf(there), label: 'there' })) ??
      row.meets
        .filter(({ absenceId }) => absenceId !== null)
        .map((there) => ({ ...spanOf({ ...there, ...WHOLE_DAYS }), label: 'there' })),
  )
  const told = data ? toldOf(data, row, ay) : []
  return (
    <section className={styles.consequence}>
      <h3>{title}</h3>
      <TimelinePicture timeline={timeline} />
      {!data ? (
        <p className={styles.quiet}>Looking at what {awayWords(row, ay)} touches.</p>
      ) : told.length === 0 ? (
        <p className={styles.quiet}>{awayWords(row, ay)} touches nothing of theirs in the plan.</p>
      ) : (
        <ul className={styles.told}>
          {told.map(({ severity, text }) => (
            <li key={text}>
              <SeverityMark severity={severity} named />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {week && (
        <p className={styles.quiet}>
          The leave can still come in; week {week.number} then shows as a finding.{' '}
          <Link to="/admin/fmit/planner" search={{ ay: yearOf(day(week.weekStart)), week: week.weekStart }}>
            {instead ? `${surnameOf(instead.name)} could take it.` : `Look at week ${week.number}.`}
          </Link>
        </p>
      )}
    </section>
  )
}
