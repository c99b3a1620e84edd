import { yearOf } from '#domain/calendar/academic-year.ts'
import { day } from '#domain/calendar/day.ts'
import { type Overlap, netChanges, overlapsAmong } from '#domain/proposals/proposal-rows.ts'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import type { Proposal, ProposalRow } from '#domain/proposals/proposal.ts'
import { movesOf } from '#domain/proposals/moves.ts'
import { spokenOverlap, spokenRow } from '#domain/proposals/spoken-row.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { fmitYear } from '#domain/schedule/fmit-year.ts'
import { type Schedule, nameOf } from '#domain/schedule/schedule.ts'
import { concernsYear } from '#rules/finding.ts'
import { RULES } from '#rules/index.ts'
import { type Judged, difference } from '#rules/judge.ts'
import { type Finding, SEVERITIES } from '#rules/kit.ts'
import { conflictOf } from '../fmit/conflict.ts'
import { judgedFor } from '../judging.ts'
import type { Context } from '../kit.ts'
import { bearingRows } from './bearing-rows.ts'
import { awayBetween } from './away-between.ts'
import type { Preview } from './preview-answer.ts'
import { proposalHeadOf } from './proposal-head.ts'
import { weigh } from './weigh.ts'

/** Rows that can be taken together: without those that only could be beside one that is left out. */
const takenTogether = (facts: Facts, rows: readonly ProposalRow[]): readonly ProposalRow[] => {
  const overlaps = overlapsAmong(facts, rows)
  return overlaps.size === 0
    ? rows
    : takenTogether(
        facts,
        rows.filter(({ id }) => !overlaps.has(id)),
      )
}

/** The academic years that rows are about: of their days. */
const yearsOfRows = (rows: readonly ProposalRow[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ first, last }) => [first, last].flatMap((day) => (day === null ? [] : [yearOf(day)]))))

/** The year whose FMIT weeks are counted: that of the first week that changes; null when none does. */
const fmitYearOf = (rows: readonly ProposalRow[]): number | null => {
  for (const { changes } of rows)
    for (const change of changes) if (change.kind === 'fmitWeek') return yearOf(day(change.key))
  return null
}

const fairnessBetween = (before: Schedule, after: Schedule, year: number | null): Preview['fairness'] => {
  if (year === null) return { ay: null, before: null, after: null, people: [] }
  const [was, is] = [fmitYear(before, year), fmitYear(after, year)]
  const ids = [...new Set([...was.faculty, ...is.faculty].map(({ id }) => id))]
  const countIn = (list: typeof was.faculty, id: string) => list.find((one) => one.id === id)
  return {
    ay: year,
    before: was.summary.fairness,
    after: is.summary.fairness,
    people: ids
      .map((id) => {
        const [from, to] = [countIn(was.faculty, id), countIn(is.faculty, id)]
        return {
          id,
          name: nameOf(after, id),
          before: from?.count ?? 0,
          after: to?.count ?? 0,
          target: (to ?? from)?.target ?? 0,
        }
      })
      .filter(({ before, after, target }) => before > 0 || after > 0 || target > 0),
  }
}

const worst = (findings: readonly Finding[]): Finding['severity'] =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info'

const wholes = derived((_: Facts) => new Map<string, Judged>())

/** What taking all that can be taken would come to: remembered for the ticks that follow, of the latest proposal. */
const wholly = (before: Judged, { id, version }: Proposal, free: readonly ProposalRow[]): Judged => {
  const known = wholes(before.schedule.facts)
  const name = `${id} ${version} ${before.schedule.today}`
  const whole = known.get(name) ?? weigh(before, free, null).brought.after
  known.clear()
  known.set(name, whole)
  return whole
}

/** Rules that what is taken, or all of it, breaks or mends: so the list stays as rows are left out. */
const ruleCounts = (
  before: Judged,
  after: Judged,
  withAll: Judged,
  concerns: (finding: Finding) => boolean,
): Preview['rules'] => {
  const differing = new Set(
    [difference(before, after), difference(before, withAll)]
      .flatMap(({ broken, mended }) => [...broken, ...mended])
      .map(({ rule }) => rule),
  )
  return RULES.filter(({ id }) => differing.has(id)).map(({ id, statement }) => {
    const of = ({ findings }: Judged) => findings.filter((finding) => finding.rule === id && concerns(finding))
    const [was, is] = [of(before), of(after)]
    return {
      rule: id,
      severity: worst([...is, ...(is.length === 0 ? [...was, ...of(withAll)] : [])]),
      statement,
      before: was.length,
      after: is.length,
    }
  })
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]

