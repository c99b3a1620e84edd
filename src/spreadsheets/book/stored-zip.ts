/** Bits of an archive's headers: names are in UTF-8. */
const UTF8 = 0x0800
const VERSION = 20

const header = (signature: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  return bytes
}

/** A part, in pieces that follow each other. */
export interface StoredPart {
  readonly name: string
  readonly pieces: readonly Buffer[]
}

/**
 * Parts as an archive without compression, for a reader that takes nothing else. Checksums are left out: the parts
 * come from memory.
 */
export const storedZip = (parts: readonly StoredPart[]): Uint8Array => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, pieces } of parts) {
    const words = Buffer.from(name, 'utf8')
    const size = pieces.reduce((sum, { length }) => sum + length, 0)
    const local = header(0x04034b50, 30)
    local.writeUInt16LE(VERSION, 4)
    local.writeUInt16LE(UTF8, 6)
    local.writeUInt32LE(size, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(words.length, 26)
    const central = header(0x02014b50, 46)
    central.writeUInt16LE(VERSION, 4)
    central.writeUInt16LE(VERSION, 6)
    central.writeUInt16LE(UTF8, 8)
    central.writeUInt32LE(size, 20)
    central.writeUInt32LE(size, 24)
    central.writeUInt16LE(words.length, 28)
    central.writeUInt32LE(offset, 42)
    files.push(local, words, ...pieces)
    directory.push(central, words)
    offset += local.length + words.length + size
  }
  const end = header(0x06054b50, 22)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}
