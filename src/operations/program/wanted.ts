import { type Change, changeTo } from '#domain/schedule/change.ts'
import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, keyOf } from '#domain/schedule/facts.ts'

/** A fact as it is to be; null is "none". */
export interface Wanted {
  readonly kind: FactKind
  readonly key: string
  readonly to: Fact<FactKind> | null
}

/** That there be a fact. */
export const want = <K extends FactKind>(kind: K, fact: Fact<K>): Wanted => ({
  kind,
  key: keyOf(kind, fact),
  to: fact,
})

/** That there be none. */
export const wantNone = (kind: FactKind, key: string): Wanted => ({ kind, key, to: null })

/**
 * The changes that bring facts to what is wanted; none for those that are so already. What goes comes first, in
 * reverse order of the kinds, then what comes in their order: a person is there before what names the person.
 */
export const changesTo = (facts: Facts, wanted: readonly Wanted[]): readonly Change[] => {
  const changes = wanted.flatMap(({ kind, key, to }) => changeTo(facts, kind, key, to))
  const place = ({ kind }: Change): number => FACT_KIND_NAMES.indexOf(kind)
  const going = changes.filter(({ to }) => to === null).sort((a, b) => place(b) - place(a))
  const coming = changes.filter(({ to }) => to !== null).sort((a, b) => place(a) - place(b))
  return [...going, ...coming]
}
