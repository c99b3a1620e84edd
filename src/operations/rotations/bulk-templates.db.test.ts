import { beforeEach, describe, expect, it } from 'vitest'
import { aPerson, aPersonYear, aPlannedRotation, factsOf } from '#testing/builders.ts'
import { type Client, testApp } from '#testing/http.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

const facts = factsOf({
  ...presetFacts(),
  person: [aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' })],
  personYear: [aPersonYear({ person: 'iyer', year: 2025, role: null, pgy: 2 })],
  plannedRotation: [aPlannedRotation({ year: 2025, block: 9, resident: 'iyer', rotation: 'Cardiology' })],
})

describe('rotations over HTTP, several at once and one by one', () => {
  let coordinator: Client
  beforeEach(async () => {
    coordinator = await (await testApp({ facts })).as('coordinator', 'Rosa Tamang')
  })
  const bulk = 'POST /rotation-templates/bulk'

  it('are changed together after a trial run, all or none, and taken back at once', async () => {
    const ids = ['Cardiology', 'Dermatology']
    const asked = { ids, action: 'edit', set: { capacity: 3, leaveAllowed: true } }
    const tried = (await coordinator(bulk, { ...asked, dryRun: true })).value
    expect(tried).toMatchObject({
      dryRun: true,
      changed: [
        { id: 'Cardiology', changes: ['At one time: 3, was no limit'] },
        { id: 'Dermatology', changes: ['At one time: 3, was no limit'] },
      ],
      undoToken: null,
    })
    expect((await coordinator('GET /rotation-templates/Cardiology')).value.capacity).toBeNull()
    const made = (await coordinator(bulk, { ...asked, expectedRevision: tried.revision })).value
    expect([made.message, made.changed.length]).toEqual(['What holds for 2 rotations has changed.', 2])
    expect((await coordinator(bulk, { ...asked, dryRun: true })).value).toMatchObject({ changed: [], same: ids })
    const late = { ids, action: 'archive', expectedRevision: tried.revision }
    expect((await coordinator(bulk, late)).problem).toMatchObject({ status: 409, reason: 'version' })
    await coordinator('POST /rotation-templates/undo', {})
    expect((await coordinator('GET /rotation-templates/Dermatology')).value.capacity).toBeNull()
  })

  it('are left as they are when one cannot be changed, in a trial run too', async () => {
    expect((await coordinator('POST /rotation-templates/Cardiology/archive', {})).value.template.archived).toBe(true)
    await coordinator('PUT /rotation-templates/Dermatology', { code: 'CARD' })
    const asked = { ids: ['Cardiology', 'none', 'Endocrinology'], action: 'restore' }
    for (const dryRun of [true, false])
      expect((await coordinator(bulk, { ...asked, dryRun })).problem).toMatchObject({
        status: 422,
        reason: 'templates_refused',
        refused: [
          { id: 'Cardiology', reason: 'code_taken' },
          { id: 'none', reason: 'unknown_rotation' },
        ],
      })
    const nothing = { ids: ['Cardiology'], action: 'edit', set: {} }
    expect((await coordinator(bulk, nothing)).problem.reason).toBe('invalid_input')
    const too = { ids: ['Cardiology'], action: 'archive', set: { capacity: 2 } }
    expect((await coordinator(bulk, too)).problem.reason).toBe('invalid_input')
    expect((await coordinator(bulk, { ids: [], action: 'archive' })).problem.reason).toBe('invalid_input')
  })

  it('are archived and brought back one by one', async () => {
    const at = '/rotation-templates/Cardiology' as const
    expect((await coordinator(`POST ${at}/archive`, { expectedVersion: 9 })).problem.reason).toBe('version')
    expect((await coordinator(`POST ${at}/archive`, { expectedVersion: 1 })).status).toBe(200)
    await coordinator('PUT /rotation-templates/Dermatology', { code: 'CARD' })
    expect((await coordinator(`POST ${at}/restore`, {})).problem).toMatchObject({ status: 409, reason: 'code_taken' })
    await coordinator('PUT /rotation-templates/Dermatology', { code: 'DERM' })
    expect((await coordinator(`POST ${at}/restore`, { expectedVersion: 1 })).problem.reason).toBe('version')
    expect((await coordinator(`POST ${at}/restore`, {})).value.template.archived).toBe(false)
    expect((await coordinator('POST /rotation-templates/none/archive', {})).problem.status).toBe(404)
    expect((await coordinator('POST /rotation-templates/none/restore', {})).problem.status).toBe(404)
  })

  it('are asked what a weekly requirement would do to the plan, and nothing is written', async () => {
    const check = 'POST /resident-weekly-requirements/check'
    const asked = { templateId: 'Cardiology', ay: 2025 }
    const fits = (await coordinator(check, { ...asked, fmClinicMax: 4 })).value
    expect(fits).toMatchObject({ totals: { min: 3, max: 10 }, issues: [] })
    // Cardiology in the morning and clinic in the afternoon, but for lecture: four clinics in a full week.
    expect(fits.effect).toMatchObject({ ay: 2025, weeks: 5, before: 0, outOfRange: 0, worst: null })
    const over = (await coordinator(check, { ...asked, fmClinicMin: 0, fmClinicMax: 1 })).value.effect
    expect(over?.outOfRange).toBeGreaterThan(2)
    expect(over).toMatchObject({ worst: { person: 'iyer', block: 9, count: over?.outOfRange } })
    expect(over?.sentence).toContain('Iyer’s in Block 9.')
    const cannot = (await coordinator(check, { ...asked, fmClinicMin: 4, fmClinicMax: 3 })).value
    expect(cannot).toMatchObject({ issues: [{ code: 'MIN_GT_MAX' }], effect: null })
    expect((await coordinator(check, { templateId: 'none' })).problem).toMatchObject({ status: 404 })
    expect((await coordinator('GET /resident-weekly-requirements')).value.total).toBe(0)
  })
})
