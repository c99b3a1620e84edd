import type { Position } from './range.ts'

/**
 * Lights the heads of the row and the column under the pointer, by an attribute: nothing renders when the pointer moves.
 * Tells the row when it is another than before, null when the pointer has left all rows.
 */
export const lightHeads = (): ((grid: Element, at: Position | null) => number | null | undefined) => {
  let before: Position | null = null
  let lit: Element[] = []
  return (grid, at) => {
    if (before?.row === at?.row && before?.column === at?.column) return undefined
    const rowBefore = before?.row ?? null
    before = at
    for (const head of lit) head.removeAttribute('data-lit')
    lit = at
      ? [
          ...grid.querySelectorAll(`[aria-rowindex="${at.row + 1}"] > [role="rowheader"]`),
          ...grid.querySelectorAll(`[role="columnheader"][aria-colindex="${at.column + 1}"]:not([aria-colspan])`),
        ]
      : []
    for (const head of lit) head.setAttribute('data-lit', '')
    const row = at?.row ?? null
    return row === rowBefore ? undefined : row
  }
}
