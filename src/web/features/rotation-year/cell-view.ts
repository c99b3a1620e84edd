import { type Day, addDays } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import { isApproved, isPending, touches } from '#domain/leave/absence.ts'
import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { codeOf, titleOf } from '#domain/rotations/rotation.ts'
import { rotationParts } from '#domain/schedule/rotation-on.ts'
import { absencesOf } from '#domain/schedule/schedule.ts'
import type { Severity } from '#rules/kit.ts'
import { counted, dateRange, inWords, listed, surnameFirst } from '../../words.ts'
import { blockOfColumn, placeKey, residentRow, rowOf } from './year-keys.ts'
import { groupsOf } from './year-tracks.ts'
import { type Planned, type RotationCount, type YearBlock, type YearResident, type YearView, plannedAt } from './year-view.ts' // prettier-ignore

/** A part of a resident's block, as shares of the block: from its first morning to its last evening is 0 to 1. */
export interface PartView {
  readonly code: string
  readonly title: string
  readonly family: ActivityFamily | null
  readonly first: Day
  readonly from: number
  readonly to: number
}

/** A stretch of leave, likewise. */
export interface LeaveView {
  readonly from: number
  readonly to: number
  /** Asked for or expected, not approved. */
  readonly pending: boolean
}

/** What a resident's block shows. */
export interface PlannedView {
  readonly kind: 'planned'
  readonly parts: readonly PartView[]
  readonly leave: readonly LeaveView[]
  readonly locked: boolean
  readonly note: string | null
  readonly severity: Severity | null
  readonly state: YearBlock['state']
  /** Not with the program on any day of it. */
  readonly gone: boolean
  readonly label: string
}

export interface BlockHead {
  readonly kind: 'block'
  readonly number: number
  /** Its first day: "14 Jan". */
  readonly start: string
  readonly brief: boolean
  readonly state: YearBlock['state']
  readonly label: string
}

export interface ResidentHead {
  readonly kind: 'resident'
  readonly name: string
  readonly planned: number
  readonly open: number
  readonly label: string
}

/** How many residents are on a rotation in a block, against how many it takes. */
export interface CountView {
  readonly kind: 'count'
  readonly residents: number
  readonly capacity: number | null
  readonly state: 'none' | 'some' | 'full' | 'over'
  readonly label: string
}

export interface RotationHead {
  readonly kind: 'rotation'
  readonly code: string
  readonly family: ActivityFamily | null
  readonly capacity: number | null
  /** Blocks given, by year of training: "7 PGY-2 · 1½ PGY-3". */
  readonly placed: string
  readonly label: string
}

/** What one cell shows, whatever its row and column. */
export type CellView =
  | PlannedView
  | BlockHead
  | ResidentHead
  | CountView
  | RotationHead
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'corner'; readonly planned: number; readonly of: number }
  | { readonly kind: 'blank' }

const SEVERITIES = ['critical', 'warning', 'info'] as const

/** The worst of what lies at a cell. */
const worstAt = ({ found }: YearView, key: string): Severity | null =>
  SEVERITIES.find((severity) => found.get(key)?.some((finding) => finding.severity === severity)) ?? null

/** Where absences lie in a block, as shares of it. */
export const leaveIn = (view: YearView, resident: string, { start, end }: YearBlock): readonly LeaveView[] => {
  const [first, halves] = [halfDayIndex(start, 'am'), 2 * (end - start + 1)]
  return absencesOf(view.judged.schedule, resident)
    .filter((one) => touches(one, start, end) && (isApproved(one) || isPending(one)))
    .map((one) => ({
      from: Math.max(0, halfDayIndex(one.first, one.firstHalf) - first) / halves,
      to: Math.min(halves, halfDayIndex(one.last, one.lastHalf) - first + 1) / halves,
      pending: isPending(one),
    }))
}

