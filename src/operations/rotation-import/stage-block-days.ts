import type { Block } from '#domain/calendar/block.ts'
import { addDays, isoOf } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { LEAVE } from '#domain/rotations/activity.ts'
import { type Change, applyChanges, changeTo } from '#domain/schedule/change.ts'
import { clinicFooters } from '#domain/schedule/clinic-footer.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { halfDays } from '#domain/schedule/half-days.ts'
import { nameOf, onCall } from '#domain/schedule/schedule.ts'
import { blockPeople } from '#domain/schedule/block-people.ts'
import { type BlockDaysReading, type WrittenPerson, readBlockDays } from '#spreadsheets/rotations/read-block-days.ts'
import { normalName } from '#spreadsheets/names/normal-name.ts'
import { type KeptSheet, sheetOf } from '../leave-import/kept-sheet.ts'
import { differing, tallyOf } from './footer-tally.ts'
import type { Ground } from './ground.ts'
import type { Flag, FooterRead } from './report.ts'
import { type SheetResident, countsAs, sheetArithmetic } from './sheet-arithmetic.ts'
import { type StagedSheet, type UnreadSheet, tooManyNamed } from './staged-sheet.ts'

const DAYS_IN_WEEK = 7

const withoutPins = (facts: Facts, { start, end }: Block): Facts => ({
  ...facts,
  pin: new Map([...facts.pin].filter(([, { day }]) => day < start || day > end)),
})

/** What pinning a sheet's half-days came to for one person. */
interface Pinned {
  readonly changes: readonly Change[]
  readonly read: number
  readonly alreadySo: number
  readonly leftOut: number
}

type Cells = ReturnType<typeof halfDays>

interface Sides {
  /** As the plan is. */
  readonly now: Cells
  /** As it would be if nothing were pinned in the block. */
  readonly unpinned: Cells
}

const pinsOf = (
  ground: Ground,
  block: Block,
  written: WrittenPerson,
  person: string,
  { now, unpinned }: Sides,
  flag: (cell: string, text: string, message: string, isTaken: boolean) => void,
): Pinned => {
  const { facts } = ground
  const changes: Change[] = []
  let [read, alreadySo, leftOut] = [0, 0, 0]
  let [toldAway, toldLeave, toldGone] = [false, false, false]
  const at = ({ day, half }: WrittenPerson['halfDays'][number]): number =>
    halfDayIndex(day, half) - halfDayIndex(block.start, 'am')
  for (const place of written.halfDays) {
    const { cell, text, day, half } = place
    const meant = ground.code(cell, text)
    if (meant.kind === 'blank') continue
    read += 1
    if (meant.kind !== 'known') {
      leftOut += 1
      continue
    }
    const present = now.get(person)?.[at(place)]
    if (present === null || present === undefined) {
      leftOut += 1
      if (!toldGone)
        flag(cell, text, `${nameOf({ facts, today: ground.today }, person)} is not with the program then.`, false)
      toldGone = true
      continue
    }
    if (present.cell?.activity === meant.activity) {
      alreadySo += 1
      continue
    }
    if (present.cell?.because.kind === 'absence') {
      leftOut += 1
      if (!toldAway)
        flag(
          cell,
          text,
          'They are on leave in the plan from then; a pin would stand behind it. Mend the leave first.',
          false,
        )
      toldAway = true
      continue
    }
    if (meant.activity === LEAVE && !toldLeave) {
      flag(
        cell,
        text,
        'It is leave in the sheet, and no absence is entered. It is pinned; bring in the leave as well.',
        true,
      )
      toldLeave = true
    }
    const key = `${person}/${isoOf(day)}/${half}`
    const known = facts.pin.get(key)
    const isDerived = unpinned.get(person)?.[at(place)]?.cell?.activity === meant.activity
    const pin = { person, day, half, activity: meant.activity, note: known?.note ?? null, decided: null }
    changes.push(...changeTo(facts, 'pin', key, isDerived ? null : pin))
  }
  return { changes, read, alreadySo, leftOut }
}

