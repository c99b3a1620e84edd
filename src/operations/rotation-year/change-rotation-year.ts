import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { rotationYearArea } from '#domain/decisions/areas.ts'
import { changeRotationYear } from '#domain/decisions/change-rotation-year.ts'
import { done } from '#domain/result.ts'
import { rotationId } from '#domain/rotations/rotation.ts'
import { areaTakeBack, areaWritten, areaWrittenOf } from '../area-change.ts'
import { academicYear, personId } from '../fields.ts'
import { lastChangeOf } from '../fmit/last-change.ts'
import { writePlan } from '../fmit/write-plan.ts'
import { defineOperation } from '../kit.ts'
import { TOLD, VERSION, changedSince } from '../people/write-person.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

const MOST_CHANGES = 600

const change = z.strictObject({
  resident: personId,
  block: z.int().min(0).max(13),
  rotation: rotationId.nullable().optional().describe('Null takes it out; left out, the rotation stays'),
  second: rotationId.nullable().optional().describe('From the split day on'),
  splitDay: isoDay.nullable().optional().describe('Null is the day on which the block splits'),
  locked: z.boolean().optional(),
  note: z.string().trim().min(1).max(500, 'Use 500 letters or fewer.').nullable().optional(),
  expectedVersion: z
    .int()
    .optional()
    .describe('The version you were looking at, 0 where nothing was planned; left out, whatever it is'),
})

export const changeRotationYearOperation = defineOperation({
  name: 'change-rotation-year',
  summary: 'Put residents on rotations, block by block: all of the changes, or none.',
  route: 'PUT /api/v1/rotation-years/:ay/cells',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    ay: academicYear,
    changes: z.array(change).min(1, 'Name a block.').max(MOST_CHANGES, `Send ${MOST_CHANGES} at the most.`),
    unlock: z.boolean().optional().describe('Change locked blocks too'),
  }),
  output: areaWritten,
  refusals: [
    { reason: 'unknown_block', status: 404, when: 'The year has no such block; `change` says which change.' },
    { reason: 'unknown_resident', status: 404, when: 'Somebody named is no resident in that year.' },
    { reason: 'unknown_rotation', status: 422, when: 'A rotation is named that is not there.' },
    { reason: 'outside_block', status: 422, when: 'A split day is not a day of its block after the first.' },
    { reason: 'nothing_planned', status: 422, when: 'A lock or a note is given where nothing is planned.' },
    { reason: 'locked', status: 423, when: 'A block is locked, and `unlock` is not given.' },
    VERSION,
    ...WRITE_REFUSALS,
  ],
  async run(context, { ay, changes, unlock }) {
    const written = await writePlan<null>(context, TOLD, async ({ schedule }, ground) => {
      const decided = changeRotationYear(schedule, { year: ay, changes, unlock })
      if (decided.ok && decided.value.changes.length === 0) return done({ changeSet: decided.value, extra: null })
      for (const { resident, block, expectedVersion } of changes) {
        const key = `${ay}/${block}/${resident}`
        if (expectedVersion === undefined || expectedVersion === ground.versionOf('plannedRotation', key)) continue
        const entry = await lastChangeOf(ground, 'plannedRotation', key, expectedVersion)
        const refusal = changedSince(entry && { name: entry.author.name, at: entry.at, summary: entry.summary })
        return { ok: false, refusal }
      }
      return decided.ok ? done({ changeSet: decided.value, extra: null }) : decided
    })
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})

const PLACE = { ay: academicYear } as const
const areaOf = ({ ay }: { readonly ay: number }): string => rotationYearArea(ay)

export const undoRotationYearChange = areaTakeBack({
  direction: 'undo',
  name: 'undo-rotation-year-change',
  route: 'POST /api/v1/rotation-years/:ay/undo',
  summary: 'Take back a change of who is on which rotation.',
  place: PLACE,
  areaOf,
})
export const redoRotationYearChange = areaTakeBack({
  direction: 'redo',
  name: 'redo-rotation-year-change',
  route: 'POST /api/v1/rotation-years/:ay/redo',
  summary: 'Bring back a change of who is on which rotation that was taken back.',
  place: PLACE,
  areaOf,
})
