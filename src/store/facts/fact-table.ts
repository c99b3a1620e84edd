import type { Fact, FactKind } from '#domain/schedule/facts.ts'

/** How facts of one kind lie in their table. Days are ISO text in a row. */
export interface FactTable<K extends FactKind = FactKind, Row extends object = object> {
  readonly table: string
  /** The columns that identify a fact within its program. */
  readonly key: readonly (keyof Row & string)[]
  /** The other columns. */
  readonly rest: readonly (keyof Row & string)[]
  readonly toRow: (fact: Fact<K>) => Row
  readonly fromRow: (row: Row) => Fact<K>
}