/** One row for each week of somebody's. */
const rowsOf = (block: Block, person: string, cell: string, changes: readonly Change[]): readonly ProposalRow[] => {
  const weeks = new Map<number, Change[]>()
  for (const change of changes) {
    const day = change.kind === 'pin' ? (change.to ?? change.from)?.day : undefined
    if (day === undefined) continue
    const week = Math.floor((day - block.start) / DAYS_IN_WEEK) + 1
    weeks.set(week, [...(weeks.get(week) ?? []), change])
  }
  return [...weeks].map(([week, own]) => {
    const first = addDays(block.start, DAYS_IN_WEEK * (week - 1))
    const end = addDays(first, DAYS_IN_WEEK - 1)
    return {
      id: `week-${week}-${person}`,
      label: `Block ${block.number}, week ${week}`,
      why: `Row ${cell.replace(/\D/g, '')} of the sheet.`,
      people: [person],
      first,
      last: end < block.end ? end : block.end,
      changes: own,
    }
  })
}

interface Calls {
  readonly flags: readonly Flag[]
  /** Nights on which the plan has nobody. */
  readonly open: number
}

/** Nights that somebody else takes in the plan than in the sheet. Calls are not brought in. */
const callsBeside = (
  { facts, today }: Ground,
  staffCall: BlockDaysReading['staffCall'],
  callers: ReadonlyMap<string, string>,
): Calls => {
  const schedule = { facts, today }
  const flags: Flag[] = []
  let open = 0
  for (const { cell, text, night } of staffCall) {
    const plan = onCall(schedule, night)?.person ?? null
    if (plan === null) {
      open += 1
      continue
    }
    const name = normalName(text)
    const surname = normalName(nameOf(schedule, plan)).split(' ').at(-1)
    if (callers.get(name) === plan || surname === name) continue
    const message = `The sheet has “${text}” on call on ${spokenDay(night)}; the plan has ${nameOf(schedule, plan)}. Calls are not brought in.`
    flags.push({ cell, text, message, isTaken: false })
  }
  return { flags, open }
}

/** What stands above the days, each remark once. */
const remarkFlags = (remarks: BlockDaysReading['remarks']): Flag[] =>
  [...new Set(remarks.map(({ text }) => text))].map((text) => {
    const cells = remarks.filter((one) => one.text === text).map(({ cell }) => cell)
    const also = cells.length === 1 ? '' : ` It stands in ${cells.join(', ')}.`
    return {
      cell: cells[0] ?? '',
      text,
      isTaken: false,
      message: `A remark above the days; it changes nothing.${also}`,
    }
  })

interface Footed {
  readonly footer: FooterRead | null
  readonly rows: readonly ProposalRow[]
}

/** Residents of the sheet with the activities it has for them, whoever they are. */
const sheetResidents = (ground: Ground, { people }: BlockDaysReading): readonly SheetResident[] =>
  people.flatMap(({ cell, pgy, halfDays }) =>
    pgy === null
      ? []
      : [
          {
            ...{ cell, pgy },
            halfDays: halfDays.flatMap(({ cell: at, text, day, half }) => {
              const meant = ground.code(at, text)
              return meant.kind === 'known' ? [{ day, half, activity: meant.activity }] : []
            }),
          },
        ],
  )

