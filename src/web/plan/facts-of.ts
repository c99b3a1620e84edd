import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, decodeFact, keyOf } from '#domain/schedule/facts.ts'

/** Facts out of the lists of an answer, kind by kind; kinds it does not carry are empty. */
export const factsOf = (lists: Readonly<Partial<Record<FactKind, readonly unknown[]>>>): Facts => {
  const keyed = <K extends FactKind>(kind: K, list: readonly unknown[]): ReadonlyMap<string, Fact<K>> =>
    new Map(list.map((json) => decodeFact(kind, json)).map((fact) => [keyOf(kind, fact), fact]))
  // Every kind is there, so all of `Facts` is.
  return Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, keyed(kind, lists[kind] ?? [])])) as unknown as Facts
}
