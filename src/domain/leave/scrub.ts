import type { AbsenceType } from './absence.ts'
import { PATTERNS, SCRUBBED_KINDS, type ScrubbedKind } from './scrub-patterns.ts'

export { SCRUBBED_KINDS, type ScrubbedKind }

/** The types whose free text says where service members are and how they travel. */
const SCRUBBED_TYPES: ReadonlySet<AbsenceType> = new Set(['deployment', 'tdy', 'military_duty', 'training'])
export const isScrubbed = (type: AbsenceType): boolean => SCRUBBED_TYPES.has(type)

export const REDACTED = '[redacted]'

export interface Scrubbed {
  readonly text: string
  readonly removed: readonly ScrubbedKind[]
}

/**
 * The text without what tells where service members are, with whom, and when they move; and which kinds were taken
 * out. Text of other types is left as it is. It takes out too much rather than too little: the original is kept in
 * the protected field.
 */
export const scrub = (type: AbsenceType, text: string): Scrubbed => {
  if (!isScrubbed(type)) return { text, removed: [] }
  const removed = new Set<ScrubbedKind>()
  let scrubbed = text.normalize('NFKC').replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
  // A mark of letters that no pattern matches stands for what is out until the end.
  for (const [kind, pattern] of PATTERNS)
    scrubbed = scrubbed.replace(pattern, () => {
      removed.add(kind)
      return '\uE000'
    })
  const text_ = scrubbed.replace(/\uE000(?:[\s,;/–-]*\uE000)*/g, REDACTED).trim()
  return { text: text_, removed: SCRUBBED_KINDS.filter((kind) => removed.has(kind)) }
}

/**
 * The place of a tdy in store: what stands after the last comma, the state or country, when it has parts. Commas with
 * nothing after them part nothing.
 */
export const coarsePlace = (place: string): string => {
  const parts = place.split(',').map((part) => part.trim())
  return parts.findLast((part) => part !== '') ?? place
}
