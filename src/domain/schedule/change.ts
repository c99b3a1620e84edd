import * as z from 'zod'
import { type Result, done } from '../result.ts'
import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, decodeFact, encodeFact } from './facts.ts'

/** One fact before and after; null is "there is none". */
export type Change = {
  [K in FactKind]: {
    readonly kind: K
    readonly key: string
    readonly from: Fact<K> | null
    readonly to: Fact<K> | null
  }
}[FactKind]

export const SOURCES = ['edit', 'paste', 'import', 'solver', 'swap', 'assistant', 'undo', 'redo', 'rollover'] as const
export type Source = (typeof SOURCES)[number]

/** What a decision comes to: the changes in order, and what people will read about them in the history. */
export interface ChangeSet {
  readonly changes: readonly Change[]
  /** One sentence: "Week 34 is Simone Delacroix's." */
  readonly summary: string
  readonly source: Source
  /** Why, when a person had to say. */
  readonly reason: string | null
  /** What the undo history is kept by: `fmit/2025`, `people`, `program`. */
  readonly area: string
}

/** A change whose `from` is not what is there: somebody else changed it. */
export interface Clash {
  readonly reason: 'clash'
  readonly message: string
  readonly data: { readonly kind: FactKind; readonly key: string }
}

/** Whether two facts have the same content. In what order their fields were written does not matter. */
export const sameFact = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameFact(value, right.get(key)))
}

const clash = (kind: FactKind, key: string): Clash => ({
  reason: 'clash',
  message: `The ${kind} ${key} is no longer what this change was made from.`,
  data: { kind, key },
})

/** Applies changes in order. All or nothing: a change whose `from` is not the present fact refuses the whole. */
export const applyChanges = (facts: Facts, changes: readonly Change[]): Result<Facts, Clash> => {
  const next: Record<string, Map<string, unknown>> = {}
  for (const { kind, key, from, to } of changes) {
    const map = (next[kind] ??= new Map<string, unknown>(facts[kind]))
    if (!sameFact(map.get(key) ?? null, from)) return { ok: false, refusal: clash(kind, key) }
    if (to === null) map.delete(key)
    else map.set(key, to)
  }
  return done({ ...facts, ...next })
}

/** The changes that take it back, in reverse order. */
export const invert = (changes: readonly Change[]): readonly Change[] =>
  changes.map((change) => ({ ...change, from: change.to, to: change.from }) as Change).reverse()

/** The change that brings a fact to `to`, or none when it is so already. */
export const changeTo = <K extends FactKind>(
  facts: Facts,
  kind: K,
  key: string,
  to: Fact<K> | null,
): readonly Change[] => {
  const from = facts[kind].get(key) ?? null
  return sameFact(from, to) ? [] : [{ kind, key, from, to } as unknown as Change]
}

/** The changes that make `after` of `before`, in no order that matters. Costs little where the two share their facts. */
export const changesBetween = (before: Facts, after: Facts): readonly Change[] =>
  FACT_KIND_NAMES.filter((kind) => before[kind] !== after[kind]).flatMap((kind) => {
    const keys = new Set([...before[kind].keys(), ...after[kind].keys()])
    return [...keys].flatMap((key) => changeTo(before, kind, key, (after[kind].get(key) ?? null) as never))
  })

const changeJson = z.object({
  kind: z.enum(FACT_KIND_NAMES as [FactKind, ...FactKind[]]),
  key: z.string(),
  from: z.unknown(),
  to: z.unknown(),
})

export const encodeChange = (change: Change): unknown => ({
  kind: change.kind,
  key: change.key,
  from: change.from && encodeFact(change.kind, change.from as never),
  to: change.to && encodeFact(change.kind, change.to as never),
})

export const decodeChange = (json: unknown): Change => {
  const { kind, key, from, to } = changeJson.parse(json)
  return { kind, key, from: from && decodeFact(kind, from), to: to && decodeFact(kind, to) } as Change
}
