import { type Result, done, refused } from '#domain/result.ts'
import { type BookRefusal, unreadable } from './book.ts'
import { type BookLimits, spokenCount } from './book-limits.ts'

const OPEN = 0x3c
const CLOSE = 0x3e
const SLASH = 0x2f
const [QUOTE, APOSTROPHE] = [0x22, 0x27]
/** What begins so ends so, whatever stands between. */
const ASIDE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
  ['</', '>'],
] as const

/** Where an opening tag ends; a `>` in an attribute is none. -1 when it does not end. */
const endOfTag = (xml: Buffer, start: number): number => {
  let quote = 0
  for (let at = start + 1; at < xml.length; at += 1) {
    const byte = xml[at] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === CLOSE) return at
  }
  return -1
}

/** Where ends what begins at a `<` and is no opening tag. -1 when it does not end. */
const endOfAside = (xml: Buffer, start: number): number => {
  const head = xml.toString('latin1', start, start + 9)
  const [begin, close] = ASIDE.find(([begin]) => head.startsWith(begin)) ?? ['<', '>']
  const at = xml.indexOf(close, start + begin.length, 'latin1')
  return at < 0 ? -1 : at + close.length - 1
}
const ASIDE_MARKS = [SLASH, 0x21, 0x3f]

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const CELL_AT = /\sr\s*=\s*["']([A-Za-z]{0,4})(\d{0,9})["']/
const NAME = /^<(?:[\w.-]+:)?([\w.-]+)/

const beyond = (limits: BookLimits) =>
  refused(
    'too_large',
    `A sheet has something beyond row ${spokenCount(limits.rows)} or column ${limits.columns}. ` +
      'Delete what stands there, or save the part that is needed as a file of its own.',
  )

export interface SheetMeasure {
  /** Cells with something in them. */
  readonly cells: number
  /** The part of the bytes that has the cells and what is merged; formats, links and the like are not read. */
  readonly read: Buffer
}

/** "</sheetData>" and "</mergeCells>", with a name space before them. */
const ENDS = /^<\/(?:[\w.-]+:)?(?:sheetData|mergeCells)\s*$/
const [SHORTEST_END, LONGEST_END] = ['</sheetData'.length, 60]

/**
 * Counts the cells of a sheet that have something in them, before it is read, and sees where they are. A cell
 * without an address is counted where the reader will place it.
 */
export const measureSheet = (xml: Buffer, limits: BookLimits): Result<SheetMeasure, BookRefusal> => {
  let [row, column, cells, merges] = [0, 0, 0, 0]
  let [first, last] = [-1, -1]
  for (let at = xml.indexOf(OPEN); at >= 0;) {
    const opens = !ASIDE_MARKS.includes(xml[at + 1] ?? 0)
    const end = opens ? endOfTag(xml, at) : endOfAside(xml, at)
    if (end < 0) return unreadable()
    const after = xml.indexOf(OPEN, end)
    const tag = opens ? xml.toString('latin1', at, end) : ''
    const mayEnd = !opens && end - at >= SHORTEST_END && end - at <= LONGEST_END
    if (mayEnd && ENDS.test(xml.toString('latin1', at, end))) last = end + 1
    switch (NAME.exec(tag)?.[1]) {
      case 'sheetData':
        if (first < 0) first = at
        if (xml[end - 1] === SLASH) last = end + 1
        break
      case 'row': {
        const said = CELL_AT.exec(tag)?.[2]
        row = said ? Number(said) : row + 1
        column = 0
        break
      }
      case 'c': {
        const [, letters = '', digits = ''] = CELL_AT.exec(tag) ?? []
        column = letters === '' ? column + 1 : columnOf(letters)
        const empty = xml[end - 1] === SLASH || xml[after + 1] === SLASH
        if (empty) break
        cells += 1
        if ((digits === '' ? row : Number(digits)) > limits.rows || column > limits.columns) return beyond(limits)
        if (cells > limits.cells) return tooManyCells(limits)
        break
      }
      case 'mergeCell':
        merges += 1
        if (merges > limits.merges)
          return refused(
            'hostile_file',
            'A sheet has more merged cells than a person makes. Copy its cells to a new workbook.',
          )
        break
      default:
    }
    at = after
  }
  if (first < 0) return done({ cells: 0, read: EMPTY })
  return last < first ? unreadable() : done({ cells, read: xml.subarray(first, last) })
}

const EMPTY = Buffer.alloc(0)

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
