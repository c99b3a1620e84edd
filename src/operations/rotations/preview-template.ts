import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { unknownRotation } from '#domain/decisions/rotation-refusals.ts'
import { done } from '#domain/result.ts'
import { activityOf } from '#domain/schedule/clinic-footer.ts'
import { type HalfDay } from '#domain/schedule/half-days.ts'
import { PREVIEWED, type RotationPreview, rotationPreview } from '#domain/schedule/rotation-preview.ts'
import { spokenBecause } from '#domain/schedule/spoken-because.ts'
import { UNKNOWN_BLOCK, blockNamed, blockNumber } from '../block/fields.ts'
import { academicYear, whole } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { UNKNOWN_TEMPLATE } from './rotation-kinds.ts'

const previewedHalf = z
  .strictObject({
    activity: z.string(),
    name: z.string(),
    from: z.string().describe('The kind of fact that says so: pattern, overlay, holiday, day-off, …'),
    because: z.string().describe('The same in words'),
  })
  .nullable()
const previewedDay = z.strictObject({ day: isoDay, am: previewedHalf, pm: previewedHalf })

const halfOf = ({ schedule }: RotationPreview, one: HalfDay | undefined): z.output<typeof previewedHalf> => {
  if (!one?.cell) return null
  const { activity, because } = one.cell
  return {
    activity,
    name: activityOf(schedule, activity)?.name ?? activity,
    from: because.kind,
    because: spokenBecause(schedule, { ...one, person: PREVIEWED.id }, because),
  }
}

const daysOf = (preview: RotationPreview, halfDays: readonly HalfDay[]): z.output<typeof previewedDay>[] =>
  halfDays.flatMap((one, at) =>
    one.half === 'am' ? [{ day: one.day, am: halfOf(preview, one), pm: halfOf(preview, halfDays[at + 1]) }] : [],
  )

export const previewTemplate = defineOperation({
  name: 'preview-rotation-template',
  summary: 'What a block would be for a resident of a PGY year on a rotation, and where each half-day comes from.',
  route: 'GET /api/v1/rotation-templates/:id/preview',
  access: 'plan:read',
  input: z.strictObject({
    id: z.string().max(160),
    ay: academicYear,
    block: blockNumber,
    pgy: whole(1, 3, 'Residents are PGY 1, 2 or 3.').describe('Year of training'),
  }),
  output: z.strictObject({
    ay: z.int(),
    block: z.int(),
    start: isoDay,
    end: isoDay,
    days: z.array(previewedDay),
    after: z.array(previewedDay).describe('The recovery day that nights leave in the block after'),
  }),
  refusals: [UNKNOWN_TEMPLATE, UNKNOWN_BLOCK],
  async run({ snapshot, today }, { id, ay, block: number, pgy }) {
    const { facts } = snapshot
    if (!facts.rotation.has(id)) return { ok: false, refusal: unknownRotation(id) }
    const named = blockNamed({ facts }, ay, number)
    if (!named.ok) return named
    const preview = rotationPreview(
      { facts, today },
      // The field lets nothing else through; a number from text has lost that in its type.
      { rotation: id, pgy: pgy as 1 | 2 | 3, block: named.value },
    )
    const { start, end } = preview.block
    return done({
      ...{ ay, block: number, start, end },
      days: daysOf(preview, preview.halfDays),
      after: daysOf(preview, preview.after),
    })
  },
})
