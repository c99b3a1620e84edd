import { crc32 } from 'node:zlib'
import type * as yauzl from 'yauzl'
import { type Result, done, refused } from '#domain/result.ts'
import { type BookRefusal, unreadable } from './book.ts'
import { type BookLimits, spokenSize } from './book-limits.ts'
import { type PartRoot, partRoot } from './part-root.ts'

/** An archive that is being inflated. */
export interface Archive {
  readonly zip: yauzl.ZipFile
  /** Its size as it lies there. */
  readonly size: number
  /** What has come out of it so far. */
  readonly inflated: number
}

export interface InflatedEntry {
  /** What the entry is, when it is a part that is read. */
  readonly root: PartRoot | null
  /** Its bytes when it is read; else they are counted and dropped. */
  readonly bytes: Buffer
  readonly size: number
}

const hostile = (message: string) => refused('hostile_file', message)
/** A part this small is not held against the ratio: little text repeats itself a lot. */
const RATIO_FROM = 1024 * 1024

/** Why inflating goes no further, when an entry has given so many bytes. */
const swells = (archive: Archive, entry: yauzl.Entry, size: number, limits: BookLimits) => {
  const all = archive.inflated + size
  const tooFar = (bytes: number, packed: number): boolean => bytes > RATIO_FROM && bytes > limits.ratio * packed
  if (tooFar(size, entry.compressedSize) || tooFar(all, archive.size))
    return hostile(
      `The file swells to more than ${limits.ratio} times its size when it is unpacked. ` +
        'Copy the cells that are needed to a new workbook.',
    )
  const most = size > limits.inflatedBytesOfEntry ? limits.inflatedBytesOfEntry : limits.inflatedBytes
  if (size > most || all > most)
    return refused(
      'too_large',
      `The file is larger than ${spokenSize(most)} when it is unpacked. ` +
        'Save the sheet that is needed as a file of its own.',
    )
  return null
}

const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY']
const LONGEST_DECLARATION = Math.max(...DECLARATIONS.map(({ length }) => length))
const ZIP_START = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Looks at XML piece by piece: no declarations of entities, and no encoding but UTF-8. */
const xmlGuard = () => {
  let tail = ''
  return (chunk: Buffer) => {
    const text = tail + chunk.toString('latin1')
    tail = text.slice(-LONGEST_DECLARATION)
    if (DECLARATIONS.some((word) => text.includes(word)))
      return hostile('The file declares words of its own (DTD), as no workbook needs. Save it again with Excel.')
    return chunk.includes(0) ? unreadable() : null
  }
}

/** Inflates one entry, counting what really comes out, whatever its header says. */
export const inflateEntry = async (
  archive: Archive,
  entry: yauzl.Entry,
  name: string,
  limits: BookLimits,
): Promise<Result<InflatedEntry, BookRefusal>> => {
  const guard = /\.(?:xml|rels|vml)$/i.test(name) ? xmlGuard() : null
  const chunks: Buffer[] = []
  let root: PartRoot | null = null
  let [size, sum] = [0, 0]
  for await (const piece of await archive.zip.openReadStreamPromise(entry)) {
    const chunk = piece as Buffer
    if (size === 0 && chunk.subarray(0, ZIP_START.length).equals(ZIP_START))
      return hostile('The file has another file packed into it. Delete the inserted object, and save it again.')
    if (size === 0 && guard) root = partRoot(chunk)
    size += chunk.length
    sum = crc32(chunk, sum)
    const trouble = swells(archive, entry, size, limits) ?? guard?.(chunk)
    if (trouble) return trouble
    if (root !== null) chunks.push(chunk)
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) return unreadable()
  return done({ root, bytes: Buffer.concat(chunks), size })
}
