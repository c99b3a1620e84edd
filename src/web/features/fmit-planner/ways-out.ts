import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { candidatesFor } from './candidates.ts'
import { type Edit, type Proposal, propose } from './edit.ts'
import { type PlannerYear, placeOf } from './planner-year.ts'
import { counted, figure } from './words.ts'

/** A way to be rid of a finding, and its price. */
export interface WayOut {
  readonly id: string
  /** "Nakagawa takes week 47", "Swap with Ferrandi, wk 50": the name is set apart. */
  readonly lead: string
  readonly name: string
  readonly text: string
  readonly price: string
  /** Null for the way that asks for a reason. */
  readonly edit: Edit | null
}

const MOST = 3

/** The finding is gone, and nothing critical has come. */
const solves = ({ consequences }: Proposal, finding: Finding): boolean =>
  consequences.critical.length === 0 && consequences.mended.some((mended) => findingId(mended) === findingId(finding))

const warningsOf = ({ consequences }: Proposal): number =>
  consequences.broken.filter(({ severity }) => severity === 'warning').length

const priced = (proposal: Proposal, clean: string): string => {
  const warnings = warningsOf(proposal)
  return warnings === 0 ? clean : counted(warnings, 'warning')
}

/** Somebody else takes the week. */
const handOver = (year: PlannerYear, finding: Finding, week: FmitYearWeek): readonly WayOut[] =>
  candidatesFor(year, week)
    .filter(({ proposal }) => solves(proposal, finding))
    .map(({ person, proposal, after, target }) => ({
      id: `take/${person}`,
      lead: '',
      name: year.called(person),
      text: ` takes week ${week.number}`,
      price: priced(proposal, target > 0 ? `${after} / ${figure(target)} after` : `${after} after`),
      edit: proposal.edit,
    }))

/** The week is traded for one of somebody else's. The trade that breaks least comes first. */
const trades = (year: PlannerYear, finding: Finding, week: FmitYearWeek): readonly WayOut[] =>
  year.fmit.weeks
    .filter(
      (other) =>
        other.attending !== null && other.attending !== week.attending && other.state !== 'past' && !other.locked,
    )
    .flatMap((other) => {
      const edit: Edit = { kind: 'weeks', ops: [{ op: 'swap', weekStart: week.start, withWeek: other.start }] }
      const proposed = propose(year.judged, edit)
      return proposed.ok && solves(proposed.value, finding) ? [{ other, proposal: proposed.value }] : []
    })
    .sort(
      (a, b) =>
        warningsOf(a.proposal) - warningsOf(b.proposal) ||
        a.proposal.consequences.broken.length - b.proposal.consequences.broken.length ||
        Math.abs(a.other.start - week.start) - Math.abs(b.other.start - week.start),
    )
    .map(({ other, proposal }) => ({
      id: `swap/${other.number}`,
      lead: 'Swap with ',
      name: year.called(other.attending ?? ''),
      text: `, wk ${other.number}`,
      price: priced(proposal, 'clean'),
      edit: proposal.edit,
    }))

/** Whether a finding asks for somebody to do something. */
const isUrgent = ({ severity }: Finding): boolean => severity !== 'info'

/**
 * Ways out of a finding, each worked out to the end: somebody who can take the week, somebody to trade it with, or a
 * written reason. At most three. None for what lies in the past, and for what does not hang on who has a week.
 */
export const waysOut = (year: PlannerYear, finding: Finding): readonly WayOut[] => {
  const { person, week: iso } = placeOf(finding)
  const week = iso === null ? undefined : year.weeks.get(iso)
  if (!isUrgent(finding) || !week || week.attending === null || week.attending !== person) return []
  const keep: WayOut = { id: 'keep', lead: '', name: '', text: 'Keep it, and write why', price: 'waiver', edit: null }
  const waiver = finding.severity === 'critical' && week.reason === null ? [keep] : []
  if (week.state === 'past' || week.locked) return waiver
  const others = handOver(year, finding, week)
  const swaps = trades(year, finding, week)
  const best = [...others.slice(0, 1), ...swaps.slice(0, 1), ...others.slice(1, 2)].slice(0, MOST - waiver.length)
  return [...best, ...waiver]
}
