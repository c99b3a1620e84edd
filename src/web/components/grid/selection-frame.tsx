import { useSyncExternalStore } from 'react'
import { useGridParts } from './grid-context.ts'
import { endOf, frozenSize, startOf } from './tracks.ts'
import styles from './grid.module.css'

/** The frame around the range selected, as far as it lies in the rows that stay or in those that scroll. */
export const SelectionFrame = ({ zone }: { readonly zone: 'head' | 'body' }) => {
  const { store, rows, columns } = useGridParts()
  const state = useSyncExternalStore(store.subscribe, () => store.state)
  if (!state.anchor) return null
  const range = store.range()
  const top = zone === 'head' ? range.top : Math.max(range.top, rows.frozen)
  const bottom = zone === 'head' ? Math.min(range.bottom, rows.frozen - 1) : range.bottom
  const left = Math.max(range.left, columns.frozen)
  if (top > bottom || left > range.right) return null
  const above = zone === 'head' ? 0 : frozenSize(rows)
  return (
    <div
      className={styles.selection}
      style={{
        top: startOf(rows, top) - above,
        height: endOf(rows, bottom) - startOf(rows, top),
        left: startOf(columns, left),
        width: endOf(columns, range.right) - startOf(columns, left),
      }}
    />
  )
}
