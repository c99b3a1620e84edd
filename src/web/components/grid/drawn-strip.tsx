import { type ComponentType, useLayoutEffect, useRef } from 'react'
import { useGridParts } from './grid-context.ts'
import { inSomeFrame } from './frame-queue.ts'
import { TAB_STOP, SELECTED } from './grid-state.ts'
import { type Track, startOf } from './tracks.ts'
import styles from './grid.module.css'

/** A run of cells of one row that are drawn together. */
export interface StripPlace {
  readonly row: string
  readonly rowIndex: number
  /** Indexes of its first and its last column. */
  readonly first: number
  readonly last: number
}
export type StripComponent = ComponentType<StripPlace>

/** What one cell looks like and is called. */
export interface DrawnCell {
  readonly label: string
  readonly className: string
  readonly content: Node | string
}

/**
 * Cells that only show something, drawn without a component each and a few a frame: a year of half-days scrolls by too
 * fast for tens of thousands of those. They take part in focus and selection like any other cell. `draw` must stay the
 * same function for as long as it draws the same.
 */
export const DrawnStrip = ({
  place: { row, rowIndex, first, last },
  draw,
}: {
  readonly place: StripPlace
  readonly draw: (row: string, column: string) => DrawnCell
}) => {
  const { store, columns } = useGridParts()
  const strip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let cells: readonly HTMLElement[] | null = null
    const cellAt = ({ key, size }: Track, i: number): HTMLElement => {
      const { label, className, content } = draw(row, key)
      const cell = document.createElement('div')
      cell.setAttribute('role', 'gridcell')
      cell.setAttribute('aria-label', label)
      cell.setAttribute('aria-colindex', String(first + i + 1))
      cell.dataset['cell'] = `${rowIndex}/${first + i}`
      cell.className = `${styles.drawn ?? ''} ${className}`
      cell.style.width = `${size}px`
      cell.append(content)
      return cell
    }
    const involve = (): void => {
      cells?.forEach((cell, i) => {
        const involved = store.involvement({ row: rowIndex, column: first + i })
        cell.tabIndex = involved & TAB_STOP ? 0 : -1
        cell.setAttribute('aria-selected', String(Boolean(involved & SELECTED)))
      })
    }
    const build = (): void => {
      cells = columns.tracks.slice(first, last + 1).map(cellAt)
      involve()
      strip.current?.replaceChildren(...cells)
    }
    const isOn = (): boolean => {
      const { row: active, column } = store.state.active
      return active === rowIndex && column >= first && column <= last
    }
    let leave: (() => void) | null = null
    if (isOn()) build()
    else leave = inSomeFrame(build)
    let before = { on: isOn(), ranged: store.state.anchor !== null }
    const stop = store.subscribe(() => {
      const now = { on: isOn(), ranged: store.state.anchor !== null }
      // The focus goes there next, so it cannot wait for its frame.
      if (now.on && cells === null) {
        leave?.()
        build()
      } else if (now.on || before.on || now.ranged || before.ranged) involve()
      before = now
    })
    return () => {
      leave?.()
      stop()
    }
  }, [store, columns, row, rowIndex, first, last, draw])
  const left = startOf(columns, first)
  return (
    <div
      ref={strip}
      role="presentation"
      className={styles.strip}
      style={{ left, width: startOf(columns, last + 1) - left }}
    />
  )
}
