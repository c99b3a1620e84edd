import { yearLabel } from '#domain/calendar/academic-year.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { Hatch, HatchPatterns } from '../../../components/print-hatch.tsx'
import { usePrinting } from '../../../components/use-printing.ts'
import { monthName, surnameFirst } from '../../../words.ts'
import type { MemberGroup } from '../people.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import type { Column } from './columns.ts'
import { type WeeksData, countCell, personCell } from './weeks-view.ts'
import styles from './print-weeks.module.css'

interface Printed {
  readonly columns: readonly Column[]
  readonly data: WeeksData
  readonly groups: readonly MemberGroup[]
}

/** The weeks of the year on paper: every week of one width, and of nobody more than that they are away. */
export const PrintWeeks = (printed: Printed) => (usePrinting() ? <Sheet {...printed} /> : null)

const HALF_DAYS = 14
const percent = (halfDays: number): string => `${(halfDays / HALF_DAYS) * 100}%`

const Sheet = ({ columns, data, groups }: Printed) => {
  const { ay } = useTimeAwayContext()
  const everybody = groups.flatMap(({ people }) => people)
  return (
    <div className={styles.sheet}>
      <HatchPatterns />
      <table className={styles.table} aria-label={`Time away ${yearLabel(ay)}`}>
        <thead>
          <tr>
            <th />
            {monthsOf(columns).map(({ name, weeks }) => (
              <th key={name} colSpan={weeks} className={styles.month}>
                {name.split(' ')[1]}
              </th>
            ))}
          </tr>
          <tr>
            <th className={styles.name}>Person</th>
            {columns.map((column) => (
              <th key={column.key}>
                {partsOf(column.start).date}
                <small>{column.number}</small>
              </th>
            ))}
          </tr>
          <tr>
            <th className={styles.name}>Away</th>
            {columns.map((column) => (
              <td key={column.key}>{countCell(data, everybody, column, '').away || ''}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.flatMap((group) => [
            <tr key={group.id} className={styles.group}>
              <th colSpan={columns.length + 1}>
                {group.title} · {group.people.length}
              </th>
            </tr>,
            ...group.people.map((member) => (
              <tr key={member.id}>
                <th className={styles.name}>{surnameFirst(member.name)}</th>
                {columns.map((column) => (
                  <td key={column.key}>
                    {personCell(data, member, column).bands.map(({ id, from, to, status }) => (
                      <Hatch key={id} left={percent(from)} width={percent(to - from)} asked={status !== 'approved'} />
                    ))}
                  </td>
                ))}
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </div>
  )
}

const monthsOf = (columns: readonly Column[]): readonly { readonly name: string; readonly weeks: number }[] => {
  const months: { name: string; weeks: number }[] = []
  for (const { start } of columns) {
    const name = `${partsOf(start).year} ${monthName(start)}`
    const month = months.at(-1)
    if (month?.name === name) month.weeks += 1
    else months.push({ name, weeks: 1 })
  }
  return months
}
