import type { AbsenceType } from './absence.ts'
import { type AbsenceDetail, saysSomething } from './absence-detail.ts'
import { REDACTED, SCRUBBED_KINDS, type ScrubbedKind, type Scrubbed, coarsePlace, isScrubbed, scrub } from './scrub.ts'

/** What somebody says of an absence beside its days and type. What is left out stays; null takes it away. */
export interface SaidDetail {
  readonly reason?: string | null | undefined
  readonly location?: string | null | undefined
  readonly orders?: boolean | null | undefined
  readonly replacement?: string | null | undefined
}

/** The absence that is said something of, and what was there before. */
export interface DetailOf {
  readonly absence: string
  readonly type: AbsenceType
  readonly before: { readonly type: AbsenceType; readonly detail: AbsenceDetail | null } | null
}

export interface WrittenDetail {
  /** Null when there is nothing to know. */
  readonly detail: AbsenceDetail | null
  /** What was taken out of the texts. */
  readonly removed: readonly ScrubbedKind[]
}

const TEXTS = ['reason', 'location', 'replacement'] as const
type Text = (typeof TEXTS)[number]
const LABELS: Readonly<Record<Text, string>> = { reason: 'Reason', location: 'Location', replacement: 'Instead' }
const MOST_LETTERS: Readonly<Record<Text | 'original', number>> = {
  reason: 1000,
  location: 200,
  replacement: 200,
  original: 4000,
}

/** Never in the middle of a character of two halves, which no database would take. */
const cut = (text: string, letters: number): string => text.slice(0, letters).replace(/[\uD800-\uDBFF]$/, '')

const scrubbedText = (type: AbsenceType, field: Text, text: string): Scrubbed => {
  if (field !== 'location' || !isScrubbed(type)) return scrub(type, text)
  const coarse = coarsePlace(text)
  const scrubbed = scrub(type, coarse)
  const places: readonly ScrubbedKind[] = coarse === text ? [] : ['place']
  return { text: scrubbed.text, removed: [...new Set([...scrubbed.removed, ...places])] }
}

/** What was written now above what was written before, where that does not say it already. */
const originalOf = (before: string | null, lines: readonly string[]): string | null => {
  const now = lines.join('\n')
  if (now === '' || before?.includes(now)) return before
  return cut(before === null ? now : `${now}\n\n${before}`, MOST_LETTERS.original)
}

/**
 * What is kept of an absence apart. Of deployment, TDY, training and military duty the texts are kept without units,
 * places and movement; what was written is kept once more beside them as it was, for as long as a text stands.
 */
export const writtenDetail = ({ absence, type, before }: DetailOf, said: SaidDetail): WrittenDetail => {
  const known = before?.detail ?? null
  const isClean = (field: Text, text: string): boolean =>
    text === known?.[field] && before !== null && isScrubbed(before.type)
  const texts = TEXTS.map((field) => {
    const written = (said[field] === undefined ? known?.[field] : said[field])?.trim() || null
    if (written === null) return { field, written, text: null, removed: [] }
    const { text, removed } = isClean(field, written)
      ? { text: written, removed: [] }
      : scrubbedText(type, field, written)
    // Where nothing is left of what was written, that something was still stands, and the original with it.
    return { field, written, text: cut(text, MOST_LETTERS[field]).trim() || REDACTED, removed }
  })
  const textOf = (field: Text): string | null => texts.find((one) => one.field === field)?.text ?? null
  const lines = texts.flatMap(({ field, written, text }) =>
    written === null || text === written ? [] : [`${LABELS[field]}: ${written}`],
  )
  const stands = texts.some(({ text }) => text !== null)
  const detail: AbsenceDetail = {
    absence,
    reason: textOf('reason'),
    location: textOf('location'),
    orders: said.orders === undefined ? (known?.orders ?? null) : said.orders,
    replacement: textOf('replacement'),
    original: stands ? originalOf(known?.original ?? null, lines) : null,
  }
  const kinds = new Set(texts.flatMap(({ removed }) => removed))
  return { detail: saysSomething(detail) ? detail : null, removed: SCRUBBED_KINDS.filter((kind) => kinds.has(kind)) }
}
