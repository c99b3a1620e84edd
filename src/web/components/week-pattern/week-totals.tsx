import { openHalfDays, patternTotals, BLOCK_WEEKS } from '#domain/rotations/pattern-totals.ts'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'
import type { KnownActivities } from '../../activities.ts'
import { ActivityCode } from '../activity-code.tsx'
import { FAMILY_WORDS } from '../family-words.ts'
import styles from './week-totals.module.css'

const areAlike = (weeks: readonly number[]): boolean => weeks.every((count) => count === weeks[0])

/** How many half-days of each family and activity the weeks hold, a week and a block, as they are edited. */
export const WeekTotals = ({
  cells,
  activities,
}: {
  readonly cells: readonly PatternCell[]
  readonly activities: KnownActivities
}) => {
  const totals = patternTotals(cells, activities)
  const open = openHalfDays(cells)
  const alike = areAlike(open) && totals.every((one) => one.activities.every(({ weeks }) => areAlike(weeks)))
  const weeksOf = (weeks: readonly number[]) =>
    (alike ? weeks.slice(0, 1) : weeks).map((count, at) => <td key={at}>{count === 0 ? '–' : count}</td>)
  return (
    <table className={styles.totals}>
      <caption>Half-days</caption>
      <thead>
        <tr>
          <td />
          {alike ? (
            <th scope="col">Week</th>
          ) : (
            BLOCK_WEEKS.map((week) => (
              <th key={week} scope="col" aria-label={`Week ${week}`}>
                {week}
              </th>
            ))
          )}
          <th scope="col">Block</th>
        </tr>
      </thead>
      {totals.map(({ family, weeks, block, activities: own }) => (
        <tbody key={family ?? 'unknown'}>
          <tr className={styles.family}>
            <th scope="row">{family === null ? 'Unknown codes' : FAMILY_WORDS[family]}</th>
            {weeksOf(weeks)}
            <td>{block}</td>
          </tr>
          {own.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <ActivityCode code={one.code} activity={activities.get(one.code)} size="word" named />{' '}
                <span className={styles.name}>{activities.get(one.code)?.name}</span>
              </th>
              {weeksOf(one.weeks)}
              <td>{one.block}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tbody>
        <tr className={styles.family}>
          <th scope="row">Open, Mon – Fri</th>
          {weeksOf(open)}
          <td>{open.reduce((sum, one) => sum + one, 0)}</td>
        </tr>
      </tbody>
    </table>
  )
}
