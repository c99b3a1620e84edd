import { isoOf } from '#domain/calendar/day.ts'
import type { FmitYearFaculty } from '#domain/schedule/fmit-year.ts'
import { findingId } from '#rules/finding.ts'
import { Hatch } from '../../../components/print-hatch.tsx'
import { WEEK } from '../leave-bands.ts'
import { usePlannerYear } from '../planner-context.ts'
import { cellKey } from '../planner-year.ts'
import { weekCell } from '../week-cell.ts'
import { figure, surnameFirst } from '../words.ts'
import styles from './print.module.css'

const percent = (halfDays: number): string => `${(halfDays / WEEK) * 100}%`

/** A person's year on paper: weeks, leave without its reason, and the numbers of findings. */
export const PrintRow = ({
  person,
  height,
  numbers,
}: {
  readonly person: FmitYearFaculty
  readonly height: number
  readonly numbers: ReadonlyMap<string, number>
}) => {
  const year = usePlannerYear()
  return (
    <tr style={{ height }}>
      <th className={styles.name}>
        <span className={styles.person}>
          {surnameFirst(person.name)}
          <small>
            {person.count}
            {person.target > 0 && ` / ${figure(person.target)}`}
          </small>
        </span>
      </th>
      {year.fmit.weeks.map((week) => {
        const iso = isoOf(week.start)
        const cell = weekCell(year, person.id, iso)
        const marked = (year.found.get(cellKey(person.id, iso)) ?? []).flatMap((finding) => numbers.get(findingId(finding)) ?? []) // prettier-ignore
        return (
          <td key={iso} className={week.weekOfBlock === 1 ? styles.first : undefined}>
            {cell?.leave.map(({ from, to, pending }) => (
              <Hatch key={from} left={percent(from)} width={percent(to - from)} asked={pending} />
            ))}
            {cell?.recovery && <i className={styles.recovery} />}
            {cell?.owner === 'own' && <span className={styles.chip}>{cell.initials}</span>}
            {marked.length > 0 && (
              <span className={cell?.severity === 'critical' ? styles.critical : styles.warning}>{marked[0]}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
