/** How much of a file is read. What goes beyond is refused, with a sentence that says what it was. */
export interface BookLimits {
  readonly bytes: number
  readonly pastedLetters: number
  readonly zipEntries: number
  readonly inflatedBytes: number
  readonly inflatedBytesOfEntry: number
  /** Times that a part may be larger than it lies in the file. */
  readonly ratio: number
  /** Bytes of the parts that are read: sheets, texts, formats. Pictures and the like are counted and dropped. */
  readonly bytesRead: number
  readonly rows: number
  readonly columns: number
  /** Cells with something in them, of all sheets. */
  readonly cells: number
  /** Places in all rows, empty ones among them. */
  readonly places: number
  readonly lettersOfCell: number
  /** Elements of the parts that are read as a tree: texts, formats, names. */
  readonly elements: number
  readonly merges: number
  /** Cells that one merge may cover before it is left out. */
  readonly mergedCells: number
  readonly milliseconds: number
  readonly heapMegabytes: number
}

const MB = 1024 * 1024

export const BOOK_LIMITS: BookLimits = {
  bytes: 10 * MB,
  pastedLetters: 1_000_000,
  zipEntries: 2000,
  inflatedBytes: 100 * MB,
  inflatedBytesOfEntry: 50 * MB,
  ratio: 100,
  bytesRead: 32 * MB,
  rows: 10_000,
  columns: 200,
  cells: 250_000,
  places: 500_000,
  lettersOfCell: 10_000,
  elements: 300_000,
  merges: 20_000,
  mergedCells: 20_000,
  milliseconds: 5000,
  heapMegabytes: 128,
}

/** A number as it stands in a sentence: "10,000". */
export const spokenCount = (count: number): string => count.toLocaleString('en-US')
export const spokenSize = (bytes: number): string => `${spokenCount(Math.round(bytes / MB))} MB`
