/** A cell by the index of its row and its column. */
export interface Position {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, all four sides included. */
export interface Rect {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const samePosition = (a: Position | null, b: Position | null): boolean =>
  a === b || (a !== null && b !== null && a.row === b.row && a.column === b.column)

/** The rectangle that two corners span. */
export const rectOf = (a: Position, b: Position): Rect => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export const isInside = (rect: Rect | null, { row, column }: Position): boolean =>
  rect !== null && row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right

/** The cells of a rectangle, row by row. */
export const positionsOf = ({ top, bottom, left, right }: Rect): Position[] => {
  const positions: Position[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) positions.push({ row, column })
  return positions
}

/** The cells that are in one of the two rectangles and not in the other. */
export const positionsThatDiffer = (before: Rect | null, after: Rect | null): Position[] => [
  ...(before ? positionsOf(before).filter((position) => !isInside(after, position)) : []),
  ...(after ? positionsOf(after).filter((position) => !isInside(before, position)) : []),
]
