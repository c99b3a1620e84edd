import type { Block } from '#domain/calendar/block.ts'
import { type Day, daysFrom, weekdayOf } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import type { BlockPolicy } from '#domain/rotations/block-policy.ts'
import type { Pin } from '#domain/rotations/pin.ts'
import { type BlockPerson, blockPeople } from '#domain/schedule/block-people.ts'
import { calledName } from '#domain/schedule/called-name.ts'
import { type ClinicFooter, activityOf, clinicFooters } from '#domain/schedule/clinic-footer.ts'
import { changesBetween } from '#domain/schedule/change.ts'
import { FACT_KIND_NAMES, type Facts, NO_FACTS } from '#domain/schedule/facts.ts'
import { type HalfDay, type Layer, halfDays } from '#domain/schedule/half-days.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { policyOf } from '#domain/schedule/program-blocks.ts'
import { type RotationPart, rotationParts } from '#domain/schedule/rotation-on.ts'
import { type Schedule, onCall } from '#domain/schedule/schedule.ts'
import { byUrgency, familyOf } from '#rules/finding.ts'
import { findingsOfBlock } from '#rules/findings-of-block.ts'
import type { Judged } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import { placeKey, slotKey } from './block-keys.ts'
import { placesOf } from './finding-place.ts'

/** A half-day of the block, with the key of its column. */
export interface Slot {
  readonly key: string
  readonly day: Day
  readonly half: Half
  /** Its place among the half-days of the block, from 0. */
  readonly at: number
  readonly isWeekend: boolean
  readonly holiday: Holiday | null
  /** The first half-day of a Thursday-to-Wednesday week. */
  readonly startsWeek: boolean
}

/** Somebody with a row, and what they are on. */
export interface Member extends BlockPerson {
  readonly parts: readonly RotationPart[]
  readonly called: string
}

/** A block as its pages show it: who does what on each half-day, and what follows for the clinic. */
export interface BlockView {
  readonly block: Block
  readonly judged: Judged
  readonly slots: readonly Slot[]
  readonly slotOf: ReadonlyMap<string, Slot>
  readonly members: readonly Member[]
  readonly memberOf: ReadonlyMap<PersonId, Member>
  readonly cells: ReadonlyMap<PersonId, readonly (HalfDay | null)[]>
  readonly footers: readonly ClinicFooter[]
  readonly policy: BlockPolicy
  /** Who takes call, night by night. */
  readonly staffCall: readonly (PersonId | null)[]
  /** By severity, then date. */
  readonly findings: readonly Finding[]
  /** By `placeKey`. */
  readonly found: ReadonlyMap<string, readonly Finding[]>
}

const DAYS_IN_WEEK = 7

const slotsOf = (schedule: Schedule, { start, end }: Block): readonly Slot[] => {
  const holidays = new Map(holidaysKept(schedule, start, end).map((one) => [one.day, one]))
  return daysFrom(start, end).flatMap((day, nth) =>
    HALVES.map((half, i) => ({
      key: slotKey(day, half),
      ...{ day, half, at: 2 * nth + i },
      isWeekend: ['sat', 'sun'].includes(weekdayOf(day)),
      holiday: holidays.get(day) ?? null,
      startsWeek: nth % DAYS_IN_WEEK === 0 && half === 'am',
    })),
  )
}

/** Whose half-days may be others than before; null when anybody's may, because more than what is pinned has changed. */
const peopleMoved = (before: Facts, after: Facts): ReadonlySet<PersonId> | null => {
  if (FACT_KIND_NAMES.some((kind) => kind !== 'pin' && before[kind] !== after[kind])) return null
  const changes = changesBetween({ ...NO_FACTS, pin: before.pin }, { ...NO_FACTS, pin: after.pin })
  return new Set(changes.flatMap((change) => (change.kind === 'pin' ? [(change.to ?? change.from)?.person ?? ''] : [])))
}

type Cells = BlockView['cells']

