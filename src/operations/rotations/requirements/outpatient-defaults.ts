import * as z from 'zod'
import { ROTATIONS } from '#domain/decisions/areas.ts'
import { setWeeklyRequirement } from '#domain/decisions/set-rotation.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { rotationId, titleOf } from '#domain/rotations/rotation.ts'
import { REQUIREMENT_DEFAULTS, weeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import type { Change, ChangeSet } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { AREA_WRITTEN, areaWrittenOf, writeArea } from '../../area-change.ts'
import { defineOperation } from '../../kit.ts'
import { WRITE_REFUSALS } from '../../write-refusals.ts'
import { REQUIREMENT_REFUSED, UNKNOWN_ROTATION } from './requirement-kinds.ts'

interface Asked {
  readonly templateIds?: readonly string[] | undefined
  readonly fmClinicMin: number
  readonly fmClinicMax: number
  readonly overwrite: boolean
}
interface Settled {
  readonly changes: readonly Change[]
  readonly created: readonly string[]
  readonly updated: readonly string[]
  readonly skipped: readonly { readonly templateId: string; readonly why: string }[]
}

/** What becomes of each rotation that is meant. Those named must be outpatient; of the others only those are. */
const settle = (schedule: Schedule, asked: Asked): Result<Settled> => {
  const { facts } = schedule
  const outpatient = [...facts.rotation.values()].filter(
    ({ setting, archived }) => setting === 'outpatient' && !archived,
  )
  const names = asked.templateIds ?? outpatient.map(({ name }) => name)
  const settled = { changes: [] as Change[], created: [] as string[], updated: [] as string[], skipped: [] as Settled['skipped'][number][] } // prettier-ignore
  for (const name of new Set(names)) {
    const template = facts.rotation.get(name)
    if (template === undefined || !outpatient.includes(template))
      return refused(
        template === undefined ? 'unknown_rotation' : 'not_outpatient',
        template === undefined
          ? `No rotation here is ${JSON.stringify(name)}. Choose one from the list.`
          : `${titleOf(template)} is not an outpatient rotation in use. Take it out of the choice.`,
        { templateId: name },
      )
    const known = facts.weeklyRequirement.get(name)
    if (known && !asked.overwrite) {
      settled.skipped.push({ templateId: name, why: 'It has a weekly requirement.' })
      continue
    }
    const { fmClinicMin, fmClinicMax } = asked
    const decided = setWeeklyRequirement(schedule, {
      ...(known ?? { rotation: name, ...REQUIREMENT_DEFAULTS }),
      ...{ fmClinicMin, fmClinicMax, academicsRequired: true },
    })
    if (!decided.ok) return decided
    if (decided.value.changes.length === 0) settled.skipped.push({ templateId: name, why: 'It asks for that already.' })
    else settled[known ? 'updated' : 'created'].push(name)
    settled.changes.push(...decided.value.changes)
  }
  return done(settled)
}

const { fmClinicMin, fmClinicMax } = weeklyRequirement.shape

export const setOutpatientDefaults = defineOperation({
  name: 'set-outpatient-defaults',
  summary: 'Ask for the usual clinics on outpatient rotations: on those without a requirement, or on those chosen.',
  route: 'POST /api/v1/resident-weekly-requirements/bulk/outpatient-defaults',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    templateIds: z.array(rotationId).min(1).max(100).optional().describe('Left out: every outpatient rotation in use'),
    fmClinicMin: fmClinicMin.default(REQUIREMENT_DEFAULTS.fmClinicMin),
    fmClinicMax: fmClinicMax.default(REQUIREMENT_DEFAULTS.fmClinicMax),
    overwrite: z.boolean().default(false).describe('Change the clinics of those that have a requirement'),
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    dryRun: z.boolean(),
    created: z.array(z.string()),
    updated: z.array(z.string()),
    skipped: z.array(z.strictObject({ templateId: z.string(), why: z.string() })),
    ...AREA_WRITTEN,
  }),
  refusals: [
    { ...UNKNOWN_ROTATION, status: 422 },
    { reason: 'not_outpatient', status: 422, when: 'A rotation that is named is not an outpatient one in use.' },
    REQUIREMENT_REFUSED,
    ...WRITE_REFUSALS,
  ],
  async run(context, { dryRun, ...asked }) {
    const { snapshot, today } = context
    const tried = settle({ facts: snapshot.facts, today }, asked)
    if (!tried.ok) return tried
    const told = ({ created, updated, skipped }: Settled) => ({ dryRun, created: [...created], updated: [...updated], skipped: [...skipped] }) // prettier-ignore
    if (dryRun) {
      const { created, updated } = tried.value
      return done({
        ...told(tried.value),
        ...{ conflicts: [], mended: [], revision: snapshot.seq, undoToken: null },
        message: `${created.length} would get a weekly requirement, ${updated.length} would change.`,
      })
    }
    let settled: Settled = tried.value
    const written = await writeArea(context, (schedule): Result<ChangeSet> => {
      const now = settle(schedule, asked)
      if (!now.ok) return now
      settled = now.value
      const count = settled.created.length + settled.updated.length
      const summary = `${count === 1 ? '1 rotation asks' : `${count} rotations ask`} for the usual clinics.`
      return done({ changes: settled.changes, summary, source: 'edit', reason: null, area: ROTATIONS })
    })
    return written.ok ? done({ ...told(settled), ...areaWrittenOf(written.value) }) : written
  },
})