const leaveWords = (view: YearView, resident: string, { start, end }: YearBlock): readonly string[] =>
  absencesOf(view.judged.schedule, resident)
    .filter((one) => touches(one, start, end) && (isApproved(one) || isPending(one)))
    .map((one) => {
      const [first, last] = [Math.max(one.first, start) as Day, Math.min(one.last, end) as Day]
      const when = first === last ? `on ${spokenDay(first)}` : dateRange(first, last)
      return `${isPending(one) ? 'leave asked for' : 'on leave'} ${when}`
    })

/** The parts of what is planned. */
export const partsOf = (view: YearView, planned: Planned, block: YearBlock): readonly PartView[] => {
  const days = block.end - block.start + 1
  return rotationParts(view.judged.schedule, planned.resident, block).map(({ rotation, first, last }) => ({
    code: codeOf(rotation),
    title: titleOf(rotation),
    family: view.families.get(rotation.name) ?? null,
    first,
    from: (first - block.start) / days,
    to: (Math.min(last, block.end) + 1 - block.start) / days,
  }))
}

/** "Cardiology, then Dermatology from 23 Feb", "open". */
const partsInWords = (parts: readonly PartView[]): string =>
  parts.length === 0
    ? 'open'
    : parts.map(({ title, first }, i) => (i === 0 ? title : `then ${title} from ${spokenDate(first)}`)).join(', ')

/** "one warning and two infos": what lies at a cell, in words. */
const findingsInWords = ({ found }: YearView, key: string): readonly string[] => {
  const at = found.get(key) ?? []
  const words = SEVERITIES.flatMap((severity) => {
    const count = at.filter((finding) => finding.severity === severity).length
    if (count === 0) return []
    return [severity === 'warning' ? counted(inWords(count), 'warning') : `${inWords(count)} ${severity}`]
  })
  return words.length === 0 ? [] : [listed(words)]
}

const isGone = ({ from, to }: YearResident, { start, end }: YearBlock): boolean =>
  (from !== null && from > end) || (to !== null && to < start)

const plannedView = (view: YearView, resident: YearResident, block: YearBlock, key: string): PlannedView => {
  const planned = plannedAt(view, { resident: resident.id, block: block.number })
  const parts = planned === null ? [] : partsOf(view, planned, block)
  const gone = isGone(resident, block)
  return {
    kind: 'planned',
    parts,
    leave: leaveIn(view, resident.id, block),
    locked: planned?.locked ?? false,
    note: planned?.note ?? null,
    severity: worstAt(view, key),
    state: block.state,
    gone,
    label: [
      view.called(resident.id),
      `Block ${block.number}`,
      partsInWords(parts),
      ...(planned?.locked ? ['locked'] : []),
      ...(planned?.note ? ['has a note'] : []),
      ...(gone ? ['not with the program'] : []),
      ...leaveWords(view, resident.id, block),
      ...findingsInWords(view, key),
    ].join(', '),
  }
}

/** Blocks of a resident that somebody has to be planned in: while they are there. */
const ownBlocks = ({ blocks }: YearView, resident: YearResident): readonly YearBlock[] =>
  blocks.filter((block) => !isGone(resident, block))

/** The blocks of a resident in which nothing is planned; those of a few days are left to whoever wants them. */
export const openBlocksOf = (view: YearView, resident: YearResident): readonly YearBlock[] =>
  ownBlocks(view, resident).filter(
    ({ number }) => number > 0 && plannedAt(view, { resident: resident.id, block: number }) === null,
  )

const residentHead = (view: YearView, resident: YearResident): ResidentHead => {
  const open = openBlocksOf(view, resident).length
  const planned = view.blocks.filter(({ number }) => plannedAt(view, { resident: resident.id, block: number })).length
  return {
    kind: 'resident',
    name: surnameFirst(resident.name),
    planned,
    open,
    label: `${resident.name}, PGY-${resident.pgy}, ${counted(planned, 'block')} planned${open > 0 ? `, ${open} open` : ''}`,
  }
}

