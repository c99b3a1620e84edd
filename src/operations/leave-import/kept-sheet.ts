import * as z from 'zod'
import type { Day } from '#domain/calendar/day.ts'
import type { LeaveCell, LeaveSheet } from '#spreadsheets/leave/leave-sheet.ts'
import { letterOf } from '#spreadsheets/leave/leave-sheet.ts'

/** A cell as it is kept: plain text as itself, anything else with its kind and its day. */
const keptCell = z.union([z.string(), z.tuple([z.string(), z.string(), z.int().nullable()])])
type KeptCell = z.output<typeof keptCell>

/** A sheet as a batch keeps it, so that it can be read anew with other columns. Short, because it is written often. */
export const keptSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** Without the blank cells at the end of each row. */
  rows: z.array(z.array(keptCell)),
  /** Merged cells: top, left, bottom, right, counted from 0. */
  merges: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
})
export type KeptSheet = z.output<typeof keptSheet>

type Sheet = LeaveSheet & { readonly hidden: boolean }

const addressOf = (row: number, column: number): string => `${letterOf(column)}${row + 1}`

const isBlank = ({ text, day }: LeaveCell): boolean => text === '' && day === null

const keep = ({ kind, text, day }: LeaveCell): KeptCell =>
  day === null && (kind === 'text' || kind === 'blank') ? text : [kind, text, day]

/** Where each merge begins and ends, by the address of the cell that holds its text. */
const mergesOf = (rows: LeaveSheet['rows']): KeptSheet['merges'] => {
  const places = new Map<string, readonly [number, number]>()
  const ends = new Map<string, [number, number]>()
  rows.forEach((cells, row) =>
    cells.forEach(({ address, mergedWith }, column) => {
      places.set(address, [row, column])
      if (mergedWith === null) return
      const [bottom, right] = ends.get(mergedWith) ?? [row, column]
      ends.set(mergedWith, [Math.max(bottom, row), Math.max(right, column)])
    }),
  )
  return [...ends].flatMap(([master, [bottom, right]]) => {
    const [top, left] = places.get(master) ?? []
    return top === undefined || left === undefined ? [] : [[top, left, bottom, right] as KeptSheet['merges'][number]]
  })
}

/** A sheet of a file as it is kept. */
export const keepSheet = ({ name, hidden, rows }: Sheet): KeptSheet => ({
  name,
  hidden,
  rows: rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1).map(keep)),
  merges: mergesOf(rows),
})

/** The sheet of what was kept, as the file gave it. */
export const sheetOf = ({ name, hidden, rows, merges }: KeptSheet): Sheet => {
  const masters = new Map<string, string>()
  const widths = rows.map((cells) => cells.length)
  for (const [top, left, bottom, right] of merges)
    for (let row = top; row <= bottom && row < rows.length; row += 1) {
      widths[row] = Math.max(widths[row] ?? 0, right + 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) masters.set(addressOf(row, column), addressOf(top, left))
    }
  return {
    name,
    hidden,
    rows: rows.map((cells, row) =>
      Array.from({ length: widths[row] ?? 0 }, (_, column): LeaveCell => {
        const kept = cells[column] ?? ''
        const [kind, text, day] = typeof kept === 'string' ? [kept === '' ? 'blank' : 'text', kept, null] : kept
        const address = addressOf(row, column)
        const mergedWith = text === '' && day === null ? (masters.get(address) ?? null) : null
        return { text, kind, day: day as Day | null, address, mergedWith }
      }),
    ),
  }
}
