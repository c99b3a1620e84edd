import * as z from 'zod'
import { UNKNOWN_ABSENCE as unknownAbsence } from '#domain/decisions/leave-refusals.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { PersonId } from '#domain/people/person.ts'
import { done } from '#domain/result.ts'
import { type Context, defineOperation } from '../kit.ts'
import { absenceAnswer, absenceAnswerOf, detailAnswer, leaveViewOf } from './absence-answer.ts'
import { absenceId } from './leave-fields.ts'
import { UNKNOWN_ABSENCE } from './leave-refusals.ts'

/** Keeps that somebody looked, and at what. What could not be kept is not shown: this throws. */
const keepView = (
  { store, programId, actor, now }: Context,
  personId: PersonId,
  { absence: id, ...fields }: AbsenceDetail,
): Promise<unknown> =>
  store.audit.append(programId, {
    actor: { id: actor.id, name: actor.name },
    action: 'detail-viewed',
    target: { kind: 'absence', id },
    details: { personId, fields: Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [field])) },
    at: now,
  })

const withoutId = ({ absence: _, ...detail }: AbsenceDetail): z.output<typeof detailAnswer> => detail

export const readAbsence = defineOperation({
  name: 'read-absence',
  summary:
    'One absence. Planners and whoever it is about also see its reason and what goes with it; that they looked is kept in the audit.',
  route: 'GET /api/v1/absences/:id',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({ id: absenceId }),
  output: absenceAnswer.extend({ detail: detailAnswer.nullable() }),
  refusals: [UNKNOWN_ABSENCE],
  async run(context, { id }) {
    const view = leaveViewOf(context, context.snapshot)
    const { absence: absences, absenceDetail } = view.schedule.facts
    const absence = absences.get(id)
    if (absence === undefined) return { ok: false, refusal: unknownAbsence }
    const detail = absenceDetail.get(id) ?? null
    if (detail !== null) await keepView(context, absence.person, detail)
    return done({ ...absenceAnswerOf(view, absence), detail: detail && withoutId(detail) })
  },
})
