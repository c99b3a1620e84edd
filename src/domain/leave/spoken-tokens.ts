import { parseDay, type Weekday } from '../calendar/day.ts'
import type { Half } from '../calendar/half-day.ts'
import type { AbsenceType } from './absence.ts'
import { typeOfWord } from './leave-type.ts'
import { spokenMonth } from './spoken-month.ts'

/** A date as written: what it leaves out is null. */
export interface WrittenDate {
  readonly year: number | null
  readonly month: number | null
  readonly date: number
}

/** A piece of a text about leave. `spaced`: white space stands before it. */
export type Token = { readonly text: string; readonly spaced: boolean } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'month'; readonly month: number; readonly misspelt: boolean }
  /** Numbers with slashes, dashes or dots: `first` may be the month or the day. */
  | { readonly kind: 'numeric'; readonly first: number; readonly second: number; readonly year: number | null }
  | { readonly kind: 'date'; readonly written: WrittenDate }
  | { readonly kind: 'to' | 'list' | 'gap' | 'slash' | 'question' | 'ignored' | 'word' }
  | { readonly kind: 'half'; readonly half: Half | null }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'type'; readonly type: AbsenceType }
)
type Piece = Token extends infer T ? (T extends Token ? Omit<T, 'text' | 'spaced'> : never) : never

const TO = new Set(['to', 'thru', 'through', 'until', 'till', 'til'])
const LIST = new Set(['and', 'plus'])
const FILLER = new Set(['from', 'on', 'the', 'of', 'dates', 'date', 'days', 'day', 'out'])
const UNSURE = new Set(['tbd', 'maybe', 'possibly', 'tentative', 'tentatively', 'approx', 'unsure', 'pending'])
const WEEKDAYS: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /^mon(day)?$/],
  ['tue', /^tues?(day)?$/],
  ['wed', /^wed(s|nesday)?$/],
  ['thu', /^thu(r|rs)?(day)?$/],
  ['fri', /^fri(day)?$/],
  ['sat', /^sat(urday)?$/],
  ['sun', /^sun(day)?$/],
]

/** Two digits are years of this century. */
export const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

const ofWord = (word: string): Piece => {
  const lower = word.toLowerCase()
  if (TO.has(lower)) return { kind: 'to' }
  if (LIST.has(lower)) return { kind: 'list' }
  if (FILLER.has(lower)) return { kind: 'ignored' }
  if (UNSURE.has(lower)) return { kind: 'question' }
  if (/^(am|morning|mornings)$/.test(lower)) return { kind: 'half', half: 'am' }
  if (/^(pm|afternoon|afternoons)$/.test(lower)) return { kind: 'half', half: 'pm' }
  if (lower === 'half') return { kind: 'half', half: null }
  const weekday = WEEKDAYS.find(([, pattern]) => pattern.test(lower))?.[0]
  if (weekday) return { kind: 'weekday', weekday }
  const month = spokenMonth(lower)
  if (month && !month.misspelt) return { kind: 'month', ...month }
  const type = typeOfWord(lower)
  if (type) return { kind: 'type', type }
  return month ? { kind: 'month', ...month } : { kind: 'word' }
}

const ofDate = (year: number, month: number, date: number): Piece => {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return parseDay(iso) === null ? { kind: 'word' } : { kind: 'date', written: { year, month, date } }
}

type Match = RegExpExecArray
/** Tried in this order at each place of the text. */
const FORMS: readonly (readonly [RegExp, (match: Match) => Piece])[] = [
  [
    /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?(?!\d)/y,
    (m) => ofDate(Number(m[1]), Number(m[3]), Number(m[4])),
  ],
  [/(20\d{2})(\d{2})(\d{2})(?!\d)/y, (m) => ofDate(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/(?:1\/2|½|1⁄2|half)[ -]?day\b/iy, () => ({ kind: 'half', half: null })],
  [/\(?\d+(?:\.\d+)? ?days?\b\)?/iy, () => ({ kind: 'ignored' })],
  [
    /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?!\d)|(?!\d))/y,
    (m) => ({
      kind: 'date',
      written: { year: m[3] ? fullYear(m[3]) : null, month: Number(m[2]), date: Number(m[1]) },
    }),
  ],
  [
    /(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y,
    (m) => ({ kind: 'numeric', first: Number(m[1]), second: Number(m[3]), year: fullYear(m[4] ?? '') }),
  ],
  [
    /(\d{1,2})\/(\d{1,2})(?![\d/])/y,
    (m) => ({ kind: 'numeric', first: Number(m[1]), second: Number(m[2]), year: null }),
  ],
  [/(\d{1,4})(?:st|nd|rd|th)?(?![\d:])/iy, (m) => ({ kind: 'number', value: Number(m[1]) })],
  [/'(\d{2})(?!\d)/y, (m) => ({ kind: 'number', value: fullYear(m[1] ?? '') })],
  [/[-–—‐‑‒―−→>]+/y, () => ({ kind: 'to' })],
  [/[,;&+•|]/y, () => ({ kind: 'list' })],
  [/\//y, () => ({ kind: 'slash' })],
  [/[?~]+/y, () => ({ kind: 'question' })],
  [/[\p{L}]+/uy, (m) => ofWord(m[0])],
  [/[:().[\]"'’#*]/y, () => ({ kind: 'ignored' })],
  [/\S/y, () => ({ kind: 'word' })],
]
const TRIPLE_WITH_DASHES = /^\d{1,2}-\d{1,2}-/

/** Cuts a text into its pieces. Letters and numbers need no space between them ("25NOV"). */
export const tokensOf = (text: string): Token[] => {
  const source = text.normalize('NFKC').replace(/[\u00A0\u2007\u202F]/g, ' ')
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const white = /^\s+/.exec(source.slice(at))?.[0] ?? ''
    at += white.length
    if (at >= source.length) break
    const before = tokens.at(-1)
    const [matched, piece] = pieceAt(source, at, before)
    const wide = before && before.kind !== 'month' && /\n|\s{2,}/.test(white)
    if (wide && before.kind !== 'to' && piece.kind !== 'to') tokens.push({ kind: 'gap', text: white, spaced: true })
    tokens.push({ ...piece, text: matched, spaced: white !== '' || at === 0 })
    at += matched.length
  }
  return tokens.filter(({ kind }) => kind !== 'ignored')
}

const pieceAt = (source: string, at: number, before: Token | undefined): readonly [string, Piece] => {
  for (const [pattern, make] of FORMS) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match) continue
    // "Jan 1-5-26" is no month, day and year.
    if (before?.kind === 'month' && TRIPLE_WITH_DASHES.test(match[0])) continue
    return [match[0], make(match)]
  }
  return [source.charAt(at), { kind: 'word' }]
}
