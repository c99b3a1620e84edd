import type { GridParts } from '../../components/grid/grid-context.ts'
import { endOf, footStart, frozenSize, startOf } from '../../components/grid/tracks.ts'
import styles from './block-desk.module.css'

const bodyHeight = ({ rows }: GridParts): number => startOf(rows, footStart(rows)) - frozenSize(rows)

/** A heavier line where a week begins, down through all people. */
export const WeekLines = ({ parts, pages }: { readonly parts: GridParts; readonly pages: readonly string[] }) =>
  pages.map((page) => {
    const index = parts.columns.indexOf.get(page)
    return index === undefined ? null : (
      <div
        key={page}
        className={styles.weekLine}
        style={{ left: startOf(parts.columns, index), height: bodyHeight(parts) }}
      />
    )
  })

/** The box around today, below its date. */
export const TodayBody = ({ parts, column }: { readonly parts: GridParts; readonly column: string | null }) => {
  const { columns } = parts
  const index = column === null ? undefined : columns.indexOf.get(column)
  if (index === undefined) return null
  const left = startOf(columns, index)
  return (
    <div
      className={styles.todayBox}
      style={{ left, width: endOf(columns, index + 1) - left, height: bodyHeight(parts) }}
    />
  )
}
