import { type Day, addDays, day } from '../calendar/day.ts'
import { fmitCallNights, fmitWeekEnd, fmitWeekOf } from '../calendar/fmit-week.ts'
import { spokenDate, spokenDay } from '../calendar/spoken-day.ts'
import { type Absence, type AbsenceType } from '../leave/absence.ts'
import { initialsOf } from '../people/person.ts'
import { type Change, applyChanges } from '../schedule/change.ts'
import type { FactKind } from '../schedule/facts.ts'
import { holidaysKept } from '../schedule/holidays.ts'
import { type Schedule, nameOf, onCall } from '../schedule/schedule.ts'
import { netChanges } from './proposal-rows.ts'
import type { ProposalRow } from './proposal.ts'

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

export const ABSENCE_WORDS: Readonly<Record<AbsenceType, string>> = {
  vacation: 'Vacation',
  conference: 'Conference',
  sick: 'Sick',
  medical: 'Medical leave',
  convalescent: 'Convalescent leave',
  maternity_paternity: 'Parental leave',
  family_emergency: 'Family emergency',
  emergency_leave: 'Emergency leave',
  bereavement: 'Bereavement leave',
  deployment: 'Deployment',
  tdy: 'Temporary duty',
  training: 'Training',
  military_duty: 'Military duty',
  undisclosed: 'Away',
}

/** Two days as one stretch, the month said once when it is the same. */
const stretch = (first: Day, last: Day, spoken: (day: Day) => string): string => {
  const [start, end] = [spoken(first), spoken(last)]
  if (first === last) return start
  const month = / \w+$/.exec(start)?.[0] ?? ''
  const once = end.endsWith(month) && last - first < LONGEST_MONTH
  return `${once ? start.slice(0, -month.length) : start} – ${end}`
}
const LONGEST_MONTH = 31

/** "Mon 3 – Fri 7 Mar" of two days, one as itself. */
export const spokenDays = (first: Day, last: Day): string => stretch(first, last, spokenDay)

/** "9 – 15 Apr" of a week. */
export const spokenRange = (first: Day, last: Day): string => stretch(first, last, spokenDate)

