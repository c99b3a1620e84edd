import { day } from '../calendar/day.ts'
import { fmitCallNights } from '../calendar/fmit-week.ts'
import { initialsOf } from '../people/person.ts'
import { codeOf } from '../rotations/rotation.ts'
import type { Change } from '../schedule/change.ts'
import type { Fact } from '../schedule/facts.ts'
import { rotationOf } from '../schedule/rotation-on.ts'
import { type Schedule, personOf } from '../schedule/schedule.ts'
import { movesOf } from './moves.ts'
import { type Overlap, netChanges } from './proposal-rows.ts'
import type { ProposalRow } from './proposal.ts'
import { spokenPinned } from './spoken-rotations.ts'
import { placeOf, silently, spokenFact, spokenSide } from './spoken-fact.ts'

export { spokenDays, spokenRange } from '../calendar/spoken-days.ts'

/** One cell of the plan that a row changes: chips beside its sentence. Null is an open cell. */
export interface SpokenCell {
  readonly label: string
  readonly was: string | null
  readonly becomes: string | null
}

/** What a row does, in words. Nothing of the protected part of an absence is in them. */
export interface SpokenRow {
  /** Null when there was nothing. */
  readonly was: string | null
  /** Null when nothing is left. */
  readonly becomes: string | null
  readonly cells: readonly SpokenCell[]
  /** What follows from it, in a few words: "2 calls move". */
  readonly brings: string | null
}

const chipOf = (schedule: Schedule, fact: { readonly person: string } | null): string | null => {
  if (fact === null) return null
  const person = personOf(schedule, fact.person)
  return person === null ? fact.person : initialsOf(person)
}

/** A block's rotation by its code, or both: a chip has no room for names. */
const rotationChip = (schedule: Schedule, { rotation, second }: Fact<'plannedRotation'>): string =>
  [rotation, second].flatMap((name) => (name === null ? [] : [codeOf(rotationOf(schedule, name))])).join('+')

/** The cell that a change gives to somebody else; null when it is about none. */
const cellOf = (schedule: Schedule, change: Change): SpokenCell | null => {
  const { kind, from, to } = change
  if (kind === 'plannedRotation')
    return {
      label: placeOf(change),
      was: from && rotationChip(schedule, from),
      becomes: to && rotationChip(schedule, to),
    }
  if ((kind !== 'fmitWeek' && kind !== 'callNight') || from?.person === to?.person) return null
  return { label: placeOf(change), was: chipOf(schedule, from), becomes: chipOf(schedule, to) }
}

/** The changes of a row that a person is told of: not a call that goes because it follows from the week again. */
const toldOf = (row: Pick<ProposalRow, 'changes'>): readonly Change[] => {
  const all = netChanges(row.changes).filter((change) => silently(change) === null)
  const weeks = all.flatMap((change) => (change.kind === 'fmitWeek' ? (change.to?.weekStart ?? []) : []))
  const follows = new Set(weeks.flatMap((week) => [...fmitCallNights(week)]))
  return all.filter((change) => change.kind !== 'callNight' || change.to !== null || !follows.has(day(change.key)))
}

const joined = (parts: readonly (string | null)[]): string | null => {
  const said = [...new Set(parts.filter((part) => part !== null))]
  return said.length === 0 ? null : said.join('; ')
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]

const brings = (schedule: Schedule, row: Pick<ProposalRow, 'changes'>, pinned: number): string | null => {
  const { calls, holidays } = movesOf(schedule, [row])
  const callsThat = (how: (typeof calls)[number]['how']): number => calls.filter((call) => call.how === how).length
  const told = [
    ...counted(callsThat('made'), '1 new call', 'new calls'),
    ...counted(callsThat('moved'), '1 call moves', 'calls move'),
    ...counted(callsThat('opened'), '1 call opens', 'calls open'),
    ...counted(holidays.length, 'holiday', 'holidays'),
    ...counted(pinned, '1 pin', 'pins'),
    ...new Set(netChanges(row.changes).flatMap((change) => silently(change) ?? [])),
  ]
  return told.length === 0 ? null : told.join(', ')
}

/** What a row does. Made from its own changes; only what it brings along depends on the plan as it is now. */
export const spokenRow = (schedule: Schedule, row: ProposalRow): SpokenRow => {
  const told = toldOf(row)
  const pinned = spokenPinned(told.flatMap((change) => (change.kind === 'pin' ? [change] : [])))
  const single = pinned === null ? told : told.filter(({ kind }) => kind !== 'pin')
  const cells = single.map((change) => cellOf(schedule, change))
  return {
    was: joined([...single.map((change) => spokenFact(schedule, change, 'from')), pinned?.was ?? null]),
    becomes: joined([...single.map((change) => spokenFact(schedule, change, 'to')), pinned?.becomes ?? null]),
    cells: cells.every((cell) => cell !== null) ? cells : [],
    brings: brings(schedule, row, single.length > 0 && pinned !== null ? told.length - single.length : 0),
  }
}

/** Where somebody changed the same as a row, side by side. */
export interface SpokenOverlap {
  readonly what: string
  readonly base: string
  readonly now: string
  readonly proposed: string
}

/** Overlaps in words, those of which nothing may be said only where there are no others; null when there are none. */
export const spokenOverlap = (schedule: Schedule, overlaps: readonly Overlap[]): SpokenOverlap | null => {
  if (overlaps.length === 0) return null
  const told = overlaps.filter(({ change }) => silently(change) === null)
  const said = told.length === 0 ? overlaps.slice(0, 1) : told
  const side = (factOf: (overlap: Overlap) => Change['from']): string =>
    said
      .map((overlap) => {
        const words = spokenSide(schedule, overlap.change, factOf(overlap)) ?? 'nothing'
        return said.length === 1 ? words : `${placeOf(overlap.change)}: ${words}`
      })
      .join('; ')
  return {
    what: joined(said.map(({ change }) => placeOf(change))) ?? '',
    base: side(({ change }) => change.from),
    now: side(({ now }) => now),
    proposed: side(({ change }) => change.to),
  }
}
