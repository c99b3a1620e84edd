import { day, partsOf } from '#domain/calendar/day.ts'
import { SEVERITIES } from '#rules/kit.ts'
import { monthName, surnameFirst } from '../../words.ts'
import type { Preview, Row, RuleCount } from './preview.ts'
import type { ViewName } from './proposal-search.ts'
import { type Told, toldByRow } from './told.ts'

/** What the rows of a group have in common. */
export type About =
  | { readonly of: 'person'; readonly id: string }
  | { readonly of: 'rule'; readonly rule: string }
  | { readonly of: 'month' | 'rest' }

export interface Group {
  readonly key: string
  readonly title: string
  /** As other lines name it: "Halvorsen". */
  readonly called: string
  readonly about: About
  /** Its rows in order, by id. */
  readonly rows: readonly string[]
}

/** One line of the list. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly row: Row
      readonly told: readonly Told[]
      /** What its group has in common. */
      readonly of: About['of']
      /** The group that had it before, as it is called: the same change cannot be ticked twice. */
      readonly sameAs: string | null
    }

type Heading = Omit<Group, 'rows'>

/** Groups in the order in which their headings first come. */
const grouped = (
  rows: readonly Row[],
  headingsOf: (row: Row) => readonly Heading[],
): readonly (Group & { readonly list: readonly Row[] })[] => {
  const groups = new Map<string, { heading: Heading; list: Row[] }>()
  for (const row of rows)
    for (const heading of headingsOf(row)) {
      const group = groups.get(heading.key)
      if (group) group.list.push(row)
      else groups.set(heading.key, { heading, list: [row] })
    }
  return [...groups.values()].map(({ heading, list }) => ({ ...heading, rows: list.map(({ id }) => id), list }))
}

const surname = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name

const peopleOf = ({ people }: Row): readonly Heading[] =>
  people.length === 0
    ? [{ key: 'nobody', title: 'About nobody in particular', called: 'nobody in particular', about: { of: 'rest' } }]
    : people.map(({ id, name }) => ({
        key: `person ${id}`,
        title: surnameFirst(name),
        called: surname(name),
        about: { of: 'person', id },
      }))

const monthOf = ({ first }: Row): Heading => {
  if (first === null) return { key: 'no date', title: 'Without a date', called: 'those without a date', about: { of: 'rest' } } // prettier-ignore
  const start = day(first)
  const title = `${monthName(start)} ${partsOf(start).year}`
  return { key: title, title, called: title, about: { of: 'month' } }
}

/** What the whole of it breaks comes first, the worst before; then what it mends. */
const byWorth = (a: RuleCount, b: RuleCount): number =>
  Number(b.after > b.before) - Number(a.after > a.before) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)

const REST: Heading = {
  key: 'no rule',
  title: 'No rule is broken or mended by these',
  called: 'those that touch no rule',
  about: { of: 'rest' },
}

const byRule = (preview: Preview, told: ReadonlyMap<string, readonly Told[]>) => {
  const headings = [...preview.rules].sort(byWorth).map(({ rule, statement }): Heading => ({
    key: `rule ${rule}`,
    title: statement,
    called: `“${statement.replace(/\.$/, '')}”`,
    about: { of: 'rule', rule },
  }))
  const rulesOf = (row: Row): ReadonlySet<string> =>
    new Set((told.get(row.id) ?? []).map(({ finding }) => `rule ${finding.rule}`))
  const groups = grouped(preview.rows, (row) => {
    const own = rulesOf(row)
    const found = headings.filter(({ key }) => own.has(key))
    return found.length === 0 ? [REST] : found
  })
  const rank = new Map([...headings, REST].map(({ key }, index) => [key, index]))
  return [...groups].sort((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0))
}

const FAR = '9999'

const groupsFor = (view: ViewName, preview: Preview, told: ReadonlyMap<string, readonly Told[]>) => {
  switch (view) {
    case 'rule':
      return byRule(preview, told)
    case 'date':
      return grouped(
        [...preview.rows].sort((a, b) => ((a.first ?? FAR) < (b.first ?? FAR) ? -1 : a.first === b.first ? 0 : 1)),
        (row) => [monthOf(row)],
      )
    default:
      return grouped(preview.rows, peopleOf)
  }
}

/**
 * The lines of a view. They are made of the proposal as a whole, so that no line moves while rows are ticked; a row that
 * several groups have is the same change under each, and says so from the second on.
 */
export const linesOf = (view: ViewName, preview: Preview): readonly Line[] => {
  const told = toldByRow(preview)
  const seen = new Map<string, string>()
  return groupsFor(view, preview, told).flatMap(({ list, ...group }): readonly Line[] => [
    { kind: 'group', key: group.key, group },
    ...list.map((row): Line => {
      const sameAs = seen.get(row.id) ?? null
      if (sameAs === null) seen.set(row.id, group.called)
      const all = told.get(row.id) ?? []
      const { about } = group
      const own = about.of === 'rule' ? all.filter(({ finding }) => finding.rule === about.rule) : all
      return { kind: 'row', key: `${group.key}/${row.id}`, row, told: own, of: about.of, sameAs }
    }),
  ])
}
