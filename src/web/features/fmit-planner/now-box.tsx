import { isoOf } from '#domain/calendar/day.ts'
import type { GridParts } from '../../components/grid/grid-context.ts'
import { endOf, frozenSize, startOf } from '../../components/grid/tracks.ts'
import { usePlan } from './planner-context.ts'
import styles from './planner-grid.module.css'

/** Pixels from the top of the head to the foot of the date's tab. */
const UNDER_DATE = 64

const usePlace = ({ columns }: GridParts) => {
  const week = usePlan(({ view: year }) => year.fmit.weeks.find(({ state }) => state === 'current')?.start ?? null)
  const index = week === null ? undefined : columns.indexOf.get(isoOf(week))
  return index === undefined ? null : { left: startOf(columns, index) - 1, width: endOf(columns, index) - startOf(columns, index) + 1 } // prettier-ignore
}

/** The part of the box around this week that stays with the head. */
export const NowHead = ({ parts }: { readonly parts: GridParts }) => {
  const place = usePlace(parts)
  return place && <div className={styles.now} style={{ ...place, top: UNDER_DATE, bottom: 0 }} />
}

/** The part that scrolls with the rows; it ends with the last person. */
export const NowBody = ({ parts }: { readonly parts: GridParts }) => {
  const place = usePlace(parts)
  const { rows } = parts
  const last = rows.tracks.findLastIndex(({ key }) => key.startsWith('person:'))
  if (!place || last < 0) return null
  return (
    <div
      className={`${styles.now} ${styles.nowFoot}`}
      style={{ ...place, top: 0, height: endOf(rows, last) - frozenSize(rows) }}
    />
  )
}
