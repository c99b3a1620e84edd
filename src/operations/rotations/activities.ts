import * as z from 'zod'
import { given } from '#domain/decisions/given.ts'
import { addActivity, editActivity } from '#domain/decisions/set-vocabulary.ts'
import { done } from '#domain/result.ts'
import { activity } from '#domain/rotations/activity.ts'
import { AREA_WRITTEN, areaWrittenOf, writeArea, writeAreaFact } from '../area-change.ts'
import { expectedVersion } from '../fields.ts'
import type { Written } from '../fmit/write-plan.ts'
import { defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { activityFields } from './activity-answer.ts'
import { ALIAS_TAKEN, CODE_TAKEN, VOCABULARY_REFUSALS } from './rotation-kinds.ts'

const activityAnswer = z.strictObject({ ...activityFields, version: z.int() })
const activityWritten = z.strictObject({ activity: activityAnswer, ...AREA_WRITTEN })

const writtenOf = (written: Written<null>, code: string): z.output<typeof activityWritten> => {
  const { after } = written
  const now = after.facts.activity.get(code)
  if (now === undefined) throw new Error(`the activity ${code} is gone as soon as it is written`)
  return { activity: { ...now, version: after.versionOf('activity', code) }, ...areaWrittenOf(written) }
}

export const readActivities = defineOperation({
  name: 'read-activities',
  summary: 'What half-days can be: codes, what they mean, and what is counted by them.',
  route: 'GET /api/v1/activities',
  access: 'plan:read',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(activityAnswer), total: z.int() }),
  refusals: [],
  async run({ snapshot }) {
    const items = [...snapshot.facts.activity.values()]
      .sort((a, b) => a.family.localeCompare(b.family) || a.code.localeCompare(b.code, 'en'))
      .map((one) => ({ ...one, version: snapshot.versionOf('activity', one.code) }))
    return done({ items, total: items.length })
  },
})

export const addActivityOperation = defineOperation({
  name: 'add-activity',
  summary: 'Add an activity that half-days can be.',
  route: 'POST /api/v1/activities',
  access: 'plan:edit',
  sensitive: true,
  input: activity.omit({ archived: true }),
  output: activityWritten,
  status: 201,
  refusals: [CODE_TAKEN, ALIAS_TAKEN, ...WRITE_REFUSALS],
  async run(context, fields) {
    const written = await writeArea(context, (schedule) => addActivity(schedule, { ...fields, archived: false }))
    return written.ok ? done(writtenOf(written.value, fields.code)) : written
  },
})

export const editActivityOperation = defineOperation({
  name: 'edit-activity',
  summary: 'Change what an activity means, or archive it: it stays where it stands and is offered no longer.',
  route: 'PUT /api/v1/activities/:code',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    ...activity.partial().shape,
    // Left out, it stays: a default would take it away.
    sheetColours: activityFields.sheetColours.optional(),
    code: activity.shape.code,
    expectedVersion,
  }),
  output: activityWritten,
  refusals: [
    { reason: 'unknown_activity', status: 404, when: 'No activity has that code.' },
    ALIAS_TAKEN,
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { code, expectedVersion, ...fields }) {
    const written = await writeAreaFact(context, { kind: 'activity', key: code, expectedVersion }, (schedule) =>
      editActivity(schedule, { code, ...given(fields) }),
    )
    return written.ok ? done(writtenOf(written.value, code)) : written
  },
})
