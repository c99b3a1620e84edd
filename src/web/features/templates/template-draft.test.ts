import { describe, expect, it } from 'vitest'
import { setOf } from './bulk-draft.ts'
import { aTemplate } from './templates.test-data.ts'
import { changedFields, draftOf, formErrors, rotationFrom, rotationOf } from './template-draft.ts'

describe('the form of a rotation', () => {
  const template = aTemplate({ name: ' Sports Medicine', code: 'SM', who: [2, 3] })

  it('comes back as it was when nothing was changed', () => {
    expect(changedFields(rotationFrom(template), rotationOf(draftOf(template), template))).toEqual({})
  })

  it('sends what differs, and never another identity', () => {
    const draft = { ...draftOf(template), name: 'Sports', code: ' ', who: [3, 1] as const }
    const after = rotationOf(draft, template)
    expect(after.name).toBe(' Sports Medicine')
    expect(changedFields(rotationFrom(template), after)).toEqual({ title: 'Sports', code: null, who: [1, 3] })
    const back = rotationOf({ ...draftOf({ ...template, title: 'Sports' }), name: 'Sports Medicine' }, template)
    expect(back.title).toBeNull()
  })

  it('has a line for each way of writing it, whatever stands in it, and each once', () => {
    const written = aTemplate({ aliases: ['Sports, adult', 'Sports Med'] })
    expect(draftOf(written).aliases).toBe('Sports, adult\nSports Med')
    const typed = rotationOf({ ...draftOf(written), aliases: ' SPORTS, adult \n\nSports, adult\nSM clinic' }, written)
    expect(changedFields(rotationFrom(written), typed)).toEqual({ aliases: ['SPORTS, adult', 'SM clinic'] })
    expect(formErrors({ 'aliases.1': 'Use 160 letters or fewer.' })).toEqual({ aliases: 'Use 160 letters or fewer.' })
  })

  it('makes a new one under the name that was typed', () => {
    expect(rotationOf({ ...draftOf(null), name: ' Wound care ' }, null)).toMatchObject({
      ...{ name: 'Wound care', title: null, code: null },
    })
  })

  it('shows what the server found wrong where it was typed', () => {
    expect(formErrors({ title: 'Write a name.', 'specialty.1': 'There is no activity ZZ.', code: 'Taken.' })).toEqual({
      ...{ name: 'Write a name.', specialty: 'There is no activity ZZ.', code: 'Taken.' },
    })
  })
})

it('several rotations are set to what was chosen in words, and to nothing else', () => {
  expect(setOf({ leaveAllowed: 'Not said', capacity: '2', who: 'PGY-2, 3', daysOff: 'None' })).toEqual({
    ...{ leaveAllowed: null, capacity: 2, who: [2, 3], daysOff: [] },
  })
  expect(setOf({})).toEqual({})
})
