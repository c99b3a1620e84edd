import { describe, expect, it } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import { REQUIREMENT_DEFAULTS } from '../rotations/weekly-requirement.ts'
import { applyChanges } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import {
  addRotation,
  duplicateRotation,
  editRotation,
  removeWeeklyRequirement,
  setRotationPattern,
  setWeeklyRequirement,
} from './set-rotation.ts'
import { addActivity, editActivity, removeOverlay, setOverlay } from './set-vocabulary.ts'

const schedule: Schedule = { today: day('2026-08-01'), facts: factsOf(presetFacts()) }
const SM = 'Sports Medicine'

describe('rotations', () => {
  it('are added, changed and archived; a code stands for one in use', () => {
    expect(valueOf(addRotation(schedule, { name: 'Wound Care', code: 'WC' })).changes).toMatchObject([
      { key: 'Wound Care', to: { code: 'WC', setting: 'other' } },
    ])
    expect(refusalOf(addRotation(schedule, { name: SM })).reason).toBe('rotation_exists')
    expect(refusalOf(addRotation(schedule, { name: 'Wound Care', code: 'sm' }))).toMatchObject({
      reason: 'code_taken',
      message: 'sm is the code of Sports Medicine. Choose another.',
    })
    const archived = valueOf(editRotation(schedule, { name: SM, archived: true }))
    expect(archived.summary).toBe('Sports Medicine is archived: it is offered no longer.')
    const without = { ...schedule, facts: valueOf(applyChanges(schedule.facts, archived.changes)) }
    const taken = valueOf(addRotation(without, { name: 'Wound Care', code: 'SM' }))
    const both = { ...schedule, facts: valueOf(applyChanges(without.facts, taken.changes)) }
    expect(refusalOf(editRotation(both, { name: SM, archived: false })).reason).toBe('code_taken')
    expect(refusalOf(editRotation(schedule, { name: 'none' })).reason).toBe('unknown_rotation')
    expect(refusalOf(editRotation(schedule, { name: SM, specialty: ['ZZ'] })).reason).toBe('unknown_activity')
    expect(refusalOf(editRotation(schedule, { name: SM, halves: { first: SM, second: 'none' } })).reason).toBe(
      'unknown_rotation',
    )
  })

  it('mean one rotation by every way of writing it, however its letters are', () => {
    const SURG = 'Surgical Experience'
    const edited = (name: string, aliases: readonly string[], at: Schedule = schedule) =>
      editRotation(at, { name, aliases: [...aliases] })
    const written = valueOf(edited(SURG, ['Surger Exp', 'SURG']))
    const there = { ...schedule, facts: valueOf(applyChanges(schedule.facts, written.changes)) }
    expect(there.facts.rotation.get(SURG)?.aliases).toEqual(['Surger Exp', 'SURG'])
    for (const taken of ['surger exp', 'SURGICAL experience', 'surg'])
      expect(refusalOf(edited(SM, [taken], there))).toMatchObject({
        reason: 'alias_taken',
        message: `“${taken}” is Surgical Experience already. One way of writing has to mean one rotation.`,
        data: { rotation: SURG, fields: [{ field: 'aliases' }] },
      })
    expect(refusalOf(addRotation(there, { name: 'Wound Care', aliases: ['Surger Exp'] })).reason).toBe('alias_taken')
    // A copy is written in ways of its own.
    expect(valueOf(duplicateRotation(there, { of: SURG, name: 'Another', code: null })).changes).toMatchObject([
      { to: { aliases: [] } },
      { kind: 'rotationPattern' },
    ])

    // What is archived means nothing any more; brought back, it may not mean what another does.
    const gone = valueOf(
      applyChanges(there.facts, valueOf(editRotation(there, { name: SURG, archived: true })).changes),
    )
    const free = { ...schedule, facts: gone }
    const given = valueOf(applyChanges(gone, valueOf(edited(SM, ['Surger Exp'], free)).changes))
    expect(refusalOf(editRotation({ ...schedule, facts: given }, { name: SURG, archived: false })).reason).toBe(
      'alias_taken',
    )
  })

  it('are duplicated with their weeks and what they ask for', () => {
    const asked = valueOf(setWeeklyRequirement(schedule, { rotation: SM, ...REQUIREMENT_DEFAULTS }))
    const there = { ...schedule, facts: valueOf(applyChanges(schedule.facts, asked.changes)) }
    const copy = valueOf(duplicateRotation(there, { of: SM, name: 'Sports Medicine, evenings', code: 'SME' }))
    expect(copy.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'rotation Sports Medicine, evenings',
      'rotationPattern Sports Medicine, evenings',
      'weeklyRequirement Sports Medicine, evenings',
    ])
    expect(refusalOf(duplicateRotation(there, { of: SM, name: 'Another', code: 'SM' })).reason).toBe('code_taken')
  })

  it('have weeks of activities that there are', () => {
    const cell = { week: null, weekday: 'mon', half: 'am', activity: 'C', isProtected: false } as const
    expect(valueOf(setRotationPattern(schedule, { rotation: SM, cells: [cell] })).changes).toHaveLength(1)
    expect(valueOf(setRotationPattern(schedule, { rotation: SM, cells: [] })).changes).toMatchObject([{ to: null }])
    expect(
      refusalOf(setRotationPattern(schedule, { rotation: SM, cells: [cell, { ...cell, half: 'pm', activity: 'ZZ' }] })),
    ).toMatchObject({ reason: 'unknown_activity', data: { fields: [{ field: 'cells.1.activity' }] } })
  })

  it('have a weekly requirement that can be, or none', () => {
    const asking = { rotation: SM, ...REQUIREMENT_DEFAULTS }
    expect(valueOf(setWeeklyRequirement(schedule, asking)).summary).toBe('Sports Medicine has a weekly requirement.')
    expect(refusalOf(setWeeklyRequirement(schedule, { ...asking, fmClinicMin: 4 }))).toMatchObject({
      reason: 'requirement_refused',
      data: { fields: [{ field: 'fmClinicMax' }] },
    })
    expect(refusalOf(removeWeeklyRequirement(schedule, SM)).reason).toBe('no_requirement')
    expect(refusalOf(removeWeeklyRequirement(schedule, 'none')).reason).toBe('unknown_rotation')
    expect(refusalOf(setWeeklyRequirement(schedule, { ...asking, rotation: 'none' })).reason).toBe('unknown_rotation')
  })
})

