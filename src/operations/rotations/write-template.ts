import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { given } from '#domain/decisions/given.ts'
import { addRotation, duplicateRotation, editRotation, setRotationPattern } from '#domain/decisions/set-rotation.ts'
import { type Result, done } from '#domain/result.ts'
import { rotationId } from '#domain/rotations/rotation.ts'
import { rotationPattern } from '#domain/rotations/rotation-pattern.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { AREA_WRITTEN, areaWrittenOf, writeArea, writeAreaFact } from '../area-change.ts'
import { expectedVersion } from '../fields.ts'
import type { Written } from '../fmit/write-plan.ts'
import { type Context, defineOperation } from '../kit.ts'
import type { ExpectedFact } from '../people/write-person.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import {
  ALIAS_TAKEN,
  CODE_TAKEN,
  ROTATION_EXISTS,
  UNKNOWN_ACTIVITY,
  UNKNOWN_TEMPLATE,
  VOCABULARY_REFUSALS,
} from './rotation-kinds.ts'
import { placedIn, templateAnswer, templateAnswerOf, templateShape } from './template-answer.ts'

export const templateWritten = z.strictObject({ template: templateAnswer, ...AREA_WRITTEN })

/** The answer to a write about one rotation. */
export const templateWrittenOf = (
  { today }: Context,
  written: Written<null>,
  name: string,
): z.output<typeof templateWritten> => {
  const { after } = written
  const one = after.facts.rotation.get(name)
  if (one === undefined) throw new Error(`the rotation ${name} is gone as soon as it is written`)
  return {
    template: templateAnswerOf(after, one, placedIn(after.facts, yearOf(today))),
    ...areaWrittenOf(written),
  }
}

/** Writes a decision about one rotation, or its pattern, as it was when the caller looked at it. */
export const writeTemplate = async (
  context: Context,
  expected: ExpectedFact & { readonly kind: 'rotation' | 'rotationPattern' },
  decide: (schedule: Schedule) => Result<ChangeSet>,
): Promise<Result<z.output<typeof templateWritten>>> => {
  const written = await writeAreaFact(context, expected, decide)
  return written.ok ? done(templateWrittenOf(context, written.value, expected.key)) : written
}

/** Of a change, what is left out stays. */
export const templateFields = z.object(templateShape).partial().shape

export const addTemplate = defineOperation({
  name: 'add-rotation-template',
  summary: 'Add a rotation.',
  route: 'POST /api/v1/rotation-templates',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ name: rotationId, ...templateFields }),
  output: templateWritten,
  status: 201,
  refusals: [
    ROTATION_EXISTS,
    CODE_TAKEN,
    ALIAS_TAKEN,
    UNKNOWN_ACTIVITY,
    { ...UNKNOWN_TEMPLATE, status: 422 },
    ...WRITE_REFUSALS,
  ],
  async run(context, { name, ...rest }) {
    const written = await writeArea(context, (schedule) => addRotation(schedule, { name, ...given(rest) }))
    return written.ok ? done(templateWrittenOf(context, written.value, name)) : written
  },
})

export const editTemplate = defineOperation({
  name: 'edit-rotation-template',
  summary: 'Change what holds for a rotation, archive it or bring it back.',
  route: 'PUT /api/v1/rotation-templates/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: rotationId, ...templateFields, expectedVersion }),
  output: templateWritten,
  refusals: [UNKNOWN_TEMPLATE, CODE_TAKEN, ALIAS_TAKEN, UNKNOWN_ACTIVITY, ...VOCABULARY_REFUSALS],
  run: (context, { id, expectedVersion, ...rest }) =>
    writeTemplate(context, { kind: 'rotation', key: id, expectedVersion }, (schedule) =>
      editRotation(schedule, { name: id, ...given(rest) }),
    ),
})

export const duplicateTemplate = defineOperation({
  name: 'duplicate-rotation-template',
  summary: 'Make a rotation like another, with its weeks and what they have to hold.',
  route: 'POST /api/v1/rotation-templates/:id/duplicate',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: rotationId, name: rotationId, code: templateFields.code }),
  output: templateWritten,
  status: 201,
  refusals: [UNKNOWN_TEMPLATE, ROTATION_EXISTS, CODE_TAKEN, UNKNOWN_ACTIVITY, ...WRITE_REFUSALS],
  async run(context, { id, name, code }) {
    const written = await writeArea(context, (schedule) =>
      duplicateRotation(schedule, { of: id, name, code: code ?? null }),
    )
    return written.ok ? done(templateWrittenOf(context, written.value, name)) : written
  },
})

export const setTemplatePattern = defineOperation({
  name: 'set-rotation-pattern',
  summary: 'Say what the half-days of a rotation are, week by week.',
  route: 'PUT /api/v1/rotation-templates/:id/pattern',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: rotationId, cells: rotationPattern.shape.cells, expectedVersion }),
  output: templateWritten,
  refusals: [UNKNOWN_TEMPLATE, UNKNOWN_ACTIVITY, ...VOCABULARY_REFUSALS],
  run: (context, { id, cells, expectedVersion }) =>
    writeTemplate(context, { kind: 'rotationPattern', key: id, expectedVersion }, (schedule) =>
      setRotationPattern(schedule, { rotation: id, cells }),
    ),
})
