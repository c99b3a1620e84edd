import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import * as z from 'zod'

/** The number of the format. Whoever finds a higher one does not guess. */
export const FORMAT = 1

/**
 * A backup is gzipped lines. Those of a table's rows are JSON objects as the database writes them; before them stand,
 * after a `#`, the header, the start of each table and its end; the last is the SHA-256 of all bytes before it.
 */
export const header = z.strictObject({
  turnus: z.literal('backup'),
  format: z.int(),
  /** Of the Turnus that wrote it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** The schema the rows are of. */
  migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), checksum: z.string() })),
})
export type BackupHeader = z.output<typeof header>

const digest = { rows: z.int(), sha256: z.string() }
export const tableStart = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
export const tableEnd = z.strictObject({ end: z.string(), ...digest })
export const trailer = z.strictObject({ sha256: z.string() })

/** A line that is about the rows, and not one of them. */
export const mark = (about: object): string => `#${JSON.stringify(about)}`

const NEWLINE = 10

/** The lines of a gzipped file, without their ends. Fails when the file is not whole. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  // Not readline: it takes characters for line ends that may stand in a text.
  const stream = createGunzip()
  // What goes wrong with the file is thrown where the stream is read.
  pipeline(createReadStream(file), stream, () => undefined)
  let rest: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString()
      rest = []
      from = end + 1
    }
    rest.push(chunk.subarray(from))
  }
  const last = Buffer.concat(rest).toString()
  if (last !== '') yield last
}
