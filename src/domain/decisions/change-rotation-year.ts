import type { AcademicYear } from '../calendar/academic-year.ts'
import { yearLabel } from '../calendar/academic-year.ts'
import type { Block } from '../calendar/block.ts'
import { type Day, isoOf } from '../calendar/day.ts'
import { spokenDate } from '../calendar/spoken-day.ts'
import type { PersonId } from '../people/person.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { codeOf } from '../rotations/rotation.ts'
import { type Change, type ChangeSet, applyChanges, changeTo } from '../schedule/change.ts'
import type { Fact, Facts } from '../schedule/facts.ts'
import { programBlocks } from '../schedule/program-blocks.ts'
import { plannedOf, rotationOf } from '../schedule/rotation-on.ts'
import { type Schedule, nameOf, personYearOf } from '../schedule/schedule.ts'
import { rotationYearArea } from './areas.ts'
import { unknownRotation } from './rotation-refusals.ts'

type Planned = Fact<'plannedRotation'>

/** What a block of a resident is to be; what is left out stays, unless the rotation changes. */
export interface PlanRotation {
  readonly resident: PersonId
  readonly block: number
  /** Null takes the rotation out. */
  readonly rotation?: string | null | undefined
  readonly second?: string | null | undefined
  readonly splitDay?: Day | null | undefined
  readonly locked?: boolean | undefined
  readonly note?: string | null | undefined
}

export type RotationYearReason =
  'unknown_resident' | 'unknown_block' | 'unknown_rotation' | 'locked' | 'outside_block' | 'nothing_planned'

const placeOf = (at: number): object => ({ change: at })

const nextOf = (known: Planned | null, year: AcademicYear, change: PlanRotation): Planned | null => {
  const rotation = change.rotation === undefined ? (known?.rotation ?? null) : change.rotation
  if (rotation === null) return null
  const stays = known?.rotation === rotation
  const second = change.second === undefined ? (stays ? known.second : null) : change.second
  const splitDay = change.splitDay === undefined ? (stays ? known.splitDay : null) : change.splitDay
  return {
    year,
    block: change.block,
    resident: change.resident,
    rotation,
    second,
    splitDay: second === null ? null : splitDay,
    locked: change.locked ?? known?.locked ?? false,
    note: change.note === undefined ? (known?.note ?? null) : change.note,
  }
}

const onlyLock = (from: Planned, to: Planned | null): boolean =>
  to !== null && from.rotation === to.rotation && from.second === to.second && from.splitDay === to.splitDay

const wrongWith = (
  schedule: Schedule,
  block: Block,
  next: Planned | null,
  at: number,
): Refusal<RotationYearReason> | null => {
  if (next === null) return null
  const unknown = [next.rotation, next.second].find((name) => name !== null && !schedule.facts.rotation.has(name))
  if (typeof unknown === 'string') return unknownRotation(unknown, `changes.${at}.rotation`)
  if (next.splitDay !== null && (next.splitDay <= block.start || next.splitDay > block.end))
    return {
      reason: 'outside_block',
      message: `${spokenDate(next.splitDay)} does not split Block ${block.number}, ${spokenDate(block.start)} – ${spokenDate(block.end)}. Choose a later day of it than the first.`,
      data: { ...placeOf(at), splitDay: isoOf(next.splitDay) },
    }
  return null
}

/**
 * Puts residents on rotations, block by block: all of the changes, or none. A locked block changes only with `unlock`,
 * and then stays locked.
 */
export const changeRotationYear = (
  schedule: Schedule,
  {
    year,
    changes,
    unlock = false,
    source = 'edit',
  }: {
    readonly year: AcademicYear
    readonly changes: readonly PlanRotation[]
    readonly unlock?: boolean | undefined
    readonly source?: ChangeSet['source']
  },
): Result<ChangeSet, Refusal<RotationYearReason>> => {
  const blocks = new Map(programBlocks(schedule, year).map((block) => [block.number, block]))
  let facts: Facts = schedule.facts
  const made: Change[] = []
  for (const [at, change] of changes.entries()) {
    const present = { ...schedule, facts }
    const block = blocks.get(change.block)
    if (block === undefined)
      return refused('unknown_block', `The year ${yearLabel(year)} has no Block ${change.block}.`, placeOf(at))
    if ((personYearOf(present, change.resident, year)?.pgy ?? null) === null)
      return refused(
        'unknown_resident',
        `${nameOf(present, change.resident)} is no resident in ${yearLabel(year)}. Say on the people page what they are that year.`,
        { ...placeOf(at), resident: change.resident },
      )
    const known = plannedOf(present, change.resident, block)
    if (known === null && (change.rotation ?? null) === null && (change.locked ?? change.note ?? null) !== null)
      return refused('nothing_planned', 'There is no rotation to lock or to write a note to. Choose one first.', {
        ...placeOf(at),
      })
    const next = nextOf(known, year, change)
    if (known?.locked === true && !unlock && !onlyLock(known, next))
      return refused(
        'locked',
        `${nameOf(present, change.resident)} is locked on ${codeOf(rotationOf(present, known.rotation))} in Block ${block.number}. Unlock it first.`,
        { ...placeOf(at), resident: change.resident, block: block.number },
      )
    const wrong = wrongWith(present, block, next, at)
    if (wrong !== null) return { ok: false, refusal: wrong }
    const step = changeTo(facts, 'plannedRotation', `${year}/${change.block}/${change.resident}`, next)
    const applied = applyChanges(facts, step)
    if (!applied.ok) throw new Error(applied.refusal.message)
    facts = applied.value
    made.push(...step)
  }
  return done({
    changes: made,
    summary: summaryOf({ ...schedule, facts }, made, year),
    source,
    reason: null,
    area: rotationYearArea(year),
  })
}

const summaryOf = (schedule: Schedule, changes: readonly Change[], year: AcademicYear): string => {
  const [first, ...others] = changes.filter((change) => change.kind === 'plannedRotation')
  const planned = first?.to ?? first?.from
  if (!first || !planned) return 'The rotations are so already.'
  const who = nameOf(schedule, planned.resident)
  const all = [first, ...others]
  if (others.length > 0) {
    const people = new Set(changes.map(({ key }) => key.split('/')[2]))
    const whose = people.size === 1 ? who : `${people.size} residents`
    const locks = all.every(isOfLock) ? new Set(all.map(({ to }) => to?.locked)) : null
    if (locks?.size === 1)
      return `${changes.length} blocks of ${whose} are ${planned.locked ? 'locked' : 'no longer locked'} in ${yearLabel(year)}.`
    return `${changes.length} rotations of ${whose} have changed in ${yearLabel(year)}.`
  }
  const where = `in Block ${planned.block}`
  if (first.to === null) return `${who} is on no rotation ${where}.`
  const codes = [planned.rotation, planned.second].filter((name) => name !== null)
  const on = `on ${codes.map((name) => codeOf(rotationOf(schedule, name))).join(', then ')} ${where}`
  if (isOfLock(first)) return `${who} is ${planned.locked ? 'locked' : 'no longer locked'} ${on}.`
  if (first.from !== null && onlyLock(first.from, first.to))
    return `The note to ${who} ${where} ${planned.note === null ? 'is gone' : 'has changed'}.`
  return `${who} is ${on}.`
}

type PlannedChange = Extract<Change, { readonly kind: 'plannedRotation' }>

/** Whether a change locks or unlocks, and nothing else. */
const isOfLock = ({ from, to }: PlannedChange): boolean =>
  from !== null && to !== null && onlyLock(from, to) && from.locked !== to.locked && from.note === to.note
