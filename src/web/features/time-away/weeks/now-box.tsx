import type { GridParts } from '../../../components/grid/grid-context.ts'
import { endOf, frozenSize, startOf } from '../../../components/grid/tracks.ts'
import type { Column } from './columns.ts'
import styles from './weeks.module.css'

/** Pixels from the top of the head to the foot of the date's tab. */
const UNDER_DATE = 64

const placeOf = ({ columns }: GridParts, column: Column | undefined) => {
  const index = column?.state === 'current' ? columns.indexOf.get(column.key) : undefined
  if (index === undefined) return null
  return { left: startOf(columns, index) - 1, width: endOf(columns, index) - startOf(columns, index) + 1 }
}

/** The part of the box around now that stays with the head. */
export const NowHead = ({ parts, column }: { readonly parts: GridParts; readonly column: Column | undefined }) => {
  const place = placeOf(parts, column)
  return place && <div className={styles.now} style={{ ...place, top: UNDER_DATE, bottom: 0 }} />
}

/** The part that scrolls with the rows. */
export const NowBody = ({ parts, column }: { readonly parts: GridParts; readonly column: Column | undefined }) => {
  const place = placeOf(parts, column)
  const { rows } = parts
  if (!place) return null
  const height = endOf(rows, rows.tracks.length - 1) - frozenSize(rows)
  return <div className={`${styles.now} ${styles.nowFoot}`} style={{ ...place, top: 0, height }} />
}