const spokenAbsence = (schedule: Schedule, absence: Absence): string => {
  const { person, type, status, first, last, firstHalf, lastHalf, tentative } = absence
  const halves = [
    firstHalf === 'pm' ? 'from the afternoon' : null,
    lastHalf === 'am' ? 'to noon of the last day' : null,
  ]
  const parts = [
    `${nameOf(schedule, person)}: ${ABSENCE_WORDS[type]}`,
    spokenDays(first, last),
    ...halves,
    status,
    tentative ? 'last day to be confirmed' : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/**
 * Kinds of which no fact is ever put into words: what they hold is protected, or is a note of the import. That a row
 * changes them is all that is said.
 */
const SILENT: Partial<Record<FactKind, string>> = {
  absenceDetail: 'protected details',
  nameAlias: 'a name remembered',
  columnMapping: 'the columns remembered',
}

const WORDS_OF_KIND: Partial<Record<FactKind, string>> = {
  program: 'the program’s settings',
  person: 'the person',
  personYear: 'the year’s role and weeks',
  weekWish: 'the wish',
  holiday: 'the holiday',
  duty: 'the duty',
  credential: 'the credential',
  rotation: 'the rotation',
  blockDates: 'the block’s dates',
  yearNote: 'the year’s note',
}

/** A fact in words; null when there is none. */
const spokenFact = (schedule: Schedule, { kind, key }: Change, fact: Change['from']): string | null => {
  if (fact === null) return kind === 'fmitWeek' ? 'open' : kind === 'callNight' ? 'nobody' : null
  const silent = SILENT[kind]
  if (silent !== undefined) return silent
  switch (kind) {
    case 'fmitWeek':
    case 'callNight':
      return nameOf(schedule, (fact as { readonly person: string }).person)
    case 'absence':
      return spokenAbsence(schedule, fact as Absence)
    case 'plannedRotation':
      return (fact as { readonly rotation: string }).rotation
    default:
      return 'name' in fact && typeof fact.name === 'string' ? fact.name : `${WORDS_OF_KIND[kind] ?? kind} ${key}`
  }
}

const chipOf = ({ facts }: Schedule, id: string): string => {
  const person = facts.person.get(id)
  return person === undefined ? id : initialsOf(person)
}

/** The cell a change is about; null when it is about none. */
const cellOf = (schedule: Schedule, change: Change): SpokenCell | null => {
  switch (change.kind) {
    case 'fmitWeek':
    case 'callNight': {
      const chip = (fact: { readonly person: string } | null): string | null => fact && chipOf(schedule, fact.person)
      return { label: placeOf(change), was: chip(change.from), becomes: chip(change.to) }
    }
    case 'plannedRotation':
      return {
        label: placeOf(change),
        was: change.from?.rotation ?? null,
        becomes: change.to?.rotation ?? null,
      }
    default:
      return null
  }
}

/** Where in the plan a change is, in a few words. */
export const placeOf = (change: Change): string => {
  const fact = change.to ?? change.from
  if (fact === null) return `${change.kind} ${change.key}`
  switch (change.kind) {
    case 'fmitWeek':
      return `Week ${fmitWeekOf((change.to ?? change.from)?.weekStart as Day).number}`
    case 'callNight':
      return spokenDay((change.to ?? change.from)?.night as Day)
    case 'plannedRotation':
      return `Block ${(change.to ?? change.from)?.block ?? ''}`
    case 'absence': {
      const { first, last } = (change.to ?? change.from) as Absence
      return spokenDays(first, last)
    }
    default:
      return SILENT[change.kind] ?? WORDS_OF_KIND[change.kind] ?? change.kind
  }
}

/** The changes of a row that a person is told of: not a call that goes because it follows from the week again. */
const toldOf = (row: Pick<ProposalRow, 'changes'>): readonly Change[] => {
  const all = netChanges(row.changes).filter(({ kind }) => SILENT[kind] === undefined)
  const weeks = all.flatMap((change) => (change.kind === 'fmitWeek' ? (change.to?.weekStart ?? []) : []))
  const follows = new Set(weeks.flatMap((week) => [...fmitCallNights(week)]))
  return all.filter((change) => change.kind !== 'callNight' || change.to !== null || !follows.has(day(change.key)))
}

const joined = (parts: readonly (string | null)[]): string | null => {
  const said = [...new Set(parts.filter((part) => part !== null))]
  return said.length === 0 ? null : said.join('; ')
}

/** What one fact is or becomes, for an overlap that is shown side by side. */
export const spokenSide = (schedule: Schedule, change: Change, fact: Change['from']): string =>
  spokenFact(schedule, change, fact) ?? 'nothing'

const brings = (schedule: Schedule, row: Pick<ProposalRow, 'changes'>): string | null => {
  const { calls, holidays } = movesOf(schedule, [row])
  const [opened, made, moved] = ['opened', 'made', 'moved'].map((how) => calls.filter((one) => one.how === how).length)
  const count = (number: number | undefined, one: string, many: string): string | null =>
    number === undefined || number === 0 ? null : number === 1 ? `1 ${one}` : `${number} ${many}`
  const silent = netChanges(row.changes).flatMap(({ kind }) => SILENT[kind] ?? [])
  const told = [
    count(made, 'new call', 'new calls'),
    count(moved, 'call moves', 'calls move'),
    count(opened, 'call opens', 'calls open'),
    holidays.length === 0 ? null : holidays.length === 1 ? 'holiday' : `${holidays.length} holidays`,
    ...new Set(silent),
  ].filter((part) => part !== null)
  return told.length === 0 ? null : told.join(', ')
}

/** What a row does. Made from its own changes, so it says the same whatever the plan is now. */
export const spokenRow = (schedule: Schedule, row: ProposalRow): SpokenRow => {
  const told = toldOf(row)
  const cells = told.map((change) => cellOf(schedule, change))
  return {
    was: joined(told.map((change) => spokenFact(schedule, change, change.from))),
    becomes: joined(told.map((change) => spokenFact(schedule, change, change.to))),
    cells: cells.every((cell) => cell !== null) ? cells : [],
    brings: brings(schedule, row),
  }
}

export interface Moves {
  readonly calls: readonly { readonly night: Day; readonly how: 'made' | 'moved' | 'opened' }[]
  /** Recovery Fridays that somebody gets or loses. */
  readonly recovery: readonly Day[]
  /** Holidays in FMIT weeks that change hands, by name. */
  readonly holidays: readonly string[]
  readonly absences: number
}

/** What moves beside the FMIT weeks themselves when rows are taken; rows that cannot be applied move nothing. */
export const movesOf = (schedule: Schedule, rows: readonly Pick<ProposalRow, 'changes'>[]): Moves => {
  const changes = rows.flatMap((row) => netChanges(row.changes))
  const handed = changes.flatMap((change) =>
    change.kind === 'fmitWeek' && change.from?.person !== change.to?.person
      ? ((change.to ?? change.from)?.weekStart ?? [])
      : [],
  )
  const absences = changes.filter(({ kind }) => kind === 'absence').length
  const applied = handed.length === 0 ? null : applyChanges(schedule.facts, changes)
  if (!applied?.ok) return { calls: [], recovery: [], holidays: [], absences }
  const after = { ...schedule, facts: applied.value }
  const calls = handed.flatMap((week) =>
    fmitCallNights(week).flatMap((night) => {
      const [was, is] = [onCall(schedule, night)?.person, onCall(after, night)?.person]
      if (was === is) return []
      return [{ night, how: was === undefined ? 'made' : is === undefined ? 'opened' : 'moved' } as const]
    }),
  )
  return {
    calls,
    recovery: handed.map((week) => addDays(week, 7)),
    holidays: handed.flatMap((week) => holidaysKept(schedule, week, fmitWeekEnd(week)).map(({ name }) => name)),
    absences,
  }
}
