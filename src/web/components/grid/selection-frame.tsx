import { useSyncExternalStore } from 'react'
import { useGridParts } from './grid-context.ts'
import type { Zone } from './grid-rows.tsx'
import { endOf, footStart, startOf } from './tracks.ts'
import styles from './grid.module.css'

/** The frame around the range selected, as far as it lies in one part of the grid. */
export const SelectionFrame = ({ zone }: { readonly zone: Zone }) => {
  const { store, rows, columns } = useGridParts()
  const state = useSyncExternalStore(store.subscribe, () => store.state)
  if (!state.anchor) return null
  const range = store.range()
  const [from, to] = zone === 'head' ? [0, rows.frozen] : zone === 'body' ? [rows.frozen, footStart(rows)] : [footStart(rows), rows.tracks.length] // prettier-ignore
  const top = Math.max(range.top, from)
  const bottom = Math.min(range.bottom, to - 1)
  const left = Math.max(range.left, columns.frozen)
  if (top > bottom || left > range.right) return null
  const above = startOf(rows, from)
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