const alsoOf = (schedule: Schedule, rows: readonly ProposalRow[]): readonly string[] => {
  const { calls, recovery, holidays, absences } = movesOf(schedule, rows)
  const moving = [
    ...counted(calls.length, 'call night', 'call nights'),
    ...counted(recovery.length, 'recovery Friday', 'recovery Fridays'),
    ...counted(holidays.length, 'holiday', 'holidays'),
  ].join(', ')
  const away =
    absences === 0
      ? 'Nobody’s leave changes.'
      : `${absences === 1 ? '1 absence changes' : `${absences} absences change`}.`
  return moving === '' ? [away] : [`${moving}.`, away]
}

/** The rows of a proposal by what becomes of them. */
interface Sorted {
  /** Where somebody changed the same since. */
  readonly overlaps: ReadonlyMap<string, readonly Overlap[]>
  /** Those that can be taken. */
  readonly free: readonly ProposalRow[]
  /** Those that would be. */
  readonly taken: readonly ProposalRow[]
}

const sorted = (facts: Facts, { rows }: Proposal, wanted: readonly string[] | undefined): Sorted => {
  const overlaps = overlapsAmong(facts, rows)
  const free =
    overlaps.size === 0
      ? rows
      : takenTogether(
          facts,
          rows.filter(({ id }) => !overlaps.has(id)),
        )
  if (wanted === undefined) return { overlaps, free, taken: free }
  const ids = new Set(wanted)
  const asked = free.filter(({ id }) => ids.has(id))
  return { overlaps, free, taken: asked.length === free.length ? free : takenTogether(facts, asked) }
}

/** Of a proposal that has ended nothing is left to take: what was taken of it is shown. */
const ended = ({ rows, applied }: Proposal): Sorted & { readonly shown: readonly ProposalRow[] } => {
  const ids = new Set(applied?.rows)
  return { overlaps: new Map(), free: [], taken: [], shown: rows.filter(({ id }) => ids.has(id)) }
}

/**
 * What accepting rows of a proposal would come to, against the present plan. Rows that overlap with what somebody
 * changed since are never taken; left out, all others are. Of a proposal that has ended, what was taken is shown.
 */
export const previewOf = (context: Context, proposal: Proposal, takenRows?: readonly string[]): Preview => {
  const { snapshot, today } = context
  const before = judgedFor(context, { facts: snapshot.facts, today })
  const { schedule } = before
  const open = isOpen(proposal.state)
  const { overlaps, free, taken, shown } = open
    ? { shown: null, ...sorted(schedule.facts, proposal, takenRows) }
    : ended(proposal)
  const { changes, brought, needsReason } = weigh(before, taken, null)
  const { broken, mended, after } = brought
  const withAll = taken.length === free.length ? after : wholly(before, proposal, free)
  const years = yearsOfRows(proposal.rows)
  const concerns = (finding: Finding): boolean =>
    years.size === 0 || [...years].some((year) => concernsYear(finding, year))
  const marked = shown ?? taken
  const isMarked = new Set(marked.map(({ id }) => id))
  const rowsOf = bearingRows(schedule, after.schedule, taken)
  const consequence = (finding: Finding) => ({ ...conflictOf(finding), rows: rowsOf(finding) })
  return {
    proposal: proposalHeadOf(context, proposal),
    rows: proposal.rows.map((row) => {
      const { was, becomes, cells, brings } = spokenRow(schedule, row)
      const { id, label, why, first, last } = row
      return {
        ...{ id, label, why, first, last, was, becomes, brings },
        cells: [...cells],
        people: row.people.map((person) => ({ id: person, name: nameOf(schedule, person) })),
        taken: isMarked.has(id),
        overlap: spokenOverlap(schedule, overlaps.get(id) ?? []),
      }
    }),
    rules: ruleCounts(before, after, withAll, concerns),
    broken: broken.map(consequence),
    mended: mended.map(consequence),
    fairness: fairnessBetween(schedule, after.schedule, fmitYearOf(proposal.rows)),
    away: awayBetween(schedule, after.schedule, open ? proposal.rows : []),
    also: open ? [...alsoOf(schedule, taken)] : [],
    counts: {
      rows: proposal.rows.length,
      taken: marked.length,
      changes: shown === null ? changes.length : shown.flatMap((row) => netChanges(row.changes)).length,
      people: new Set(marked.flatMap((row) => row.people)).size,
      overlaps: overlaps.size,
    },
    needsReason,
  }
}
