import { type Result, done } from '#domain/result.ts'
import { type Change, type ChangeSet, changeTo } from '#domain/schedule/change.ts'
import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, keyOf } from '#domain/schedule/facts.ts'
import type { Saved, Store, StoreRefusal } from '#store/store.ts'

export const AUTHOR = { id: 'user:test', name: 'Tess Tester' }
export const NOW = new Date('2026-07-06T08:30:00.125Z')

/** Lists of facts as they are to be. */
export type FactLists = { readonly [K in FactKind]?: readonly Fact<K>[] }

/** The changes that bring facts to what is listed, and leave the others. */
export const changesTo = (facts: Facts, lists: FactLists): readonly Change[] =>
  FACT_KIND_NAMES.flatMap((kind) =>
    (lists[kind] ?? []).flatMap((fact) => changeTo(facts, kind, keyOf(kind, fact as never), fact as never)),
  )

/** Writes through the door what `decide` makes of the present facts, as an edit of no particular area. */
export const write = (
  store: Store,
  programId: string,
  decide: (facts: Facts) => readonly Change[],
  said: Partial<ChangeSet> & { readonly of?: number } = {},
): Promise<Result<Saved<null>, StoreRefusal>> => {
  const { of, ...words } = said
  return store.change(programId, AUTHOR, NOW, ({ facts }) =>
    done({
      changeSet: {
        summary: 'Something changed.',
        source: 'edit',
        reason: null,
        area: 'test',
        ...words,
        changes: decide(facts),
      },
      answer: null,
      ...(of === undefined ? {} : { of }),
    }),
  )
}

/** Brings facts to what is listed. */
export const put = (store: Store, programId: string, lists: FactLists): Promise<Result<Saved<null>, StoreRefusal>> =>
  write(store, programId, (facts) => changesTo(facts, lists))

/** Takes facts out. */
export const remove = (store: Store, programId: string, kind: FactKind, key: string) =>
  write(store, programId, (facts) => changeTo(facts, kind, key, null))
