import type { FmitYearFaculty } from '#domain/schedule/fmit-year.ts'
import { againstWords } from '../../components/count-against.tsx'
import { PanelList } from '../../components/side-panel.tsx'
import { usePlanner, usePlannerYear } from './planner-context.ts'
import { NAME_COLUMN, personRow } from './planner-tracks.ts'
import { counted, figure, sentence } from './words.ts'
import styles from './panel.module.css'

const detailsOf = ({ done, upcoming, holidays, longestWithout }: FmitYearFaculty): string =>
  [`${done} done`, `${upcoming} to come`, counted(holidays, 'holiday'), `longest without ${counted(longestWithout, 'week')}`].join(' · ') // prettier-ignore

/** Weeks against targets, those furthest below first: who should have more, and who fewer. */
export const BalanceList = () => {
  const { grid } = usePlanner()
  const { fmit } = usePlannerYear()
  const rows = fmit.faculty.filter(({ target, count }) => target > 0 || count > 0)
  const widest = Math.max(1, ...rows.map(({ count, max, target }) => Math.max(count, max, target)))
  const share = (weeks: number) => `${(weeks / widest) * 100}%`
  return (
    <PanelList label="Balance">
      {[...rows]
        .sort((a, b) => a.delta - b.delta)
        .map((row) => (
          <li key={row.id} className={styles.balance}>
            <button
              type="button"
              className={styles.balanceName}
              onClick={() => grid.current?.focus({ row: personRow(row.id), column: NAME_COLUMN })}
            >
              {row.name}
            </button>
            <span className={styles.balanceCount}>
              <b>{row.count}</b> of {figure(row.target)}
            </span>
            <span className={styles.scale} aria-hidden="true">
              <i
                className={styles.allowed}
                style={{ left: share(row.min), right: `${100 - (row.max / widest) * 100}%` }}
              />
              <i className={styles.done} style={{ width: share(row.count) }} />
              {row.target > 0 && <i className={styles.aim} style={{ left: share(row.target) }} />}
            </span>
            <span className={styles.balanceNote}>
              {row.target > 0 ? `${sentence(againstWords(row.count, row.target))} · ` : ''}
              {detailsOf(row)}
            </span>
          </li>
        ))}
    </PanelList>
  )
}