const blockHead = (block: YearBlock): BlockHead => ({
  kind: 'block',
  number: block.number,
  start: spokenDate(block.start),
  brief: block.end - block.start < 10,
  state: block.state,
  label: [
    `Block ${block.number}`,
    `${spokenDay(block.start)} to ${spokenDay(block.end)}`,
    ...(block.state === 'current' ? ['this block'] : block.state === 'past' ? ['past'] : []),
  ].join(', '),
})

/** How a count stands against what a rotation takes. */
export const stateOf = (residents: number, capacity: number | null): CountView['state'] =>
  residents === 0
    ? 'none'
    : capacity === null || residents < capacity
      ? 'some'
      : residents === capacity
        ? 'full'
        : 'over'

const STATE_WORDS: Readonly<Record<CountView['state'], string>> = {
  none: 'nobody on it',
  some: 'room left',
  full: 'as many as it takes',
  over: 'too many',
}

const countView = (count: RotationCount, block: YearBlock, at: number): CountView => {
  const residents = count.residents[at] ?? 0
  const state = stateOf(residents, count.capacity)
  return {
    kind: 'count',
    residents,
    capacity: count.capacity,
    state,
    label: `${count.title}, Block ${block.number}, ${residents}${count.capacity === null ? '' : ` of ${count.capacity}`}, ${STATE_WORDS[state]}`, // prettier-ignore
  }
}

const rotationHead = ({ code, title, family, capacity, placed }: RotationCount): RotationHead => ({
  ...{ kind: 'rotation', code, family, capacity },
  placed: placed.flatMap((blocks, i) => (blocks === 0 ? [] : [`${halves(blocks)} PGY-${i + 1}`])).join(' · '),
  label: [
    title,
    ...(capacity === null ? [] : [`takes ${capacity} at one time`]),
    ...placed.flatMap((blocks, i) =>
      blocks === 0 ? [] : [`${halves(blocks)} ${blocks > 1 ? 'blocks' : 'block'} of PGY-${i + 1}`],
    ),
  ].join(', '),
})

/** Blocks as people write them: "3", "2½". */
export const halves = (blocks: number): string => {
  const whole = Math.floor(blocks + 0.25)
  const half = blocks - whole > 0.25 ? '½' : ''
  return `${whole > 0 || half === '' ? whole : ''}${half}`
}

const groupText = (view: YearView, pgy: number): string => {
  const residents = groupsOf(view, '').find((group) => group.pgy === pgy)?.residents ?? []
  return `PGY-${pgy} · ${residents.length}`
}

export const cellView = (view: YearView, row: string, column: string): CellView => {
  const { kind, of } = rowOf(row)
  const number = blockOfColumn(column)
  const block = number === null ? undefined : view.blockAt.get(number)
  switch (kind) {
    case 'block': {
      if (block) return blockHead(block)
      const all = view.residents.map((resident) => ownBlocks(view, resident).filter((own) => own.number > 0).length)
      const open = view.residents.map((resident) => openBlocksOf(view, resident).length)
      const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
      return { kind: 'corner', planned: sum(all) - sum(open), of: sum(all) }
    }
    case 'group':
      return block ? { kind: 'blank' } : { kind: 'group', text: groupText(view, Number(of)) }
    case 'resident': {
      const resident = view.residentOf.get(of)
      if (!resident) return { kind: 'blank' }
      return block
        ? plannedView(view, resident, block, placeKey({ row: residentRow(of), column }))
        : residentHead(view, resident)
    }
    case 'rotation': {
      const count = view.counts.find(({ name }) => name === of)
      if (!count) return { kind: 'blank' }
      return block ? countView(count, block, view.blocks.indexOf(block)) : rotationHead(count)
    }
  }
}

/** The day after a part's last, for a sentence that says until when. */
export const lastDayOf = (parts: readonly PartView[], at: number, { end }: YearBlock): Day => {
  const next = parts[at + 1]
  return next === undefined ? end : addDays(next.first, -1)
}