describe('the vocabulary', () => {
  const clinic = schedule.facts.activity.get('C')
  it('has one activity a code, however its letters are written', () => {
    if (!clinic) throw new Error('the preset has a clinic')
    expect(refusalOf(addActivity(schedule, { ...clinic, code: 'c' })).reason).toBe('code_taken')
    expect(valueOf(addActivity(schedule, { ...clinic, code: 'WC', name: 'Wound care', aliases: [] })).summary).toBe(
      'WC is Wound care.',
    )
    expect(valueOf(editActivity(schedule, { code: 'C', archived: true })).summary).toBe(
      'C, Clinic, is offered no longer.',
    )
    expect(refusalOf(editActivity(schedule, { code: 'ZZ' })).reason).toBe('unknown_activity')
  })

  it('keeps what the program does at a time of the week', () => {
    const lecture = schedule.facts.overlay.get('lecture')
    if (!lecture) throw new Error('the preset has a lecture')
    expect(valueOf(setOverlay(schedule, { ...lecture, weekday: 'thu' })).changes).toHaveLength(1)
    expect(refusalOf(setOverlay(schedule, { ...lecture, activity: 'ZZ' })).reason).toBe('unknown_activity')
    expect(valueOf(removeOverlay(schedule, 'lecture')).changes).toMatchObject([{ to: null }])
    expect(refusalOf(removeOverlay(schedule, 'none')).reason).toBe('unknown_overlay')
  })
})
