import type { NameChoice, RowChoice, Staging } from './staging.ts'

/** Nothing said. */
const UNSAID: Omit<RowChoice, 'id'> = {
  ...{ action: null, personId: null, first: null, firstHalf: null, last: null, lastHalf: null, type: null },
  ...{ status: null, accepted: [] },
}

const saysSomething = ({ id: _, accepted, ...rest }: RowChoice): boolean =>
  accepted.length > 0 || Object.values(rest).some((value) => value !== null)

export type Said = Partial<Omit<RowChoice, 'id'>>

/**
 * What was said of rows, with more said of some. A field that is left out stays; null takes back what was said of it.
 * What is not said anew stays the very same.
 */
export const withRowChoices = (choices: readonly RowChoice[], said: ReadonlyMap<string, Said>): RowChoice[] => {
  const before = new Map(choices.map((choice) => [choice.id, choice]))
  const next = [...said].map(([id, more]): RowChoice => ({ ...(before.get(id) ?? { id, ...UNSAID }), ...more }))
  return [...choices.filter(({ id }) => !said.has(id)), ...next.filter(saysSomething)]
}

/** What was said of names, with the one of a name. */
export const withNameChoice = (choices: readonly NameChoice[], choice: NameChoice): NameChoice[] => [
  ...choices.filter(({ name }) => name !== choice.name),
  choice,
]

/** Both, by what they are about. */
export interface Choices {
  readonly rows: ReadonlyMap<string, RowChoice>
  readonly names: ReadonlyMap<string, NameChoice>
}

export const choicesOf = ({ rows, names }: Pick<Staging, 'rows' | 'names'>): Choices => ({
  rows: new Map(rows.map((choice) => [choice.id, choice])),
  names: new Map(names.map((choice) => [choice.name, choice])),
})