/** What the sheet's own footer says beside what the plan's would, and how the sheet counts where that is the reason. */
const footed = (
  ground: Ground,
  block: Block,
  reading: BlockDaysReading,
  changes: readonly Change[],
  whose: ReadonlyMap<string, WrittenPerson>,
): Footed => {
  const { footer } = reading
  if (footer.length === 0) return { footer: null, rows: [] }
  const applied = applyChanges(ground.facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  const arithmetic = sheetArithmetic(ground.activityOf, sheetResidents(ground, reading), footer)
  const otherwise = arithmetic?.otherwise ?? []
  const activity = new Map([...ground.facts.activity, ...otherwise.map((one) => [one.code, one] as const)])
  for (const one of ground.choices.newActivities) if (!activity.has(one.code)) activity.set(one.code, one)
  const schedule = { facts: { ...applied.value, activity }, today: ground.today }
  const people = blockPeople(schedule, block).map(({ person }) => person.id)
  const cells = halfDays(schedule, people, block.start, block.end)
  const plan = clinicFooters(schedule, cells, block.start, block.end)
  const differ = differing(footer, plan)
  const [uncounted] = [...whose].filter(([, { cell }]) => cell === arithmetic?.notCounted)
  const others = new Map([...cells].filter(([person]) => person !== uncounted?.[0]))
  const explains =
    differ.length > 0 && differing(footer, clinicFooters(schedule, others, block.start, block.end)).length === 0
  const changed = otherwise.flatMap((one) =>
    ground.facts.activity.has(one.code) ? changeTo(ground.facts, 'activity', one.code, one) : [],
  )
  return {
    footer: {
      sheet: tallyOf(footer),
      plan: tallyOf(plan),
      same: footer.length - differ.length,
      differ: differ.map(({ sheet, plan }) => ({
        ...{ day: sheet.day, half: sheet.half },
        sheet: { needed: sheet.needed, there: sheet.there },
        plan: { needed: plan.needed, there: plan.there },
      })),
      without: uncounted === undefined || !explains ? null : { cell: uncounted[1].cell, text: uncounted[1].name },
    },
    rows:
      changed.length === 0
        ? []
        : [
            {
              id: 'attendings',
              label: 'How attendings are counted',
              why: `The sheet’s own footer counts ${countsAs(otherwise)}. Leave it out to keep how the program counts.`,
              ...{ people: [], first: null, last: null, changes: changed },
            },
          ],
  }
}

/** The half-days of a block's sheet, as rows of a proposal: pins where the plan says something else. */
export const stageBlockDays = (ground: Ground, kept: KeptSheet, block: Block): StagedSheet | UnreadSheet => {
  const reading = readBlockDays(sheetOf(kept), block)
  const [problem] = reading.problems
  if (problem !== undefined) return { problem }
  const tooMany = tooManyNamed(reading.people.length)
  if (tooMany !== null) return tooMany
  const { facts, today } = ground
  const flags: Flag[] = []
  const whose = new Map<string, WrittenPerson>()
  const callers = new Map<string, string>()
  let leftOut = 0
  for (const written of reading.people) {
    const said = written.kind === 'faculty' ? `Faculty, ${written.words}` : written.words
    const person = ground.person({ cell: written.cell, text: written.name, said })
    const halfDays = written.halfDays.filter(({ text }) => text !== '').length
    const other = person === null ? undefined : whose.get(person)
    if (other !== undefined)
      flags.push({
        ...{ cell: written.cell, text: written.name, isTaken: false },
        message: `${other.cell} is the same person. Say who this is, or leave it out.`,
      })
    if (person === null || other !== undefined) {
      leftOut += halfDays
      // Once somebody says who it is, nothing of it is to be unknown.
      if (!ground.isLeftOut(written.cell)) for (const { cell, text } of written.halfDays) ground.code(cell, text)
      continue
    }
    whose.set(person, written)
    if (written.kind === 'faculty') callers.set(normalName(written.name), person)
  }
  const people = [...whose.keys()]
  const sides: Sides = {
    now: halfDays({ facts, today }, people, block.start, block.end),
    unpinned: halfDays({ facts: withoutPins(facts, block), today }, people, block.start, block.end),
  }
  const rows: ProposalRow[] = []
  const changes: Change[] = []
  let [read, alreadySo] = [leftOut, 0]
  for (const [person, written] of whose) {
    const pinned = pinsOf(ground, block, written, person, sides, (cell, text, message, isTaken) =>
      flags.push({ cell, text, message, isTaken }),
    )
    read += pinned.read
    alreadySo += pinned.alreadySo
    leftOut += pinned.leftOut
    changes.push(...pinned.changes)
    rows.push(...rowsOf(block, person, written.cell, pinned.changes))
  }
  const calls = callsBeside(ground, reading.staffCall, callers)
  const { footer, rows: counting } = footed(ground, block, reading, changes, whose)
  return {
    rows: [...counting, ...rows],
    ...{ cells: read, read, alreadySo, changing: changes.length, leftOut, footer },
    flags: [...flags, ...calls.flags, ...remarkFlags(reading.remarks)],
    notes: [
      ...reading.notes,
      ...(calls.open === 0
        ? []
        : [
            `On ${calls.open} of ${reading.staffCall.length} nights the plan has nobody on call. Calls are not brought in.`,
          ]),
    ],
  }
}
