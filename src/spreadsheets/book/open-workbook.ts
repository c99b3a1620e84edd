import * as yauzl from 'yauzl'
import { type Result, done, refused } from '#domain/result.ts'
import { type BookRefusal, unreadable } from './book.ts'
import { type BookLimits, spokenCount, spokenSize } from './book-limits.ts'
import { countElements, measureSheet, tooManyCells } from './measure-sheet.ts'
import type { PartRoot } from './part-root.ts'
import { inflateEntry } from './inflate-entry.ts'

/** A part of a workbook that is read, out of its archive. */
export interface WorkbookPart {
  readonly name: string
  readonly root: PartRoot
  /** All of it; of a sheet only its cells and merges. */
  readonly bytes: Buffer
}

const hostile = (message: string) => refused('hostile_file', message)

const ARCHIVE = /\.(?:zip|xls[xmb]?|doc[xm]?|ppt[xm]?|jar|7z|rar|gz|tar|bz2|xz|cab|iso)$/i
const PROGRAM = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)|\.(?:exe|dll|js|vbs|bat|ps1)$/i
const STORED = 0
const DEFLATED = 8

const nameOf = (entry: yauzl.Entry): string =>
  yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

/** Why an entry is refused before anything of it is read. */
const troubleWith = (entry: yauzl.Entry, name: string, before: ReadonlySet<string>) => {
  if (yauzl.validateFileName(name) !== null || name.includes('\0'))
    return hostile('The file names a place outside itself. Ask who sent it for another one.')
  if (before.has(name.toLowerCase()))
    return hostile('The file holds the same part twice. Open it in Excel, save it again, and choose the new one.')
  if (entry.isEncrypted())
    return refused('unreadable_file', 'The file is locked with a password. Take the password off and save it again.')
  if (PROGRAM.test(name))
    return hostile('The file carries macros or other programs. Save it as “Excel Workbook (.xlsx)”, which has none.')
  if (ARCHIVE.test(name))
    return hostile('The file has other files packed into it. Delete the objects that are inserted, and save it again.')
  if (/(?:^|\/)externalLinks\//i.test(name))
    return hostile('The file takes values from other files. Break the links (Data, Edit Links), and save it again.')
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return unreadable()
  return null
}

/**
 * Opens a workbook as the archive that it is and takes out the parts that are read. Everything in it is inflated and
 * counted, also what is not read; nothing of it is trusted before.
 */
export const openWorkbook = async (
  bytes: Uint8Array,
  limits: BookLimits,
): Promise<Result<readonly WorkbookPart[], BookRefusal>> => {
  const parts = await unpacked(bytes, limits)
  return parts.ok ? counted(parts.value, limits) : parts
}

/** The parts with what is read of them, counted before a reader makes anything of it. */
const counted = (parts: readonly WorkbookPart[], limits: BookLimits): Result<readonly WorkbookPart[], BookRefusal> => {
  const kept: WorkbookPart[] = []
  let cells = 0
  for (const part of parts) {
    if (part.root === 'worksheet') {
      const sheet = measureSheet(part.bytes, limits)
      if (!sheet.ok) return sheet
      cells += sheet.value.cells
      if (cells > limits.cells) return tooManyCells(limits)
      kept.push({ ...part, bytes: sheet.value.read })
    } else if (countElements(part.bytes) > limits.elements)
      return refused(
        'too_large',
        'The file has too many different texts or formats. Copy the cells that are needed to a new workbook.',
      )
    else kept.push(part)
  }
  return done(kept)
}

const unpacked = async (
  bytes: Uint8Array,
  limits: BookLimits,
): Promise<Result<readonly WorkbookPart[], BookRefusal>> => {
  try {
    const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await yauzl.fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > limits.zipEntries)
      return hostile(
        `The file has more than ${spokenCount(limits.zipEntries)} parts. Copy the cells to a new workbook.`,
      )
    return await partsOf(zip, archive.length, limits)
  } catch {
    // Whatever the archive library throws is about the archive.
    return unreadable()
  }
}

const partsOf = async (
  zip: yauzl.ZipFile,
  size: number,
  limits: BookLimits,
): Promise<Result<readonly WorkbookPart[], BookRefusal>> => {
  const parts: WorkbookPart[] = []
  const names = new Set<string>()
  let [inflated, kept] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    const trouble = troubleWith(entry, name, names)
    if (trouble) return trouble
    names.add(name.toLowerCase())
    if (name.endsWith('/')) continue
    const found = await inflateEntry({ zip, size, inflated }, entry, name, limits)
    if (!found.ok) return found
    inflated += found.value.size
    const { root, bytes } = found.value
    if (root === null) continue
    kept += bytes.length
    if (kept > limits.bytesRead)
      return refused(
        'too_large',
        `The sheets are larger than ${spokenSize(limits.bytesRead)} when unpacked. ` +
          'Save the sheet that is needed as a file of its own.',
      )
    parts.push({ name, root, bytes })
  }
  return done(parts)
}
