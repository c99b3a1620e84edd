import type { Block } from '#domain/calendar/block.ts'
import { addDays, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { type Change, changeTo } from '#domain/schedule/change.ts'
import type { Fact } from '#domain/schedule/facts.ts'
import { personYearKey } from '#domain/schedule/facts.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import { plainWords } from '#spreadsheets/rotations/plain-words.ts'
import type { WrittenBlock, WrittenResident, WrittenRotation } from '#spreadsheets/rotations/read-rotation-year.ts'
import { readRotationYear } from '#spreadsheets/rotations/read-rotation-year.ts'
import { type KeptSheet, sheetOf } from '../leave-import/kept-sheet.ts'
import type { Ground } from './ground.ts'
import type { Flag } from './report.ts'
import { type StagedSheet, type UnreadSheet, tooManyNamed } from './staged-sheet.ts'

type Planned = Fact<'plannedRotation'>

/** What of a block was understood; without a rotation nothing is proposed of it. */
interface Understood {
  readonly rotation: string | null
  readonly second: string | null
  readonly splitDay: Planned['splitDay']
  readonly doubts: readonly string[]
  readonly detours: readonly Detour[]
}
type Detour = NonNullable<WrittenRotation['read']['detour']>

/** The day on which the second rotation begins, of the days that either is written with. */
const splitOf = (
  { first, second }: WrittenBlock,
  { start, end }: Block,
): { readonly day: Planned['splitDay']; readonly doubts: readonly string[] } => {
  const [before, after] = [first.read.days, second?.read.days ?? null]
  if (second === null)
    return { day: null, doubts: before === null ? [] : ['Its days are not all of the block; they were left out.'] }
  if (before === null && after === null) return { day: null, doubts: [] }
  const day = after?.first ?? (before === null ? null : addDays(before.last, 1))
  const fits =
    day !== null &&
    day > start &&
    day <= end &&
    (before === null || (before.first === start && addDays(before.last, 1) === day)) &&
    (after === null || after.last === end)
  return fits
    ? { day, doubts: [] }
    : { day: null, doubts: ['Its days leave some of the block open; the usual day of the split stands.'] }
}

const understood = (ground: Ground, resident: WrittenResident, written: WrittenBlock, block: Block): Understood => {
  const place = { pgy: resident.pgy, block: block.number }
  const parts = [written.first, written.second].flatMap((one) => (one === null ? [] : [one]))
  const meant = parts.map(({ cell, read }) =>
    ground.rotation(cell, read.rotation, place, read.detour !== null || read.doubts.length > 0),
  )
  const split = splitOf(written, block)
  const doubts = [
    ...written.doubts,
    ...parts.flatMap(({ read }) => read.doubts),
    ...meant.flatMap(({ doubt }) => doubt ?? []),
    ...split.doubts,
  ]
  const [first, second] = meant
  const isWhole = meant.every(({ rotation }) => rotation !== null)
  return {
    rotation: isWhole ? (first?.rotation ?? null) : null,
    second: isWhole ? (second?.rotation ?? null) : null,
    splitDay: split.day,
    doubts: [...new Set(doubts)],
    detours: parts.flatMap(({ read }) => read.detour ?? []),
  }
}

/** Whether what is planned is what the sheet says, be it as two rotations or as one that is two. */
const isSame = (ground: Ground, known: Planned, next: Planned): boolean => {
  const parts = ({ rotation, second }: Planned): readonly (string | null)[] => {
    const halves = second === null ? ground.rotationNamed(rotation)?.halves : null
    return halves ? [halves.first, halves.second] : [rotation, second]
  }
  const [was, is] = [parts(known), parts(next)]
  return was[0] === is[0] && was[1] === is[1] && (next.splitDay === null || known.splitDay === next.splitDay)
}

/** Pins of the days that another rotation takes of a block. */
const detourPins = (ground: Ground, person: string, cell: string, detour: Detour): readonly Change[] | null => {
  const meant = ground.code(cell, detour.rotation)
  if (meant.kind !== 'known') return null
  return daysFrom(detour.days.first, detour.days.last).flatMap((day) =>
    HALVES.flatMap((half) => {
      const key = `${person}/${isoOf(day)}/${half}`
      const note = ground.facts.pin.get(key)?.note ?? null
      if (ground.facts.pin.get(key)?.activity === meant.activity) return []
      return changeTo(ground.facts, 'pin', key, { person, day, half, activity: meant.activity, note, decided: null })
    }),
  )
}

const textOf = ({ first, second }: WrittenBlock): string =>
  [first.text, second?.text].filter((text) => text !== undefined).join(' | ')

/** The rotations of a year's sheet, as rows of a proposal. */
export const stageRotationYear = (ground: Ground, kept: KeptSheet): StagedSheet | UnreadSheet => {
  const { facts, ay } = ground
  const { residents, unread, problems } = readRotationYear(sheetOf(kept), { academicYear: ay })
  const [problem] = problems
  if (problem !== undefined) return { problem }
  const tooMany = tooManyNamed(residents.length)
  if (tooMany !== null) return tooMany
  const blocks = new Map(programBlocks({ facts }, ay).map((block) => [block.number, block]))
  const flags: Flag[] = unread.map(({ cell, text, message }) => ({ cell, text, message, isTaken: false }))
  const rows: ProposalRow[] = []
  const whose = new Map<string, string>()
  let [cells, read, alreadySo, leftOut] = [0, 0, 0, 0]
  for (const resident of residents) {
    const said = resident.pgy === null ? '' : `PGY-${resident.pgy}`
    const person = ground.person({ cell: resident.cell, text: resident.name, said })
    const other = person === null ? undefined : whose.get(person)
    if (other !== undefined)
      flags.push({
        ...{ cell: resident.cell, text: resident.name, isTaken: false },
        message: `${other} is the same person. Say who this is, or leave it out.`,
      })
    const pgy = person === null ? null : (facts.personYear.get(personYearKey(person, ay))?.pgy ?? null)
    if (person !== null && pgy === null)
      flags.push({
        ...{ cell: resident.cell, text: resident.name, isTaken: false },
        message: `${facts.person.get(person)?.name ?? person} is no resident in ${yearLabel(ay)}. Say on the people page what they are that year.`,
      })
    if (person !== null && other === undefined) whose.set(person, resident.cell)
    for (const written of resident.blocks) {
      read += 1
      cells += written.second === null ? 1 : 2
      const { cell } = written.first
      const flag = (message: string, isTaken: boolean): void =>
        void flags.push({ cell, text: textOf(written), message, isTaken })
      const block = blocks.get(written.block)
      if (block === undefined) {
        flag(`${yearLabel(ay)} has no Block ${written.block}.`, false)
        continue
      }
      const meant = understood(ground, resident, written, block)
      if (meant.rotation === null) {
        flag(meant.doubts.join(' ') || 'It was left out.', false)
        leftOut += 1
        continue
      }
      if (person === null || pgy === null || other !== undefined) {
        if (meant.doubts.length > 0) flag(meant.doubts.join(' '), false)
        leftOut += 1
        continue
      }
      const key = `${ay}/${block.number}/${person}`
      const known = facts.plannedRotation.get(key) ?? null
      const next: Planned = {
        ...{ year: ay, block: block.number, resident: person, rotation: meant.rotation, second: meant.second },
        ...{ splitDay: meant.splitDay, locked: known?.locked ?? false, note: known?.note ?? null },
      }
      const pins = meant.detours.map((detour) => ({ detour, pins: detourPins(ground, person, cell, detour) }))
      const unread = pins.filter(({ pins }) => pins === null)
      const changes = [
        ...(known !== null && isSame(ground, known, next) ? [] : changeTo(facts, 'plannedRotation', key, next)),
        ...pins.flatMap(({ pins }) => pins ?? []),
      ]
      const doubts = [
        ...meant.doubts,
        ...unread.map(({ detour }) => `What “${detour.rotation}” is within the block is not known; it was left out.`),
      ]
      const planned = changes.some(({ kind }) => kind === 'plannedRotation')
      if (known?.locked === true && planned) {
        flag('The block is locked in the plan. Unlock it, and bring the sheet in anew.', false)
        leftOut += 1
        continue
      }
      if (doubts.length > 0) flag(doubts.join(' '), changes.length > 0)
      if (changes.length === 0) {
        alreadySo += 1
        continue
      }
      rows.push({
        id: `block-${block.number}-${person}`,
        label: `Block ${block.number}`,
        why: [`Cell ${cell}, “${textOf(written)}”.`, ...doubts].join(' '),
        people: [person],
        ...{ first: block.start, last: block.end, changes },
      })
    }
  }
  return { rows, cells, read, alreadySo, changing: rows.length, leftOut, flags, notes: [], footer: null }
}

/** The key that a text is settled by. */
export const rotationKey = plainWords
