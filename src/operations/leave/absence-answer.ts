import * as z from 'zod'
import { mayNotCancel, mayNotDecide, mayNotEdit } from '#domain/decisions/leave-actor.ts'
import { type Absence, absence, lengthOf } from '#domain/leave/absence.ts'
import { absenceDetail } from '#domain/leave/absence-detail.ts'
import { type Schedule, nameOf, personOf } from '#domain/schedule/schedule.ts'
import type { Snapshot } from '#store/store.ts'
import type { Actor } from '../access.ts'
import type { Context } from '../kit.ts'
import { visibleTo } from '../redaction.ts'
import { leaveActorOf } from './leave-actor.ts'

const { id, first, firstHalf, last, lastHalf, type, status, tentative, author, review } = absence.shape

/** An absence as it travels: of somebody else's, whoever does not plan sees no more than that they are away. */
export const absenceAnswer = z.strictObject({
  id,
  personId: z.string(),
  personName: z.string(),
  kind: z.enum(['resident', 'faculty']),
  ...{ first, firstHalf, last, lastHalf },
  days: z.number().describe('Calendar days, a morning or an afternoon counting half'),
  type: type.describe('`undisclosed` for whoever may not know'),
  ...{ status, tentative, author, review },
  isOwn: z.boolean(),
  version: z.int().describe('0 for whoever may not change it'),
  can: z
    .strictObject({ edit: z.boolean(), cancel: z.boolean(), decide: z.boolean() })
    .describe('What the caller may do'),
  hasDetail: z.boolean().describe('There is more to know of it, and the caller may'),
})
export type AbsenceAnswer = z.output<typeof absenceAnswer>

const { absence: _, ...detailFields } = absenceDetail.shape

/** What is protected of an absence. Only the one that is read alone carries it, and that it was read is kept. */
export const detailAnswer = z.strictObject(detailFields)

/** Time away as somebody may see it. */
export interface LeaveView {
  readonly actor: Actor
  readonly schedule: Schedule
  readonly versionOf: Snapshot['versionOf']
}

/** The facts of a snapshot as the caller may see them. No rule is asked. */
export const leaveViewOf = (
  { actor, today }: Pick<Context, 'actor' | 'today'>,
  snapshot: Pick<Snapshot, 'facts' | 'versionOf'>,
): LeaveView => ({
  actor,
  schedule: { facts: visibleTo(actor, snapshot.facts), today },
  versionOf: (kind, key) => snapshot.versionOf(kind, key),
})

/** The version of an absence with what is kept of it apart: a change of either is another. */
export const versionOfAbsence = ({ versionOf }: Pick<Snapshot, 'versionOf'>, id: string): number =>
  Math.max(versionOf('absence', id), versionOf('absenceDetail', id))

/** An absence of the view. */
export const absenceAnswerOf = (view: LeaveView, absence: Absence): AbsenceAnswer => {
  const { schedule, actor } = view
  const { id, person, first, firstHalf, last, lastHalf, type, status, tentative, author, review } = absence
  const by = leaveActorOf(actor)
  return {
    id,
    personId: person,
    personName: nameOf(schedule, person),
    kind: personOf(schedule, person)?.kind ?? 'faculty',
    ...{ first, firstHalf, last, lastHalf },
    days: lengthOf(absence),
    ...{ type, status, tentative, author, review },
    isOwn: person === actor.person,
    version: versionOfAbsence(view, id),
    can: {
      edit: mayNotEdit(by, absence) === null,
      cancel: mayNotCancel(by, absence, schedule.today) === null,
      decide: mayNotDecide(by, absence) === null,
    },
    hasDetail: schedule.facts.absenceDetail.has(id),
  }
}

const inOrder = (a: Absence, b: Absence): number =>
  a.first - b.first || a.last - b.last || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Absences of the view by their days. */
export const sortedAbsences = (absences: Iterable<Absence>): readonly Absence[] => [...absences].sort(inOrder)
