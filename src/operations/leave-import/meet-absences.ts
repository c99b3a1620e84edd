import type { Absence } from '#domain/leave/absence.ts'
import {
  type LeaveAction,
  type Overlap,
  type OverlapRelation,
  type TimeAway,
  adviceFor,
  classifyOverlap,
  mergedTime,
} from '#domain/leave/overlap.ts'
import { uncovered } from '#domain/leave/uncovered.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { absencesOf } from '#domain/schedule/schedule.ts'
import type { LeaveGroup } from './group-rows.ts'

/** An absence that is there and shares half-days with a time away of the file. */
export interface Met extends Overlap {
  readonly absence: Absence
}

/** What a time away of the file meets, and what may be done about it. */
export interface Meeting {
  readonly met: readonly Met[]
  readonly conflict: 'none' | 'overlap' | 'duplicate'
  readonly choices: readonly LeaveAction[]
  readonly suggested: LeaveAction | null
  /** Null while a person has to choose. */
  readonly action: LeaveAction | null
  /** All of it is there already, as firmly as the file has it. */
  readonly isThere: boolean
  /** The same time away, turned down or cancelled before. */
  readonly turnedDown: Absence | null
}

const FIRMNESS: Readonly<Record<Absence['status'], number>> = {
  ...{ approved: 2, requested: 1, anticipated: 0 },
  // These do not stand.
  ...{ rejected: -1, cancelled: -1 },
}
const stands = ({ status }: Absence): boolean => FIRMNESS[status] >= 0

/** Absences of the type that need no second entry: those that are as firm as the file has it, or firmer. */
const asFirm = (group: LeaveGroup, met: readonly Met[]): readonly Absence[] =>
  met
    .filter(({ sameType, absence }) => sameType && FIRMNESS[absence.status] >= FIRMNESS[group.status])
    .map(({ absence }) => absence)

/** Absences of the type that are less firm: a time away that is entered beside them lies over them. */
export const lessFirm = (group: LeaveGroup, met: readonly Met[]): readonly Absence[] =>
  met
    .filter(({ sameType, absence }) => sameType && FIRMNESS[absence.status] < FIRMNESS[group.status])
    .map(({ absence }) => absence)

/** What of a time away is not there yet, and would be entered beside what is. */
export const remainderOf = (group: LeaveGroup, met: readonly Met[]): ReturnType<typeof uncovered> =>
  uncovered(group, asFirm(group, met))

interface Advice {
  readonly choices: readonly LeaveAction[]
  readonly suggested: LeaveAction | null
  /** Somebody has to choose, whatever is suggested. */
  readonly mustChoose: boolean
}

/** What an approved leave may do to the same one that was only asked for, or expected. */
const FIRMER: Readonly<Record<OverlapRelation, Pick<Advice, 'choices' | 'suggested'>>> = {
  exact: { choices: ['replace', 'skip'], suggested: 'replace' },
  contained: { choices: ['create', 'skip'], suggested: 'create' },
  contains: { choices: ['extend', 'replace', 'skip'], suggested: 'extend' },
  partial: { choices: ['merge', 'create', 'skip'], suggested: 'merge' },
}

const SEPARATE: readonly LeaveAction[] = ['create', 'skip']

/** Whether both as one would lie over a third that is as firm: what was only asked for may overlap what is approved. */
const wouldLieOver = (group: LeaveGroup, { absence }: Met, all: readonly Absence[]): boolean => {
  const both = mergedTime<TimeAway>(group, absence)
  return all.some(
    (other) =>
      other.id !== absence.id &&
      FIRMNESS[other.status] >= FIRMNESS[group.status] &&
      classifyOverlap(both, other)?.sameType === true,
  )
}

const adviceOn = (group: LeaveGroup, met: readonly Met[], all: readonly Absence[]): Advice => {
  const uneven = met.filter(({ sameType, absence }) => sameType && FIRMNESS[absence.status] !== FIRMNESS[group.status])
  const [one, ...others] = uneven
  if (one !== undefined) {
    const isFirmer = uneven.every(({ absence }) => FIRMNESS[absence.status] < FIRMNESS[group.status])
    const alone = isFirmer && others.length === 0 && met.length === 1 && !wouldLieOver(group, one, all)
    return { ...(alone ? FIRMER[one.relation] : { choices: SEPARATE, suggested: 'create' }), mustChoose: true }
  }
  const { severity, suggested, choices } = adviceFor(met)
  return { choices, suggested, mustChoose: severity === 'critical' }
}

/** What somebody chose for one of the rows; those that are left out are not in the group. */
const chosenIn = ({ rows }: LeaveGroup, choices: readonly LeaveAction[]): LeaveAction | null => {
  for (const { choice } of rows) {
    const action = choice?.action ?? null
    if (action !== null && choices.includes(action)) return action
  }
  return null
}

const sameSpan = (group: LeaveGroup, absence: Absence): boolean =>
  classifyOverlap(group, absence)?.relation === 'exact' && absence.type === group.type

/**
 * Holds a time away of the file against the absences of its person. What is there already is skipped; where the table of
 * overlaps is not certain, or the two are not equally firm, a person chooses.
 */
export const meetAbsences = (facts: Facts, group: LeaveGroup): Meeting => {
  const all = absencesOf({ facts }, group.personId)
  const met = all.filter(stands).flatMap((absence): Met[] => {
    const overlap = classifyOverlap(group, absence)
    return overlap === null ? [] : [{ ...overlap, absence }]
  })
  const isThere = met.length > 0 && remainderOf(group, met).length === 0
  const isSame = met.some(
    ({ relation, sameType, absence }) =>
      sameType && relation === 'exact' && FIRMNESS[absence.status] >= FIRMNESS[group.status],
  )
  const { choices, suggested, mustChoose }: Advice = isThere
    ? { choices: isSame && met.length === 1 ? ['skip', 'replace'] : ['skip'], suggested: 'skip', mustChoose: false }
    : adviceOn(group, met, all)
  return {
    met,
    conflict: met.length === 0 ? 'none' : isSame ? 'duplicate' : 'overlap',
    ...{ choices, suggested, isThere },
    action: chosenIn(group, choices) ?? (mustChoose ? null : suggested),
    turnedDown: all.find((absence) => !stands(absence) && sameSpan(group, absence)) ?? null,
  }
}
