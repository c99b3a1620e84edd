import type { AbsenceType } from './absence.ts'
import { type DateReader, type WrittenEnd, type WritingHints, dateReader } from './date-reader.ts'
import { type Token, tokensOf } from './spoken-tokens.ts'

/** A day or two ends of a range, before years and missing months are known. */
export interface WrittenSpan {
  readonly from: WrittenEnd
  /** The same object as `from` for a single day. */
  readonly to: WrittenEnd
  readonly type: AbsenceType | null
  readonly doubts: readonly string[]
}

/** What a text says, cut into spans; nothing is worked out yet. */
export interface WrittenText {
  readonly spans: readonly WrittenSpan[]
  /** The kind of time away the text names, when it names one. */
  readonly type: AbsenceType | null
  readonly unsure: boolean
  readonly doubts: readonly string[]
}

/** Cuts a text about leave into the dates and ranges it names. */
export const writtenSpans = (text: string, options: WritingHints): WrittenText => {
  const tokens = tokensOf(text)
  const read = dateReader(tokens, options)
  const spans: WrittenSpan[] = []
  const unread: string[] = []
  const types: AbsenceType[] = []
  let unsure = false
  let parted = true
  while (read.peek()) {
    const token = read.peek() as Token
    const before = read.position()
    if (['list', 'gap', 'slash', 'question', 'type', 'word'].includes(token.kind)) {
      if (token.kind === 'type') types.push(token.type)
      else if (token.kind === 'word') unread.push(token.text)
      else if (token.kind === 'question') unsure = true
      else parted = true
      if (token.kind === 'slash' && spans.length > 0) unread.push(token.text)
      read.skip()
      continue
    }
    const doubtsBefore = read.doubts.length
    const from = read.end()
    if (!from) {
      if (read.position() === before) {
        unread.push(token.text)
        read.skip()
      }
      continue
    }
    const previous = spans.at(-1)
    if (!parted && previous?.from === previous?.to)
      read.doubts.push('Two dates stand side by side; they may be two days or a range.')
    const to = upTo(read, unread)
    spans.push({ from, to: to ?? from, type: types.at(-1) ?? null, doubts: read.doubts.slice(doubtsBefore) })
    parted = false
  }
  const kinds = [...new Set(types)]
  const taken = new Set(spans.flatMap((span) => span.doubts))
  const doubts = read.doubts.filter((doubt) => !taken.has(doubt))
  if (unsure) doubts.push('The sheet marks it as uncertain.')
  if (unread.length > 0) doubts.push(`Not understood: “${unread.join(' ').slice(0, 60)}”.`)
  if (kinds.length > 1) doubts.push('Several kinds of time away are named.')
  return { spans, type: kinds.length === 1 ? (kinds[0] ?? null) : null, unsure, doubts: [...new Set(doubts)] }
}

/** The other end of a range, when one follows. An ISO interval has a slash there. */
const upTo = (read: DateReader, unread: string[]): WrittenEnd | null => {
  const token = read.peek()
  const interval = token?.kind === 'slash' && read.peek(-1)?.kind === 'date' && read.peek(1)?.kind === 'date'
  if (token?.kind !== 'to' && !interval) return null
  read.skip()
  const to = read.end()
  if (!to) unread.push(token.text)
  return to
}
