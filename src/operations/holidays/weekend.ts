import * as z from 'zod'
import { weekendDays } from '#domain/calendar/weekend.ts'
import { setWeekend } from '#domain/decisions/set-weekend.ts'
import { done } from '#domain/result.ts'
import { weekendOf } from '#domain/schedule/schedule.ts'
import { areaWritten, areaWrittenOf, writeAreaFact } from '../area-change.ts'
import { expectedVersion } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { VOCABULARY_REFUSALS } from '../rotations/rotation-kinds.ts'
import { UNKNOWN_PROGRAM } from '../settings/program-answer.ts'

export const readWeekend = defineOperation({
  name: 'read-weekend',
  summary: 'The weekdays that are the program’s weekend: Saturday and Sunday unless it says otherwise.',
  route: 'GET /api/v1/weekend',
  access: 'plan:read',
  input: z.strictObject({}),
  output: z.strictObject({
    days: weekendDays.describe('From Monday on; none when the program works every day'),
    version: z.int().describe('Of what the program says of itself, its name and zone too'),
  }),
  refusals: [],
  async run({ snapshot }) {
    return done({ days: [...weekendOf(snapshot)], version: snapshot.versionOf('program', 'program') })
  },
})

export const setWeekendOperation = defineOperation({
  name: 'set-weekend',
  summary: 'Say which weekdays are the program’s weekend; none when it works every day.',
  route: 'PUT /api/v1/weekend',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ days: weekendDays, expectedVersion }),
  output: areaWritten,
  refusals: [UNKNOWN_PROGRAM, ...VOCABULARY_REFUSALS],
  async run(context, { days, expectedVersion }) {
    const fact = { kind: 'program', key: 'program', expectedVersion } as const
    const written = await writeAreaFact(context, fact, (schedule) => setWeekend(schedule, days))
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})