/** The footers again, those of the days on which somebody does something else than before. */
const footersAfter = (schedule: Schedule, cells: Cells, moved: readonly PersonId[], before: BlockView) => {
  const codeOf = (all: Cells, id: PersonId, at: number): string | undefined => all.get(id)?.[at]?.cell?.activity
  const isOther = (at: number): boolean => moved.some((id) => codeOf(cells, id, at) !== codeOf(before.cells, id, at))
  const footers = [...before.footers]
  for (const { at, day, half } of before.slots) {
    if (half === 'pm' || !(isOther(at) || isOther(at + 1))) continue
    const ofDay = new Map([...cells].map(([id, own]) => [id, own.slice(at, at + 2)]))
    footers.splice(at, 2, ...clinicFooters(schedule, ofDay, day, day))
  }
  return footers
}

/** What people do, and what the clinic takes: anew, or only where what is pinned has changed. */
const derivedFrom = (
  schedule: Schedule,
  block: Block,
  before: BlockView | null,
): Pick<BlockView, 'members' | 'memberOf' | 'slots' | 'slotOf' | 'cells' | 'footers'> => {
  const { start, end } = block
  const moved = before && peopleMoved(before.judged.schedule.facts, schedule.facts)
  if (before && moved) {
    const people = before.members.map(({ person }) => person.id).filter((id) => moved.has(id))
    const cells = new Map([...before.cells, ...halfDays(schedule, people, start, end)])
    return { ...before, cells, footers: footersAfter(schedule, cells, people, before) }
  }
  const members = blockPeople(schedule, block).map((one) => ({
    ...one,
    parts: rotationParts(schedule, one.person.id, block),
    called: calledName(schedule, one.person.id),
  }))
  const slots = slotsOf(schedule, block)
  const people = members.map(({ person }) => person.id)
  const cells = halfDays(schedule, people, start, end)
  return {
    members,
    memberOf: new Map(members.map((member) => [member.person.id, member])),
    slots,
    slotOf: new Map(slots.map((slot) => [slot.key, slot])),
    cells,
    footers: clinicFooters(schedule, cells, start, end),
  }
}

const groupedByPlace = (findings: readonly Finding[], block: Block): BlockView['found'] => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const { row, column } of placesOf(finding, block)) {
      const key = placeKey(row, column)
      const group = groups.get(key)
      if (group) group.push(finding)
      else groups.set(key, [finding])
    }
  return groups
}

/**
 * A block out of a judged schedule, and findings that only the server can judge. What the view before has of people whom nothing concerns is taken
 * over.
 */
export const blockView = (
  judged: Judged,
  { block, others }: { readonly block: Block; readonly others: readonly Finding[] },
  before: BlockView | null = null,
): BlockView => {
  const { schedule } = judged
  const clinic = judged.findings.filter(({ rule }) => familyOf(rule) === 'clinic')
  const findings = [...findingsOfBlock(clinic, block), ...others].sort(byUrgency)
  return {
    ...derivedFrom(schedule, block, before),
    block,
    judged,
    policy: policyOf(schedule),
    staffCall: daysFrom(block.start, block.end).map((night) => onCall(schedule, night)?.person ?? null),
    findings,
    found: groupedByPlace(findings, block),
  }
}

/** What somebody is on a half-day; null while nothing says so, and on days on which they are not there. */
export const cellAt = ({ cells, slotOf }: BlockView, person: PersonId, slot: string): Layer | null =>
  cells.get(person)?.[slotOf.get(slot)?.at ?? -1]?.cell ?? null

/** What is pinned on a half-day. */
export const pinAt = ({ judged }: BlockView, person: PersonId, slot: string): Pin | null =>
  judged.schedule.facts.pin.get(`${person}/${slot}`) ?? null

/** The activity of a code; null when the program has none of that code. */
export const activityIn = ({ judged }: BlockView, code: string): Activity | null => activityOf(judged.schedule, code)

/** How many more attendings there are than the clinic takes; null when nobody is in clinic. */
export const marginOf = ({ interns, seniors, own, needed, there }: ClinicFooter): number | null =>
  interns + seniors + own > 0 ? there - needed : null
