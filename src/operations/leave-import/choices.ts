import type { NameChoice, RowChoice, Staging } from './staging.ts'

/** Nothing said. */
const UNSAID: Omit<RowChoice, 'id'> = {
  ...{ action: null, personId: null, first: null, firstHalf: null, last: null, lastHalf: null, type: null },
  ...{ status: null, accepted: [] },
}

const saysSomething = ({ id: _, accepted, ...rest }: RowChoice): boolean =>
  accepted.length > 0 || Object.values(rest).some((value) => value !== null)

/** What was said of rows, with more said of one. A field that is left out stays; null takes back what was said of it. */
export const withRowChoice = (
  choices: readonly RowChoice[],
  id: string,
  said: Partial<Omit<RowChoice, 'id'>>,
): RowChoice[] => {
  const before = choices.find((choice) => choice.id === id) ?? { id, ...UNSAID }
  const next: RowChoice = { ...before, ...said }
  return [...choices.filter((choice) => choice.id !== id), ...(saysSomething(next) ? [next] : [])]
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
