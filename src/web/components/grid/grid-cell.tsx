import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { useGridParts } from './grid-context.ts'
import { DIMMED, DRAGGED, DROP_TARGET, SELECTED, TAB_STOP } from './grid-state.ts'
import { startOf } from './tracks.ts'
import styles from './grid.module.css'

/** Which cell a component is asked to draw. */
export interface CellPlace {
  readonly row: string
  readonly column: string
  readonly rowIndex: number
  readonly columnIndex: number
  /** Columns it covers, itself included. */
  readonly span: number
}

/**
 * The outside of one cell: its place, its name, its part in selection and tab order. What a feature's cell component
 * returns, with the look of the cell inside.
 */
export const GridCell = ({
  place: { rowIndex, columnIndex, span },
  role = 'gridcell',
  label,
  className,
  disabled,
  hasMenu,
  children,
}: {
  readonly place: CellPlace
  readonly role?: 'gridcell' | 'rowheader' | 'columnheader'
  /** The name a screen reader says; the text inside is drawn only. */
  readonly label?: string
  readonly className?: string | undefined
  readonly disabled?: boolean
  readonly hasMenu?: boolean
  readonly children?: ReactNode
}) => {
  const { store, rows, columns } = useGridParts()
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeCell({ row: rowIndex, column: columnIndex }, listener),
    [store, rowIndex, columnIndex],
  )
  const involved = useSyncExternalStore(subscribe, () => store.involvement({ row: rowIndex, column: columnIndex }))
  const frozen = columnIndex < columns.frozen
  const skipped = rows.tracks[rowIndex]?.skip === true || columns.tracks[columnIndex]?.skip === true
  const left = startOf(columns, columnIndex)
  const looks = [
    styles.cell,
    frozen && styles.frozen,
    involved & SELECTED && styles.selected,
    involved & DIMMED && styles.dimmed,
    involved & DRAGGED && styles.dragged,
    involved & DROP_TARGET && styles.dropTarget,
    className,
  ]
  return (
    <div
      role={role}
      className={looks.filter(Boolean).join(' ')}
      style={{ left, width: startOf(columns, columnIndex + span) - left }}
      data-cell={`${rowIndex}/${columnIndex}`}
      aria-colindex={columnIndex + 1}
      {...(span > 1 ? { 'aria-colspan': span } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(skipped ? {} : { tabIndex: involved & TAB_STOP ? 0 : -1 })}
      {...(role === 'gridcell' && !skipped ? { 'aria-selected': Boolean(involved & SELECTED) } : {})}
      {...(disabled ? { 'aria-disabled': true } : {})}
      {...(hasMenu ? { 'aria-haspopup': 'menu' as const } : {})}
    >
      {children}
    </div>
  )
}
