import * as fuzzball from 'fuzzball'
import type { Activity } from '#domain/rotations/activity.ts'
import { tidy } from './plain-words.ts'

/** What a code in a cell stands for. `guesses`: codes of activities that it may be, the likeliest first. */
export type CodeMeant =
  | { readonly kind: 'blank' }
  | { readonly kind: 'known'; readonly activity: string }
  /** Somebody said that it is not wanted. */
  | { readonly kind: 'left-out' }
  | { readonly kind: 'unknown'; readonly guesses: readonly string[] }

/** What somebody said of codes, by how `codeKey` writes them: the activity, or null to leave them out. */
export type CodesSaid = ReadonlyMap<string, string | null>

/** A code as it is compared: without a stray tick behind it, blanks, and differences of case. */
export const codeKey = (text: string): string =>
  tidy(text)
    .replace(/[`´’']+$/, '')
    .replaceAll(' ', '')
    .toLowerCase()

const GUESSES = 3
const WORTH_SHOWING = 0.6

const likeness = (a: string, b: string): number => fuzzball.ratio(a, b, { full_process: false }) / 100

/**
 * Reads codes by the activities of a program: their codes, and how else sheets write them. What is neither is unknown,
 * with guesses, and never taken for anything: two codes in one cell are, unless both are the same activity.
 */
export const codeReader = (activities: Iterable<Activity>, said: CodesSaid): ((text: string) => CodeMeant) => {
  const all = [...activities].filter(({ archived }) => !archived)
  const known = new Map<string, string>()
  for (const { code, aliases } of all)
    for (const alias of aliases) if (!known.has(codeKey(alias))) known.set(codeKey(alias), code)
  // A code of its own stands before what is another's alias.
  for (const { code } of all) known.set(codeKey(code), code)

  const guessesFor = (key: string): string[] => {
    const parts = key.split(/[/+,]/).flatMap((part) => known.get(part) ?? [])
    const like = [...known]
      .map(([other, code]) => ({ code, score: likeness(key, other) }))
      .filter(({ score }) => score >= WORTH_SHOWING)
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    return [...new Set([...parts, ...like.map(({ code }) => code)])].slice(0, GUESSES)
  }
  const read = (text: string): CodeMeant => {
    const key = codeKey(text)
    if (key === '') return { kind: 'blank' }
    const chosen = said.get(key)
    if (chosen !== undefined) return chosen === null ? { kind: 'left-out' } : { kind: 'known', activity: chosen }
    const activity = known.get(key)
    if (activity !== undefined) return { kind: 'known', activity }
    const parts = key.split('/').map((part) => known.get(part))
    const [first] = parts
    if (parts.length > 1 && first !== undefined && parts.every((part) => part === first))
      return { kind: 'known', activity: first }
    return { kind: 'unknown', guesses: guessesFor(key) }
  }
  const before = new Map<string, CodeMeant>()
  return (text) => {
    const meant = before.get(text) ?? read(text)
    before.set(text, meant)
    return meant
  }
}
