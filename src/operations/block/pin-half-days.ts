import * as z from 'zod'
import { blockArea } from '#domain/decisions/areas.ts'
import { pinHalfDays } from '#domain/decisions/pin-half-days.ts'
import { done } from '#domain/result.ts'
import { activityCode } from '#domain/rotations/activity.ts'
import { areaTakeBack, areaWritten, areaWrittenOf } from '../area-change.ts'
import { academicYear, whole } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { writePlan } from '../fmit/write-plan.ts'
import { defineOperation } from '../kit.ts'
import { TOLD } from '../people/write-person.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { UNKNOWN_BLOCK, blockNamed, blockNumber, halfDayPlace } from './fields.ts'
import { staleHalfDay } from './stale-half-day.ts'

/** Sixty people's half-days of a block, all at once. */
const MOST_CHANGES = 3600
const PLACE = { ay: academicYear, number: blockNumber } as const

const change = z.strictObject({
  ...halfDayPlace,
  activity: activityCode.nullable().optional().describe('Null gives the half-day back to its pattern'),
  note: z.string().trim().min(1).max(500, 'Use 500 letters or fewer.').nullable().optional(),
  expectedVersion: whole(0, Number.MAX_SAFE_INTEGER, 'The version is a whole number, 0 where nothing is pinned.')
    .describe('The version of the pin you were looking at, 0 where nothing was pinned; left out, whatever it is')
    .optional(),
})

export const pinHalfDaysOperation = defineOperation({
  name: 'pin-half-days',
  summary: 'Decide half-days of a block by hand, or give them back to their pattern: all of them, or none.',
  route: 'PUT /api/v1/blocks/:ay/:number/pins',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    ...PLACE,
    changes: z.array(change).min(1, 'Name a half-day.').max(MOST_CHANGES, `Send ${MOST_CHANGES} at the most.`),
  }),
  output: areaWritten,
  refusals: [
    UNKNOWN_BLOCK,
    UNKNOWN_PERSON,
    { reason: 'unknown_activity', status: 422, when: 'No activity has the code; `fields` says which change.' },
    { reason: 'outside_range', status: 422, when: 'A day is not in the block; `fields` says which change.' },
    {
      reason: 'version',
      status: 409,
      when: 'A half-day is not what the caller was looking at: `fields` says which changes, `current` what the first is pinned to now, `changedBy` who changed it.',
    },
    { reason: 'nothing_pinned', status: 422, when: 'A note is given, and no activity, where nothing is pinned.' },
    ...WRITE_REFUSALS,
  ],
  async run(context, { ay, number, changes }) {
    const written = await writePlan<null>(context, TOLD, async ({ schedule }, ground) => {
      const block = blockNamed(schedule, ay, number)
      if (!block.ok) return block
      const { start: first, end: last } = block.value
      const by = context.actor.name
      const decided = pinHalfDays(schedule, { first, last, area: blockArea(ay, number), pins: changes, by })
      // What is so already clashes with nobody.
      const touched = decided.ok ? new Set(decided.value.changes.map(({ key }) => key)) : null
      const stale = await staleHalfDay(schedule, ground, changes, touched)
      if (stale) return { ok: false, refusal: stale }
      return decided.ok ? done({ changeSet: decided.value, extra: null }) : decided
    })
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})

const areaOf = ({ ay, number }: { readonly ay: number; readonly number: number }): string => blockArea(ay, number)

export const undoBlockChange = areaTakeBack({
  direction: 'undo',
  name: 'undo-block-change',
  route: 'POST /api/v1/blocks/:ay/:number/undo',
  summary: 'Take back a change of what is pinned in a block.',
  place: PLACE,
  areaOf,
})
export const redoBlockChange = areaTakeBack({
  direction: 'redo',
  name: 'redo-block-change',
  route: 'POST /api/v1/blocks/:ay/:number/redo',
  summary: 'Bring back a change of what is pinned in a block that was taken back.',
  place: PLACE,
  areaOf,
})
