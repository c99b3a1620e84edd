import { yearLabel } from '../calendar/academic-year.ts'
import { fmitWeekOf } from '../calendar/fmit-week.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import { spokenDays } from '../calendar/spoken-days.ts'
import type { Absence } from '../leave/absence.ts'
import { ABSENCE_WORDS } from '../leave/absence-words.ts'
import { ROLE_LABELS } from '../people/person-year.ts'
import type { Change } from '../schedule/change.ts'
import type { Fact, FactKind } from '../schedule/facts.ts'
import { type Schedule, nameOf } from '../schedule/schedule.ts'
import { spokenActivity, spokenPattern, spokenTemplate } from './spoken-rotations.ts'

const spokenAbsence = (schedule: Schedule, absence: Absence): string => {
  const { person, type, status, first, last, firstHalf, lastHalf, tentative } = absence
  const parts = [
    `${nameOf(schedule, person)}: ${ABSENCE_WORDS[type]}`,
    spokenDays(first, last),
    firstHalf === 'pm' ? 'from the afternoon' : null,
    lastHalf === 'am' ? 'to noon of the last day' : null,
    status,
    tentative ? 'last day to be confirmed' : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

const spokenPersonYear = (schedule: Schedule, fact: Fact<'personYear'>): string => {
  const { person, role, pgy, minWeeks, maxWeeks } = fact
  const what = role === null ? `PGY-${pgy}` : `${ROLE_LABELS[role].long}, ${minWeeks} to ${maxWeeks} weeks`
  return `${nameOf(schedule, person)}: ${what}`
}

/** The rotation of a block, or both where it is split. */
export const spokenRotation = ({ rotation, second, splitDay }: Fact<'plannedRotation'>): string => {
  if (second === null) return rotation
  return `${rotation}, then ${second}${splitDay === null ? '' : ` from ${spokenDay(splitDay)}`}`
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

/** All that is said of a change of such a kind; null of the others. */
export const silently = ({ kind }: Pick<Change, 'kind'>): string | null => SILENT[kind] ?? null

/** A fact in words, as one side of a change; null when there is none. */
export const spokenFact = (schedule: Schedule, change: Change, side: 'from' | 'to'): string | null =>
  spokenSide(schedule, change, change[side])

/** The same of any fact that has the place of the change's own. */
export const spokenSide = (schedule: Schedule, change: Change, fact: Change['from']): string | null => {
  const { kind, key } = change
  if (fact === null) return kind === 'fmitWeek' ? 'open' : kind === 'callNight' ? 'nobody' : null
  const silent = silently(change)
  if (silent !== null) return silent
  // The kind of the change is that of the fact, which the compiler cannot follow.
  const as = <K extends FactKind>(_: K): Fact<K> => fact as unknown as Fact<K>
  switch (kind) {
    case 'fmitWeek': {
      const { person, note } = as(kind)
      const name = nameOf(schedule, person)
      // Where nobody else gets the week, something is to be said of it.
      const remarked = change.from?.person === change.to?.person
      return remarked ? `${name}, ${note === null ? 'no note' : `note “${note}”`}` : name
    }
    case 'callNight':
      return nameOf(schedule, as(kind).person)
    case 'absence':
      return spokenAbsence(schedule, as(kind))
    case 'plannedRotation':
      return spokenRotation(as(kind))
    case 'pin':
      return `${nameOf(schedule, as(kind).person)}: ${as(kind).activity}`
    case 'activity':
      return spokenActivity(as(kind), otherSide(change, fact))
    case 'rotation':
      return spokenTemplate(as(kind), otherSide(change, fact))
    case 'rotationPattern':
      return spokenPattern(as(kind).cells)
    case 'personYear':
      return spokenPersonYear(schedule, as(kind))
    case 'weekWish':
      return `${nameOf(schedule, as(kind).person)} would ${as(kind).wish === 'would-like' ? 'like it' : 'rather not'}`
    case 'blockDates':
      return spokenDays(as(kind).start, as(kind).end)
    case 'yearNote':
      return as(kind).text
    default:
      return 'name' in fact && typeof fact.name === 'string' ? fact.name : key
  }
}

/** The side of a change that a fact is not; null when it has no other. */
const otherSide = <C extends Change>(change: C, fact: Change['from']): C['from'] =>
  fact === change.to ? change.from : change.to

/** Where in the plan a change is, in a few words. */
export const placeOf = (change: Change): string => {
  switch (change.kind) {
    case 'fmitWeek':
    case 'weekWish': {
      const { weekStart } = there(change)
      return `Week ${fmitWeekOf(weekStart).number}`
    }
    case 'callNight':
      return spokenDay(there(change).night)
    case 'pin':
      return `${spokenDay(there(change).day)}, ${there(change).half === 'am' ? 'morning' : 'afternoon'}`
    case 'holiday':
      return spokenDay(there(change).day)
    case 'plannedRotation':
    case 'blockDates':
      return `Block ${there(change).block}`
    case 'absence':
      return spokenDays(there(change).first, there(change).last)
    case 'personYear':
    case 'yearNote':
      return yearLabel(there(change).year)
    default:
      return silently(change) ?? WORDS_OF_KIND[change.kind] ?? worded(change.kind)
  }
}

/** The fact that a change is about: as it will be, or as it was. */
const there = <C extends Change>({ kind, key, from, to }: C): NonNullable<C['from']> => {
  const fact = to ?? from
  if (fact === null) throw new Error(`a change of ${kind} ${key} from nothing to nothing`)
  return fact
}

/** "Faculty week" of a kind that has no words of its own. */
const worded = (kind: FactKind): string => {
  const words = kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const WORDS_OF_KIND: Partial<Record<FactKind, string>> = {
  program: 'The program',
  person: 'The people',
  duty: 'The duties',
  credential: 'The credentials',
  activity: 'The activities',
  rotation: 'The rotations',
  rotationPattern: 'The patterns',
  weeklyRequirement: 'The weekly requirements',
  overlay: 'What all do alike',
  blockPolicy: 'How blocks are made',
}
