import { type Day, addDays, parseDay } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Finding } from '#rules/kit.ts'
import type { ReadRow } from './read-row.ts'
import type { StagedCluster } from './staged-row.ts'

/** From the Friday of an FMIT week to its recovery day. */
const WEEK_AND_RECOVERY = 7
/** Rules that look at what lies just before or after time away look no further than this. */
const DAYS_AROUND = 8

type Stretch = readonly [first: Day, last: Day]

/** The stretches of days that a finding names. */
const stretchesOf = derived(({ data }: Finding): readonly Stretch[] =>
  Object.entries(data).flatMap(([name, value]) =>
    [value].flat().flatMap((text) => {
      const day = typeof text === 'string' ? parseDay(text) : null
      return day === null ? [] : [[day, name.startsWith('week') ? addDays(day, WEEK_AND_RECOVERY) : day] as const]
    }),
  ),
)

const isNear = ({ first, last }: ReadRow, stretches: readonly Stretch[], around: number): boolean =>
  first !== null && last !== null && stretches.some(([from, to]) => first <= to + around && last >= from - around)

/** The rows that a finding comes from: those of its person on its days or, when none is, just beside them. */
const rowsOf = (finding: Finding, theirs: readonly ReadRow[]): readonly ReadRow[] => {
  // A person's whole year is shown by itself: no single row is to blame for it.
  if (finding.scope === 'person-year') return []
  const stretches = stretchesOf(finding)
  const on = theirs.filter((row) => isNear(row, stretches, 0))
  return on.length > 0 ? on : theirs.filter((row) => isNear(row, stretches, DAYS_AROUND))
}

/** What of the plan rows touch, in the sentences of the rules: of what taking them would bring. */
export const touchesOf = (
  clusters: readonly StagedCluster[],
  broken: readonly Finding[],
): ReadonlyMap<string, readonly string[]> => {
  const rowsByPerson = new Map<PersonId, ReadRow[]>()
  for (const row of clusters.flatMap(({ rows }) => rows)) {
    const { personId } = row
    if (personId === null) continue
    const theirs = rowsByPerson.get(personId)
    if (theirs) theirs.push(row)
    else rowsByPerson.set(personId, [row])
  }
  const touches = new Map<string, string[]>()
  for (const finding of broken) {
    const { person } = finding.data
    const theirs = typeof person === 'string' ? (rowsByPerson.get(person) ?? []) : []
    for (const { id } of rowsOf(finding, theirs)) touches.set(id, [...(touches.get(id) ?? []), finding.message])
  }
  return touches
}
