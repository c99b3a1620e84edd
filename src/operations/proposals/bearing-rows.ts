import { type Day, addDays, parseDay } from '#domain/calendar/day.ts'
import { netChanges } from '#domain/proposals/proposal-rows.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import type { Finding } from '#rules/kit.ts'
import { SCOPE_NAMES } from '#rules/scopes.ts'
import { touchedBy } from '#rules/touched.ts'

/** From the Friday of an FMIT week to its recovery day. */
const WEEK_AND_RECOVERY = 7

/** The stretches of days that a finding names. */
const stretchesOf = ({ data }: Finding): readonly (readonly [first: Day, last: Day])[] =>
  Object.entries(data).flatMap(([name, value]) =>
    [value].flat().flatMap((text) => {
      const day = typeof text === 'string' ? parseDay(text) : null
      return day === null ? [] : [[day, name.startsWith('week') ? addDays(day, WEEK_AND_RECOVERY) : day] as const]
    }),
  )

const liesIn = ({ first, last }: ProposalRow, stretches: ReturnType<typeof stretchesOf>): boolean =>
  first !== null && last !== null && stretches.some(([from, to]) => first <= to && last >= from)

const instanceOf = (scope: string, key: string): string => `${scope} ${key}`

/** The rows that touch an instance of a rule, by instance; of those instances only that are asked for. */
const touching = (
  before: Schedule,
  after: Schedule,
  rows: readonly ProposalRow[],
  asked: ReadonlySet<string>,
): ReadonlyMap<string, readonly ProposalRow[]> => {
  const found = new Map<string, ProposalRow[]>()
  for (const row of rows) {
    const touched = touchedBy(before, after, netChanges(row.changes))
    for (const scope of SCOPE_NAMES)
      for (const key of touched[scope].keys()) {
        const instance = instanceOf(scope, key)
        if (!asked.has(instance)) continue
        const others = found.get(instance)
        if (others === undefined) found.set(instance, [row])
        else others.push(row)
      }
  }
  return found
}

const narrowed = (rows: readonly ProposalRow[], isNear: (row: ProposalRow) => boolean): readonly ProposalRow[] => {
  const near = rows.filter(isNear)
  return near.length === 0 ? rows : near
}

/**
 * Which of the rows that were taken bear on what they brought: those that touch it, and of these, where there are any,
 * those about its person and on its days.
 */
export const bearingRows = (
  before: Schedule,
  after: Schedule,
  rows: readonly ProposalRow[],
  findings: readonly Finding[],
): ((finding: Finding) => string[]) => {
  const asked = new Set(findings.map(({ scope, key }) => instanceOf(scope, key)))
  const found = asked.size === 0 ? new Map<string, ProposalRow[]>() : touching(before, after, rows, asked)
  return (finding) => {
    const { person } = finding.data
    const all = found.get(instanceOf(finding.scope, finding.key)) ?? []
    const theirs = narrowed(all, ({ people }) => typeof person === 'string' && people.includes(person))
    if (finding.scope === 'person-year') return theirs.map(({ id }) => id)
    const stretches = stretchesOf(finding)
    return narrowed(theirs, (row) => liesIn(row, stretches)).map(({ id }) => id)
  }
}
