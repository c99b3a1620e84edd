import { day } from '#domain/calendar/day.ts'
import type { OutputOf } from '../../client.ts'
import { monthName, surnameFirst } from '../../words.ts'
import type { Preview } from './preview.ts'

type Year = OutputOf<'GET /api/v1/fmit/years/:ay'>

/** How a week stands with somebody: theirs and staying so, coming to them, or going from them; the latter two taken or not. */
export type Mark = 'has' | 'gains' | 'loses' | 'would-gain' | 'would-lose'

export interface StripRow {
  readonly id: string
  readonly name: string
  readonly marks: ReadonlyMap<string, Mark>
}

export interface Strip {
  readonly weeks: readonly { readonly start: string; readonly number: number; readonly changes: boolean }[]
  readonly months: readonly { readonly name: string; readonly weeks: number }[]
  readonly rows: readonly StripRow[]
}

const monthsOf = (weeks: Year['weeks']): Strip['months'] => {
  const months: { name: string; weeks: number }[] = []
  for (const { start } of weeks) {
    const name = monthName(day(start))
    const last = months.at(-1)
    if (last?.name === name) last.weeks += 1
    else months.push({ name, weeks: 1 })
  }
  return months
}

/** The year's weeks with who has them now, and the weeks that the proposal moves: ticked or not. */
export const stripOf = (
  year: Year,
  { rows, fairness }: Pick<Preview, 'rows' | 'fairness'>,
  isTaken: (id: string) => boolean,
): Strip => {
  const marks = new Map<string, Map<string, Mark>>()
  const set = (person: string, week: string, mark: Mark): void => {
    const own = marks.get(person) ?? new Map<string, Mark>()
    marks.set(person, own.set(week, mark))
  }
  const owners = new Map(year.weeks.map(({ start, ownerId }) => [start, ownerId]))
  for (const [start, owner] of owners) if (owner !== null) set(owner, start, 'has')
  const initials = new Map(year.faculty.map((one) => [one.id, one.initials]))
  const changing = new Set<string>()
  for (const { id, first, people, cells } of rows) {
    const owner = first === null ? undefined : owners.get(first)
    const [cell] = cells
    if (first === null || owner === undefined || cell === undefined || cell.was === cell.becomes) continue
    changing.add(first)
    const taken = isTaken(id)
    if (owner !== null) set(owner, first, taken ? 'loses' : 'would-lose')
    const others = people.filter((person) => person.id !== owner)
    const to = others.find((person) => initials.get(person.id) === cell.becomes) ?? others[0]
    if (cell.becomes !== null && to) set(to.id, first, taken ? 'gains' : 'would-gain')
  }
  const names = new Map(
    [...year.faculty, ...fairness.people, ...rows.flatMap((row) => row.people)].map(({ id, name }) => [id, name]),
  )
  const shown = [...new Set([...fairness.people.map(({ id }) => id), ...marks.keys()])]
  return {
    weeks: year.weeks.map(({ start, week }) => ({ start, number: week, changes: changing.has(start) })),
    months: monthsOf(year.weeks),
    rows: shown
      .map((id) => ({ id, name: surnameFirst(names.get(id) ?? id), marks: marks.get(id) ?? new Map<string, Mark>() }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
