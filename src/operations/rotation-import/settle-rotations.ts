import * as z from 'zod'
import { activityWithCode, codeTaken } from '#domain/decisions/rotation-refusals.ts'
import { ACTIVITY_FAMILIES, type Activity, USUAL_ACTIVITY, activityCode } from '#domain/rotations/activity.ts'
import { ROTATION_SETTINGS, namedRotation, rotationId } from '#domain/rotations/rotation.ts'
import { type Result, done, refused } from '#domain/result.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { personId } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { actedOn } from '../proposals/index.ts'
import { expectedVersion, importId } from './fields.ts'
import { importAnswer, importAnswerOf } from './import-answer.ts'
import { CHOICE_REFUSALS } from './refusals.ts'
import type { Report } from './report.ts'
import { stageSheet } from './stage-sheet.ts'
import { type Choices, aboutOf, isRotationImport, keptStaging, stagingOf } from './staging.ts'

const leaveOut = z.strictObject({ kind: z.literal('leave-out') })
/** Null takes back what was said. */
const nameChoice = z
  .union([z.strictObject({ kind: z.literal('person'), personId, remember: z.boolean().default(false) }), leaveOut])
  .nullable()
const codeChoice = z
  .union([
    z.strictObject({ kind: z.literal('activity'), code: activityCode, remember: z.boolean().default(true) }),
    z.strictObject({
      kind: z.literal('new'),
      code: activityCode,
      name: z.string().trim().min(1, 'Write a name.').max(120),
      family: z.enum(ACTIVITY_FAMILIES),
    }),
    leaveOut,
  ])
  .nullable()
const rotationChoice = z
  .union([
    z.strictObject({ kind: z.literal('rotation'), name: rotationId, remember: z.boolean().default(true) }),
    z.strictObject({
      kind: z.literal('new'),
      name: rotationId,
      code: z.string().trim().min(1).max(12).nullable().default(null),
      setting: z.enum(ROTATION_SETTINGS).default('other'),
    }),
    leaveOut,
  ])
  .nullable()

const MOST = 200

const input = z.strictObject({
  id: importId,
  expectedVersion,
  names: z
    .array(z.strictObject({ cell: z.string().max(12), choice: nameChoice }))
    .max(MOST)
    .default([]),
  codes: z
    .array(z.strictObject({ key: z.string().max(200), choice: codeChoice }))
    .max(MOST)
    .default([]),
  rotations: z
    .array(z.strictObject({ key: z.string().max(200), choice: rotationChoice }))
    .max(MOST)
    .default([]),
})
type Input = z.output<typeof input>

const withNames = (
  facts: Facts,
  report: Report,
  before: Choices['names'],
  said: Input['names'],
): Result<Choices['names']> => {
  let names = before
  for (const { cell, choice } of said) {
    if (!report.names.some((one) => one.cell === cell))
      return refused('unknown_name', 'No name that is open stands there. Read the import anew.')
    names = names.filter((one) => one.cell !== cell)
    if (choice === null) continue
    if (choice.kind === 'person' && !facts.person.has(choice.personId))
      return refused('unknown_person', 'There is no such person. Choose somebody from the people.')
    names = [
      ...names,
      choice.kind === 'person'
        ? { cell, personId: choice.personId, remember: choice.remember }
        : { cell, personId: null, remember: false },
    ]
  }
  return done(names)
}

type Codes = Pick<Choices, 'codes' | 'newActivities'>

const withCodes = (facts: Facts, report: Report, before: Codes, said: Input['codes']): Result<Codes> => {
  let { codes, newActivities } = before
  for (const { key, choice } of said) {
    const word = report.codes.find((one) => one.key === key)
    if (word === undefined) return refused('unknown_word', 'The sheet has no such code. Read the import anew.')
    codes = codes.filter((one) => one.key !== key)
    if (choice === null) continue
    if (choice.kind === 'activity') {
      const isThere = facts.activity.has(choice.code) || newActivities.some(({ code }) => code === choice.code)
      if (!isThere)
        return refused('unknown_activity', `No activity has the code “${choice.code}”. Choose one, or add it.`)
      codes = [...codes, { key, text: word.text, activity: choice.code, remember: choice.remember }]
    } else if (choice.kind === 'new') {
      const other = activityWithCode(facts, choice.code)
      if (other !== null)
        return refused('code_taken', `${other.code} is ${other.name} already. Choose it, or another code.`)
      const { code, name, family } = choice
      const one: Activity = { ...USUAL_ACTIVITY, code, name, family }
      newActivities = [...newActivities.filter(({ code }) => code.toLowerCase() !== one.code.toLowerCase()), one]
      codes = [...codes, { key, text: word.text, activity: one.code, remember: true }]
    } else codes = [...codes, { key, text: word.text, activity: null, remember: false }]
  }
  const used = new Set(codes.map(({ activity }) => activity))
  return done({ codes, newActivities: newActivities.filter(({ code }) => used.has(code)) })
}

