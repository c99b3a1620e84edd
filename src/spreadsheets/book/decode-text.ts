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

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; five are not taken. */
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Node's own decoder takes Windows-1252 for Latin-1, and makes control characters of quotation marks and dashes. */
const asWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (letter) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80))

const decoded = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return asUtf8(bytes) ?? asWindows(bytes)
}

/** Whether a letter is one that no text has: a control character, or what stands for bytes that are none. */
const isStray = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) ||
  (code >= 0x7f && code < 0xa0) ||
  code === 0xfffd
/** One of these in so many letters may be a slip; more are no text. */
const LETTERS_PER_STRAY = 100

const isText = (text: string): boolean => {
  let stray = 0
  for (let at = 0; at < text.length; at += 1) if (isStray(text.charCodeAt(at))) stray += 1
  return !text.includes('\0') && stray * LETTERS_PER_STRAY <= text.length
}

/**
 * The text of a file: UTF-16 when its mark says so, UTF-8 when it is, else Windows-1252, as Excel writes where nobody
 * chose otherwise.
 */
export const decodeText = (bytes: Uint8Array): Result<string, BookRefusal> => {
  const text = decoded(bytes)
  return isText(text) ? done(text) : notText()
}
