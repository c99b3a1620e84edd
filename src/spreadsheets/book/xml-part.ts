import { type Result, done, refused } from '#domain/result.ts'
import type { BookRefusal } from './book.ts'
import { type BookLimits, spokenCount } from './book-limits.ts'

/** What a part of a workbook is, by its first element. Only these are read. */
const ROOTS = [
  'Types',
  'Relationships',
  'workbook',
  'sst',
  'styleSheet',
  'worksheet',
  'chartsheet',
  'dialogsheet',
] as const
export type PartRoot = (typeof ROOTS)[number]

const FIRST_ELEMENT = /^\uFEFF?(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->)*<(?:[\w.-]+:)?([\w.-]+)/

/** The first element of a part that is read, by the beginning of its bytes; null of any other. */
export const partRoot = (start: Uint8Array): PartRoot | null => {
  const name = FIRST_ELEMENT.exec(Buffer.from(start).toString('utf8'))?.[1]
  return ROOTS.find((root) => root === name) ?? null
}

export interface SheetMeasure {
  readonly cells: number
  readonly merges: number
}

const OPEN = 0x3c
const CLOSE = 0x3e
const SLASH = 0x2f
const QUOTES = [0x22, 0x27]

/** Where a tag ends that starts at a place; a `>` in an attribute is none. -1 when it does not end. */
const endOfTag = (xml: Uint8Array, start: number): number => {
  let quote = 0
  for (let at = start + 1; at < xml.length; at += 1) {
    const byte = xml[at] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (QUOTES.includes(byte)) quote = byte
    else if (byte === CLOSE) return at
  }
  return -1
}

/** Where to go on after a tag: after all of a comment or of text that is no markup. */
const afterTag = (xml: Buffer, start: number, end: number): number => {
  if (xml[start + 1] !== 0x21) return end
  const close = xml.subarray(start, start + 4).toString('latin1') === '<!--' ? '-->' : ']]>'
  const found = xml.indexOf(close, start + 4, 'latin1')
  return found < 0 ? -1 : found + 2
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const CELL_AT = /\sr\s*=\s*["']([A-Za-z]{0,4})(\d{0,9})["']/
const NAME = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/

/**
 * Counts a sheet before it is read: its cells with something in them, and where they are. A part that says the same in
 * another way (a cell without an address) is counted as the reader would place it.
 */
export const measureSheet = (xml: Buffer, limits: BookLimits): Result<SheetMeasure, BookRefusal> => {
  let [row, column, cells, merges] = [0, 0, 0, 0]
  for (let at = xml.indexOf(OPEN); at >= 0; at = xml.indexOf(OPEN, at + 1)) {
    const end = endOfTag(xml, at)
    if (end < 0) break
    const tag = xml.subarray(at, Math.min(end, at + 200)).toString('latin1')
    const name = NAME.exec(tag)?.[2]
    if (name === 'row' && tag[1] !== '/') {
      const said = CELL_AT.exec(tag)?.[2]
      row = said ? Number(said) : row + 1
      column = 0
    } else if (name === 'c' && tag[1] !== '/') {
      const [, letters = '', digits = ''] = CELL_AT.exec(tag) ?? []
      column = letters === '' ? column + 1 : columnOf(letters)
      const ownRow = digits === '' ? row : Number(digits)
      const next = xml.indexOf(OPEN, end)
      const empty = xml[end - 1] === SLASH || xml[next + 1] === SLASH
      if (!empty) {
        cells += 1
        if (ownRow > limits.rows || column > limits.columns)
          return refused(
            'too_large',
            `A sheet has something beyond row ${spokenCount(limits.rows)} or column ${limits.columns}. ` +
              'Delete what stands there, or save the part that is needed as a file of its own.',
          )
        if (cells > limits.cells) return tooManyCells(limits)
      }
    } else if (name === 'mergeCell') {
      merges += 1
      if (merges > limits.merges)
        return refused('hostile_file', 'A sheet merges more cells than a person would. Save it anew without merges.')
    }
    at = afterTag(xml, at, end)
    if (at < 0) break
  }
  return done({ cells, merges })
}

export const tooManyCells = (limits: BookLimits) =>
  refused(
    'too_large',
    `The file has more than ${spokenCount(limits.cells)} cells. Save the sheet that is needed as a file of its own.`,
  )

/** How many elements a part has that is read as a tree. */
export const countElements = (xml: Buffer): number => {
  let count = 0
  for (let at = xml.indexOf(OPEN); at >= 0; at = xml.indexOf(OPEN, at + 1)) if (xml[at + 1] !== SLASH) count += 1
  return count
}