type Rotations = Pick<Choices, 'rotations' | 'newRotations'>

const withRotations = (
  facts: Facts,
  report: Report,
  before: Rotations,
  said: Input['rotations'],
): Result<Rotations> => {
  let { rotations, newRotations } = before
  for (const { key, choice } of said) {
    if (!report.rotations.some((one) => one.key === key))
      return refused('unknown_word', 'The sheet has no such text for a rotation. Read the import anew.')
    rotations = rotations.filter((one) => one.key !== key)
    if (choice === null) continue
    if (choice.kind === 'rotation') {
      const isThere = facts.rotation.has(choice.name) || newRotations.some(({ name }) => name === choice.name)
      if (!isThere)
        return refused('unknown_rotation', 'There is no such rotation. Choose one from the list, or add it.')
      rotations = [...rotations, { key, rotation: choice.name, remember: choice.remember }]
    } else if (choice.kind === 'new') {
      const { name, code, setting } = choice
      if (facts.rotation.has(name)) return refused('code_taken', `There is a rotation ${name} already. Choose it.`)
      const one = { ...namedRotation(name), code, setting }
      const taken = codeTaken(facts, one)
      if (taken !== null) return { ok: false, refusal: taken }
      newRotations = [...newRotations.filter((other) => other.name !== name), one]
      rotations = [...rotations, { key, rotation: name, remember: true }]
    } else rotations = [...rotations, { key, rotation: null, remember: false }]
  }
  const used = new Set(rotations.map(({ rotation }) => rotation))
  return done({ rotations, newRotations: newRotations.filter(({ name }) => used.has(name)) })
}

export const settleRotations = defineOperation({
  name: 'settle-rotations',
  summary: 'Say who a name of a sheet is, or what a code or a rotation in it means; the sheet is then read anew.',
  route: 'PUT /api/v1/rotation-imports/:id/choices',
  access: 'plan:edit',
  sensitive: true,
  input,
  output: importAnswer,
  refusals: CHOICE_REFUSALS,
  async run({ store, programId, snapshot, today, actor }, { id, expectedVersion, ...said }) {
    const found = await store.proposals.read(programId, id)
    if (found === null || !isRotationImport(found))
      return refused('unknown_proposal', 'There is no such import. Choose one from the list.')
    const acted = actedOn(found, 'edit', expectedVersion)
    if (!acted.ok) return acted
    const { proposal, state } = acted.value
    const { sheet, choices, reading, report } = stagingOf(proposal)
    if (sheet === null || report === null)
      return refused('cells_gone', 'The cells of this import are gone. Bring the file in again.')
    const { facts } = snapshot
    const names = withNames(facts, report, choices.names, said.names)
    if (!names.ok) return names
    const codes = withCodes(facts, report, choices, said.codes)
    if (!codes.ok) return codes
    const rotations = withRotations(facts, report, choices, said.rotations)
    if (!rotations.ok) return rotations
    const next: Choices = { names: names.value, ...codes.value, ...rotations.value }
    const read = stageSheet(facts, today, sheet, reading, next)
    if ('problem' in read) return refused('cells_gone', `${read.problem} Bring the file in again.`)
    const saved = await store.proposals.write(
      ...([programId, id, proposal.version] as const),
      {
        rows: read.rows,
        staging: keptStaging({ reading, sheet, choices: next, report: read.report }),
        about: { ...aboutOf(proposal), counts: read.report.counts },
        ...{ base: snapshot.seq, state, closed: null },
      },
      { id: actor.id, name: actor.name },
    )
    if (!saved.ok) return saved
    const changed = await store.proposals.read(programId, id)
    if (changed === null) throw new Error(`the import ${id} is gone`)
    return done(importAnswerOf(changed))
  },
})
