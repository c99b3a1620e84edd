import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import * as z from 'zod'

/** An answer as it travels: its JSON, and the same pressed, once somebody has asked for that. */
export interface Encoded {
  readonly plain: Buffer
  pressed(): Promise<Buffer>
}

const press = promisify(gzip)

const encodedOf = (json: unknown): Encoded => {
  const plain = Buffer.from(JSON.stringify(json))
  let pressed: Promise<Buffer> | null = null
  return { plain, pressed: () => (pressed ??= press(plain)) }
}

/**
 * Writes answers as JSON through their schema, so that nothing leaves that the schema does not name. An answer that is
 * the very same value as before is written, and pressed, once: reads that are remembered cost no second encoding.
 */
export const encoderOf = (schema: z.ZodType): ((answer: unknown) => Encoded) => {
  const written = new WeakMap<object, Encoded>()
  const write = (answer: unknown): Encoded => encodedOf(z.encode(schema, answer))
  return (answer) => {
    if (typeof answer !== 'object' || answer === null) return write(answer)
    const before = written.get(answer)
    if (before !== undefined) return before
    const encoded = write(answer)
    written.set(answer, encoded)
    return encoded
  }
}
