import { type Activity, MOST_WRITTEN_LETTERS } from '#domain/rotations/activity.ts'
import { MOST_ALIASES } from '#domain/rotations/aliases.ts'
import { MOST_NAME_LETTERS, type Rotation, ownTextsOf } from '#domain/rotations/rotation.ts'
import { plainWords } from '#spreadsheets/rotations/plain-words.ts'
import { codeKey } from '#spreadsheets/rotations/written-code.ts'

/** What somebody said of a text: what it is, by the identity of that. */
export interface SaidOfText {
  readonly key: string
  readonly text: string
  readonly means: string
}

/** What of it is remembered. */
export interface Remembered {
  /** New ways of writing something, by its identity. */
  readonly aliases: ReadonlyMap<string, readonly string[]>
  /** The keys of the texts that the next sheet is read by: those that are new, and those that were kept before. */
  readonly keys: ReadonlySet<string>
}

interface Kind<One> {
  readonly idOf: (one: One) => string
  readonly ownTextsOf: (one: One) => readonly string[]
  /** A text as it is compared in sheets. */
  readonly keyOf: (text: string) => string
  readonly mostLetters: number
}

/**
 * What is kept as another way of writing things. A text that is too long, that another thing is written as already, or
 * for which there is no room is not kept: then the next sheet asks again.
 */
const remembered =
  <One extends { readonly aliases: readonly string[]; readonly archived: boolean }>(kind: Kind<One>) =>
  (said: readonly SaidOfText[], all: Iterable<One>): Remembered => {
    const inUse = [...all].filter(({ archived }) => !archived)
    const writtenAs = new Map<string, Set<string>>()
    for (const one of inUse)
      for (const text of [...kind.ownTextsOf(one), ...one.aliases]) {
        const key = kind.keyOf(text)
        writtenAs.set(key, (writtenAs.get(key) ?? new Set()).add(kind.idOf(one)))
      }
    const byId = new Map(inUse.map((one) => [kind.idOf(one), one]))
    const aliases = new Map<string, string[]>()
    const keys = new Set<string>()
    for (const { key, text, means } of said) {
      const one = byId.get(means)
      const owners = writtenAs.get(key) ?? new Set()
      if (one === undefined || [...owners].some((owner) => owner !== means)) continue
      const own = aliases.get(means) ?? []
      if (!owners.has(means)) {
        if (text.length > kind.mostLetters || one.aliases.length + own.length >= MOST_ALIASES) continue
        aliases.set(means, [...own, text])
      }
      keys.add(key)
    }
    return { aliases, keys }
  }

export const rememberedCodes = remembered<Activity>({
  idOf: ({ code }) => code,
  ownTextsOf: ({ code }) => [code],
  keyOf: codeKey,
  mostLetters: MOST_WRITTEN_LETTERS,
})

export const rememberedRotations = remembered<Rotation>({
  idOf: ({ name }) => name,
  ownTextsOf,
  keyOf: plainWords,
  mostLetters: MOST_NAME_LETTERS,
})
