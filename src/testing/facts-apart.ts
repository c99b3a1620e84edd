import { FACT_KIND_NAMES, type Facts } from '#domain/schedule/facts.ts'

/** The same facts in families of their own: nothing that was derived from the others is known of them. */
export const factsApart = (facts: Facts): Facts =>
  // Each kind keeps its own facts, which the compiler cannot follow through a list of all kinds.
  Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, new Map<string, unknown>(facts[kind])])) as unknown as Facts
