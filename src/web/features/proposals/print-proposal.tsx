import { usePrinting } from '../../components/use-printing.ts'
import { useToday } from '../../session.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { Preview } from './preview.ts'
import { type Ticking, standingOf } from './ticking.ts'
import { toldByRow } from './told.ts'
import { changes, daysOf, whyOf } from './words.ts'
import styles from './print-proposal.module.css'

interface Printed {
  readonly preview: Preview
  readonly part: Preview
  readonly ticking: Ticking | null
  readonly made: string
}

/** The list on paper, every row with its tick: what is on the screen holds only the lines in sight. */
export const PrintProposal = (printed: Printed) => (usePrinting() ? <Sheet {...printed} /> : null)

const Sheet = ({ preview, part, ticking, made }: Printed) => {
  const today = useToday()
  const { proposal, rows } = preview
  const told = toldByRow(preview)
  const isTaken = (row: Preview['rows'][number]): boolean =>
    ticking ? standingOf(ticking, row.id) === 'taken' : row.taken
  return (
    <div className={styles.sheet}>
      <p className={styles.head}>
        {made} · {rows.filter(isTaken).length} of {changes(rows.length)} taken · printed {spokenDay(today)}
      </p>
      {!proposal.area.startsWith('fmit/') && (
        <p className={styles.head}>For planners: it says of what kind somebody’s time away is.</p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Taken</th>
            <th>When</th>
            <th>Was</th>
            <th>Becomes</th>
            <th>Why</th>
            <th>Brings along</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{isTaken(row) ? '☑' : '☐'}</td>
              <td>
                <b>{row.label}</b> {daysOf(row)}
              </td>
              <td>{row.was ?? 'nothing'}</td>
              <td>{row.becomes ?? 'nothing'}</td>
              <td>{whyOf(row, told.get(row.id) ?? [])}</td>
              <td>{row.brings}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {part.rules.length > 0 && (
        <ul className={styles.rules}>
          {part.rules.map(({ rule, statement, before, after }) => (
            <li key={rule}>
              {statement} {before} → <b>{after}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
