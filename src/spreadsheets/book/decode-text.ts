import { type Result, done, refused } from '#domain/result.ts'
import type { BookRefusal } from './book.ts'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const notText = () =>
  refused('wrong_type', 'The file is called a text and is none. Save the sheet as “CSV UTF-8” and choose that file.')

/** Bytes as UTF-8, or null when they are not. */
const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const decoded = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD]/g
/** One such character in so many may be a slip; more are no text. */
const LETTERS_PER_CONTROL = 100

/**
 * The text of a file: UTF-16 when its mark says so, UTF-8 when it is, else Windows-1252, as Excel writes where nobody
 * chose otherwise.
 */
export const decodeText = (bytes: Uint8Array): Result<string, BookRefusal> => {
  const text = decoded(bytes)
  if (text.includes('\0') || (text.match(CONTROL)?.length ?? 0) * LETTERS_PER_CONTROL > text.length) return notText()
  return done(text)
}
