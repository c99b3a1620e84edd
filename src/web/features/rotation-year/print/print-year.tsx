import { yearEnd, yearLabel, yearStart } from '#domain/calendar/academic-year.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { programOf } from '#domain/schedule/schedule.ts'
import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { paintOf } from '../../../components/activity-paint.ts'
import { Hatch, HatchPatterns } from '../../../components/print-hatch.tsx'
import { PrintGroup, PrintSheet, PrintTable } from '../../../components/print-sheet.tsx'
import { usePrinting } from '../../../components/use-printing.ts'
import { dateRange, surnameFirst } from '../../../words.ts'
import { cellView } from '../cell-view.ts'
import { useYearPlan, useYearView } from '../year-context.ts'
import { blockColumn, placeKey, residentRow } from '../year-keys.ts'
import { footRotations, groupsOf } from '../year-tracks.ts'
import { daysOf } from '../year-view.ts'
import styles from './print.module.css'

/** The year on one landscape page, A3 or A4, with the findings as a numbered list. Reasons for leave are not on it. */
export const PrintYear = () => (usePrinting() ? <Sheet /> : null)

/** What fits under the grid on its page. */
const MOST_FINDINGS = 40
/** Height for the rows of residents on an A4 page, in CSS px. */
const ROOM = 400
const TALLEST = 24

const percent = (share: number): string => `${share * 100}%`

const Sheet = () => {
  const view = useYearView()
  const { revision } = useYearPlan(({ plan }) => plan)
  const { blocks, judged, year, residents, findings } = view
  const shown = findings.slice(0, MOST_FINDINGS)
  const numbers = new Map(shown.map((finding, i) => [findingId(finding), i + 1]))
  const height = Math.min(TALLEST, ROOM / Math.max(1, residents.length))
  return (
    <PrintSheet
      className={styles.sheet ?? ''}
      program={programOf(judged.schedule)?.name}
      range={
        <>
          {dateRange(yearStart(year), yearEnd(year))} {partsOf(yearEnd(year)).year}
        </>
      }
      change={revision}
      printed={spokenDay(judged.schedule.today)}
    >
      <HatchPatterns />
      <PrintTable className={styles.table ?? ''} label={`Rotations ${yearLabel(year)}`}>
        <thead>
          <tr>
            <th className={styles.name}>Residents</th>
            {blocks.map(({ number, start, end }) => (
              <th key={number} className={end - start < 10 ? styles.brief : undefined}>
                B{number}
                <small>{daysOf({ start, end })}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(view, '').flatMap(({ pgy, residents: people }) => [
            <PrintGroup key={pgy} columns={blocks.length + 1}>
              PGY-{pgy} · {people.length}
            </PrintGroup>,
            ...people.map(({ id, name }) => (
              <tr key={id} style={{ height }}>
                <th className={styles.name}>{surnameFirst(name)}</th>
                {blocks.map(({ number }) => (
                  <PrintCell key={number} resident={id} block={number} numbers={numbers} />
                ))}
              </tr>
            )),
          ])}
          {footRotations(view).map(({ name, code, capacity, residents: counts }) => (
            <tr key={name} className={styles.count}>
              <th className={styles.name}>
                {code}
                {capacity !== null && `, takes ${capacity}`}
              </th>
              {blocks.map(({ number }, i) => (
                <td key={number} className={capacity !== null && (counts[i] ?? 0) > capacity ? styles.over : undefined}>
                  {counts[i] || ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PrintTable>
      <ol className={styles.findings}>
        {shown.map((finding) => (
          <li key={findingId(finding)}>{finding.message}</li>
        ))}
      </ol>
      {findings.length > shown.length && <p>and {findings.length - shown.length} more in Turnus</p>}
    </PrintSheet>
  )
}

const numberOf = (at: readonly Finding[], numbers: ReadonlyMap<string, number>): number | undefined =>
  at.map((finding) => numbers.get(findingId(finding))).find((number) => number !== undefined)

const PrintCell = ({
  resident,
  block,
  numbers,
}: {
  readonly resident: string
  readonly block: number
  readonly numbers: ReadonlyMap<string, number>
}) => {
  const view = useYearView()
  const at = { row: residentRow(resident), column: blockColumn(block) }
  const cell = cellView(view, at.row, at.column)
  if (cell.kind !== 'planned') return <td />
  const number = numberOf(view.found.get(placeKey(at)) ?? [], numbers)
  return (
    <td className={cell.leave.length > 0 ? styles.withLeave : undefined}>
      {cell.leave.map(({ from, to, pending }) => (
        <Hatch key={from} left={percent(from)} width={percent(to - from)} asked={pending} />
      ))}
      <span className={styles.chips}>
        {cell.parts.map(({ code, family }, i) => (
          <b
            key={i}
            className={family === null ? styles.chip : `${styles.chip} ${paintOf({ family, colours: null }).className}`}
          >
            {code}
          </b>
        ))}
      </span>
      {number !== undefined && <span className={styles.number}>{number}</span>}
    </td>
  )
}
