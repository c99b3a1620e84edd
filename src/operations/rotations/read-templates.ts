import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { done } from '#domain/result.ts'
import { ROTATION_SETTINGS, type Rotation, ownTextsOf, titleOf } from '#domain/rotations/rotation.ts'
import { unknownRotation } from '#domain/decisions/rotation-refusals.ts'
import { academicYear } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { UNKNOWN_TEMPLATE } from './rotation-kinds.ts'
import { placedIn, templateAnswer, templateAnswerOf } from './template-answer.ts'

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const isMeant = (one: Rotation, search: string): boolean =>
  [...ownTextsOf(one), ...one.aliases].some((text) => plain(text).includes(plain(search.trim())))

export const readTemplates = defineOperation({
  name: 'read-rotation-templates',
  summary:
    'The rotations as templates: what holds for each, its weeks, what they have to hold, and where it is planned.',
  route: 'GET /api/v1/rotation-templates',
  access: 'plan:read',
  input: z.strictObject({
    search: z
      .string()
      .max(120)
      .optional()
      .describe('Part of the name, the title, the code, or of another way of writing it'),
    setting: z.enum(ROTATION_SETTINGS).optional(),
    archived: z.enum(['without', 'only', 'with']).default('without'),
    ay: academicYear.optional().describe('The year `placed` counts; left out, the present one'),
  }),
  output: z.strictObject({ items: z.array(templateAnswer), total: z.int(), ay: z.int() }),
  refusals: [],
  async run({ snapshot, today }, { search, setting, archived, ay = yearOf(today) }) {
    const placed = placedIn(snapshot.facts, ay)
    const items = [...snapshot.facts.rotation.values()]
      .filter(
        (one) =>
          (archived === 'with' || one.archived === (archived === 'only')) &&
          (setting === undefined || one.setting === setting) &&
          (search === undefined || isMeant(one, search)),
      )
      .sort((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'))
      .map((one) => templateAnswerOf(snapshot, one, placed))
    return done({ items, total: items.length, ay })
  },
})

export const readTemplate = defineOperation({
  name: 'read-rotation-template',
  summary: 'One rotation as a template.',
  route: 'GET /api/v1/rotation-templates/:id',
  access: 'plan:read',
  input: z.strictObject({ id: z.string().max(160), ay: academicYear.optional() }),
  output: templateAnswer,
  refusals: [UNKNOWN_TEMPLATE],
  async run({ snapshot, today }, { id, ay = yearOf(today) }) {
    const one = snapshot.facts.rotation.get(id)
    if (one === undefined) return { ok: false, refusal: unknownRotation(id) }
    return done(templateAnswerOf(snapshot, one, placedIn(snapshot.facts, ay)))
  },
})
