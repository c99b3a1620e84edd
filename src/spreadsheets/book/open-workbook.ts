import * as yauzl from 'yauzl'
import { type Result, done, refused } from '#domain/result.ts'
import type { BookRefusal } from './book.ts'
import { type BookLimits, spokenCount, spokenSize } from './book-limits.ts'
import { type PartRoot, countElements, measureSheet, partRoot, tooManyCells } from './xml-part.ts'

/** A part of a workbook that is read, out of its archive. */
export interface WorkbookPart {
  readonly name: string
  readonly root: PartRoot
  readonly bytes: Buffer
}

const hostile = (message: string) => refused('hostile_file', message)
const BROKEN = 'The file is damaged. Open it in Excel, save it again, and choose the new one.'
export const unreadable = () => refused('unreadable_file', BROKEN)

const ARCHIVE = /\.(?:zip|xls[xmb]?|doc[xm]?|ppt[xm]?|jar|7z|rar|gz|tar|bz2|xz|cab|iso)$/i
const PROGRAM =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/|customUI\/)|\.(?:exe|dll|js|vbs|bat|ps1)$/i
const STORED = 0
const DEFLATED = 8
/** A part this small is not held against the ratio: little text repeats itself a lot. */
const RATIO_FROM = 1024 * 1024

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

interface Inflated {
  /** Bytes of the entry when it is read, else null. */
  readonly bytes: Buffer | null
  readonly root: PartRoot | null
  readonly size: number
}

const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY']
const LONGEST_DECLARATION = Math.max(...DECLARATIONS.map(({ length }) => length))
const ZIP_START = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Inflates one entry, counting what really comes out, whatever its header says. */
const inflate = async (
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  name: string,
  before: number,
  limits: BookLimits,
): Promise<Result<Inflated, BookRefusal>> => {
  const isXml = /\.(?:xml|rels|vml)$/i.test(name)
  const chunks: Buffer[] = []
  let [size, root, tail]: [number, PartRoot | null, string] = [0, null, '']
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    const chunk = piece as Buffer
    if (size === 0) {
      if (chunk.subarray(0, 4).equals(ZIP_START))
        return hostile('The file has another file packed into it. Delete the inserted object, and save it again.')
      root = isXml ? partRoot(chunk) : null
    }
    size += chunk.length
    if (size > limits.inflatedBytesOfEntry || before + size > limits.inflatedBytes)
      return hostile(
        `The file swells to more than ${spokenSize(limits.inflatedBytesOfEntry)} when it is unpacked. ` +
          'Save the sheet that is needed as a file of its own.',
      )
    if (size > RATIO_FROM && size > limits.ratio * entry.compressedSize)
      return hostile(
        `The file swells to more than ${limits.ratio} times its size when it is unpacked. ` +
          'Copy the cells that are needed to a new workbook.',
      )
    if (isXml) {
      const text = tail + chunk.toString('latin1')
      if (DECLARATIONS.some((word) => text.includes(word)))
        return hostile('The file declares words of its own (DTD), as no workbook needs. Save it again with Excel.')
      if (chunk.includes(0)) return unreadable()
      tail = text.slice(-LONGEST_DECLARATION)
    }
    if (root !== null) chunks.push(chunk)
  }
  return done({ bytes: root === null ? null : Buffer.concat(chunks), root, size })
}

/**
 * Opens a workbook as the archive that it is and takes out the parts that are read. Everything in it is inflated and
 * counted, also what is not read; nothing of it is trusted before.
 */
export const openWorkbook = async (
  bytes: Uint8Array,
  limits: BookLimits,
): Promise<Result<readonly WorkbookPart[], BookRefusal>> => {
  try {
    const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await yauzl.fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: true })
    if (zip.entryCount > limits.zipEntries)
      return hostile(
        `The file has more than ${spokenCount(limits.zipEntries)} parts. Copy the cells to a new workbook.`,
      )
    return await partsOf(zip, limits)
  } catch {
    // Whatever the archive library throws is about the archive.
    return unreadable()
  }
}

const partsOf = async (
  zip: yauzl.ZipFile,
  limits: BookLimits,
): Promise<Result<readonly WorkbookPart[], BookRefusal>> => {
  const parts: WorkbookPart[] = []
  const names = new Set<string>()
  let [inflated, kept, cells] = [0, 0, 0]
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    const trouble = troubleWith(entry, name, names)
    if (trouble) return trouble
    names.add(name.toLowerCase())
    if (name.endsWith('/')) continue
    const found = await inflate(zip, entry, name, inflated, limits)
    if (!found.ok) return found
    inflated += found.value.size
    const { root, bytes } = found.value
    if (root === null || bytes === null) continue
    kept += bytes.length
    if (kept > limits.bytesRead)
      return refused(
        'too_large',
        `The sheets are larger than ${spokenSize(limits.bytesRead)} when unpacked. ` +
          'Save the sheet that is needed as a file of its own.',
      )
    if (root === 'worksheet') {
      const measured = measureSheet(bytes, limits)
      if (!measured.ok) return measured
      cells += measured.value.cells
      if (cells > limits.cells) return tooManyCells(limits)
    } else if (countElements(bytes) > limits.elements)
      return refused(
        'too_large',
        'The file has too many different texts or formats. Copy the cells that are needed to a new workbook.',
      )
    parts.push({ name, root, bytes })
  }
  return done(parts)
}
