import * as fuzzball from 'fuzzball'
import type { NameBand, NameCandidate, NameMatch } from './match.ts'
import { normalName } from './normal-name.ts'

export interface NamedPerson {
  readonly id: string
  readonly name: string
  readonly email?: string | null
  readonly active?: boolean
}
/** Names a person settled before: normalised name to person. */
export type Aliases = ReadonlyMap<string, string>

const SURE = 0.9
const WARN = 0.8
const SUGGEST = 0.7
/** A second as near as this leaves open who is meant. */
const TOO_CLOSE = 0.05
const CANDIDATES = 5
const WORTH_SHOWING = 0.5
/** A surname alone, spelt right, is somebody's with a warning; with the initial it is sure. */
const SURNAME_ONLY = 0.85
const WITH_INITIAL = 0.95
/** A name that is right but for an initial in the middle is sure. */
const WITHOUT_MIDDLE = 0.97

const likeness = (a: string, b: string): number => fuzzball.token_sort_ratio(a, b, { full_process: false }) / 100

/** How well a written name fits a person's, 0 to 1. Both are normalised. */
const fit = (written: string, name: string): number => {
  if (written === name) return 1
  const whole = likeness(written, name)
  const words = written.split(' ')
  const own = name.split(' ')
  const [given = '', surname = ''] = [own[0], own.at(-1)]
  const sorted = (text: string): string => text.split(' ').sort().join(' ')
  if (sorted(written) === sorted(name)) return 1
  const initials = words.filter((word) => word.length === 1)
  const rest = words.filter((word) => word.length > 1).join(' ')
  // A middle initial is one more than the name may have.
  if (initials.length > 0 && words.length - initials.length > 1)
    return Math.max(whole, likeness(rest, name) * WITHOUT_MIDDLE)
  const compound = own.slice(1).join(' ')
  const near = Math.max(likeness(rest, surname), likeness(rest, compound))
  if (initials.length > 0 && rest !== '')
    return initials[0] === given.charAt(0) || initials.at(-1) === given.charAt(0)
      ? Math.max(near * WITH_INITIAL, 0)
      : near * 0.5
  if (words.length === 1 && own.length > 1) return Math.max(near * SURNAME_ONLY, likeness(rest, given) * 0.7)
  return whole
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000

const bandOf = (best: number, second: number): NameBand => {
  if (best < SUGGEST) return 'none'
  if (best < 1 ? rounded(best - second) <= TOO_CLOSE : second === 1) return 'ambiguous'
  if (best === 1) return 'exact'
  return best >= SURE ? 'sure' : best >= WARN ? 'warn' : 'suggest'
}

/**
 * Whom of the people a written name means. A name that was settled before, an identifier, an e-mail address or the very
 * name is certain; others by likeness, and never one of two that are about as like.
 */
export const matchPerson = (raw: string, people: readonly NamedPerson[], aliases: Aliases): NameMatch => {
  const written = normalName(raw)
  const plain = raw.trim().toLowerCase()
  const settled = aliases.get(written)
  const known =
    people.find(({ id }) => id === settled) ??
    people.find(({ id, email }) => id === raw.trim() || (email && email.toLowerCase() === plain))
  if (known) return { person: known.id, score: 1, band: 'exact', candidates: [{ person: known.id, score: 1 }] }
  const scored: NameCandidate[] = people
    .map(({ id, name }) => ({ person: id, score: rounded(written === '' ? 0 : fit(written, normalName(name))) }))
    .sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
  const [best, second] = scored
  const band = bandOf(best?.score ?? 0, second?.score ?? 0)
  const taken = band === 'exact' || band === 'sure' || band === 'warn'
  return {
    person: taken ? (best?.person ?? null) : null,
    score: band === 'none' ? 0 : (best?.score ?? 0),
    band,
    candidates: scored.filter(({ score }) => score >= WORTH_SHOWING).slice(0, CANDIDATES),
  }
}
