import { Link } from '@tanstack/react-router'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Day, day, isoOf, partsOf } from '#domain/calendar/day.ts'
import { fmitWeekOf, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import { CountAgainst } from '../../components/count-against.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { Tooltip } from '../../components/tooltip.tsx'
import {
  type Span,
  type TimelineBar,
  type TimelineRow,
  barSentence,
  blockBands,
  monthBands,
  openWeeks,
  placeOf,
  spanOf,
} from './timeline-view.ts'
import styles from './timeline-lanes.module.css'

const at = (left: number, width: number) => ({ left: `${left}%`, width: `${width}%` })

/** A lane a faculty member: their weeks by true days over months and blocks. */
export const TimelineLanes = ({
  year,
  today,
  rows,
  everybody,
  opensPlanner,
}: {
  readonly year: AcademicYear
  readonly today: Day
  /** Those shown. */
  readonly rows: readonly TimelineRow[]
  /** Those whose weeks count for what is open. */
  readonly everybody: readonly TimelineRow[]
  readonly opensPlanner: boolean
}) => {
  const span = spanOf(year)
  const now = fmitWeekOf(today)
  const isNow = now.year === year
  return (
    <div className={styles.scroll}>
      <table className={styles.table} style={{ '--weeks': fmitWeeksOf(year).length } as React.CSSProperties}>
        <caption className="unseen">Inpatient weeks by faculty member</caption>
        <thead>
          <Heads year={year} span={span} />
        </thead>
        <tbody>
          <OpenLane year={year} span={span} rows={everybody} />
          {rows.map((row) => (
            <tr key={row.facultyId}>
              <th scope="row" className={styles.name}>
                <span className={styles.person}>
                  <b>{row.name}</b>
                  <span className={styles.role}>{row.role ? ROLE_LABELS[row.role].short : ''}</span>
                  <CountAgainst count={row.load.count} target={row.load.target} />
                </span>
              </th>
              <td className={styles.lane}>
                <ul>
                  {row.bars.map((bar) => (
                    <Bar key={bar.weekStart} bar={bar} row={row} span={span} opens={opensPlanner ? year : null} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isNow && (
        <div className={styles.over} aria-hidden="true">
          <div className={styles.now} style={at(placeOf(span, now.start), (7 / span.days) * 100)}>
            <span>{partsOf(now.start).date}</span>
          </div>
        </div>
      )}
    </div>
  )
}

const Heads = ({ year, span }: { readonly year: AcademicYear; readonly span: Span }) => (
  <tr>
    <th scope="col" className={`${styles.name} ${styles.corner}`}>
      <span>Faculty</span>
      <span>weeks / target</span>
    </th>
    <th scope="col" className={styles.heads}>
      <span className="unseen">Weeks</span>
      <div aria-hidden="true">
        {[monthBands(year), blockBands(year)].map((bands, i) => (
          <div key={i} className={styles.bands}>
            {bands.map((band) => (
              <span key={band.key} style={at(band.left, band.width)}>
                {band.label}
              </span>
            ))}
          </div>
        ))}
        <div className={styles.fridays}>
          {fmitWeeksOf(year).map(({ start }) => (
            <span key={start} style={at(placeOf(span, start), (7 / span.days) * 100)}>
              {partsOf(start).date}
            </span>
          ))}
        </div>
      </div>
    </th>
  </tr>
)

/** The weeks nobody has, above everybody's. */
const OpenLane = ({
  year,
  span,
  rows,
}: {
  readonly year: AcademicYear
  readonly span: Span
  readonly rows: readonly TimelineRow[]
}) => {
  const open = openWeeks(year, rows)
  const weeks = fmitWeeksOf(year).length
  return (
    <tr className={styles.covered}>
      <th scope="row" className={styles.name}>
        <span className={styles.person}>
          <b>Covered</b>
          <span />
          <span className={styles.sum}>
            {open.length > 0 && <span className={styles.missing}>{open.length} open · </span>}
            {weeks - open.length} of {weeks}
          </span>
        </span>
      </th>
      <td className={styles.lane}>
        <ul>
          {open.map(({ start, number }) => (
            <li key={start} className={styles.open} style={at(placeOf(span, start), (7 / span.days) * 100)}>
              <span className="unseen">{`Week ${number}, from ${spokenDay(start)}: open`}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

const Bar = ({
  bar,
  row,
  span,
  opens,
}: {
  readonly bar: TimelineBar
  readonly row: TimelineRow
  readonly span: Span
  /** The year whose planner it leads to; null where it leads nowhere. */
  readonly opens: AcademicYear | null
}) => {
  const start = day(bar.weekStart)
  const sentence = `${row.name}: ${barSentence(bar)}`
  const words = (
    <>
      <span aria-hidden="true">{fmitWeekOf(start).number}</span>
      <span className="unseen">{sentence}</span>
    </>
  )
  return (
    <li className={styles.place} style={at(placeOf(span, start), (7 / span.days) * 100)}>
      <Tooltip text={sentence}>
        {opens === null ? (
          <span className={`${styles.bar} ${styles[bar.status]}`}>{words}</span>
        ) : (
          <Link
            to="/admin/fmit/planner"
            search={{ ay: opens, person: row.facultyId, week: isoOf(start) }}
            preload={false}
            className={`${styles.bar} ${styles[bar.status]}`}
          >
            {words}
          </Link>
        )}
      </Tooltip>
      {bar.conflictSeverity && bar.conflictSeverity !== 'info' && (
        <span className={styles.mark}>
          <SeverityMark severity={bar.conflictSeverity} />
        </span>
      )}
    </li>
  )
}
