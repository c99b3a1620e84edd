import { describe, expect, it } from 'vitest'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import { activitiesOf } from '../templates.test-data.ts'
import { type RequirementDraft, draftOf, isSameDraft, requirementOf } from './requirement-draft.ts'
import { requirementDifferences, requirementView, slotsFor } from './requirement-view.ts'

const ground: RequirementGround = {
  lectures: [{ weekday: 'wed', half: 'pm', activity: 'LEC' }],
  activities: activitiesOf({ SM: 'clinic', ADV: 'education', LEC: 'education' }),
  setting: 'outpatient',
}
/** The week of the picture: three to four clinics, four to six of the specialty, Wednesday off, two protected. */
const draft: RequirementDraft = {
  ...draftOf(null),
  ...{ fmClinicMin: 3, fmClinicMax: 4, specialtyMin: 4, specialtyMax: 6 },
  clinicDays: ['mon', 'tue', 'thu', 'fri'],
  protectedSlots: [
    { weekday: 'mon', half: 'am', activity: 'SM' },
    { weekday: 'thu', half: 'pm', activity: 'ADV' },
  ],
}
const viewOf = (change: Partial<RequirementDraft> = {}) => requirementView({ ...draft, ...change }, 'sm', ground)

describe('what a requirement comes to as it is typed', () => {
  it('is the week of the picture', () => {
    const view = viewOf()
    expect([view.total, view.least, view.days, view.fits]).toEqual([
      '10 of 10 half-days',
      'At the least: 3 clinics, 4 specialty, 3 protected. Nothing to spare.',
      'Wednesday is off, so 8 half-days remain; 2 are protected.',
      'It fits: 6 open half-days can hold the 3 clinics.',
    ])
    expect(view.cells.map(({ is }) => is)).toEqual([
      ...['protected', 'open', 'no-clinic', 'open', 'open'],
      ...['open', 'open', 'lecture', 'protected', 'open'],
    ])
    expect(view.parts.map(({ count }) => count)).toEqual([3, 4, 3, 0])
  })

  it('repaints with every field', () => {
    expect(viewOf({ academicsRequired: false }).cells[7]).toMatchObject({ is: 'no-clinic', activity: null })
    expect(viewOf({ fmClinicMin: 1, specialtyMin: 0 }).total).toBe('4 to 10 of 10 half-days')
    expect(viewOf({ fmClinicMin: 1, specialtyMin: 0 }).least).toContain('6 to spare.')
    expect(viewOf().most).toBe('The most add up to 13, so not all of it can be reached.')
    expect(
      viewOf({ clinicDays: ['mon', 'tue', 'wed', 'thu', 'fri'], protectedSlots: [], academicsRequired: false }).days,
    ).toBe('Every day may hold clinic: 10 half-days, none is protected.')
    expect(viewOf({ fmClinicMin: 0 }).fits).toBe('It fits: no clinic has to be there.')
  })

  it('says what cannot be, and then not that it fits', () => {
    const overfull = viewOf({ fmClinicMin: 4 })
    expect([overfull.fits, overfull.hasErrors, overfull.least]).toEqual([
      ...[null, true, 'At the least: 4 clinics, 4 specialty, 3 protected. 1 too many.'],
    ])
    const twice = viewOf({ protectedSlots: [{ weekday: 'wed', half: 'pm', activity: 'ADV' }] })
    expect(twice.issues).toMatchObject([{ code: 'SLOT_CONFLICT', field: 'protectedSlots.0' }])
    expect(twice.cells.find(({ isWrong }) => isWrong)).toMatchObject({ weekday: 'wed', half: 'pm' })
    expect(viewOf({ fmClinicMax: null }).issues).toMatchObject([{ level: 'error', field: 'fmClinicMax' }])
  })

  it('offers half-days that are not taken, and the one a line has', () => {
    expect(slotsFor(draft, ground)).toHaveLength(7)
    expect(slotsFor(draft, ground, { weekday: 'mon', half: 'am' })).toHaveLength(8)
    expect(slotsFor({ ...draft, academicsRequired: false }, ground)).toHaveLength(8)
  })
})

describe('the form of a requirement', () => {
  it('comes back as it was saved, whatever was clicked on the way', () => {
    const saved = { ...requirementOf(draft, 'sm'), version: 3 }
    expect(draftOf(saved)).toEqual(draft)
    expect(isSameDraft({ ...draft, clinicDays: ['fri', 'thu', 'mon', 'tue'] }, draft)).toBe(true)
    expect(isSameDraft({ ...draft, fmClinicMax: null }, { ...draft, fmClinicMax: 0 })).toBe(false)
    expect(requirementOf(draftOf(null), 'sm').allowedClinicDays).toEqual([])
  })

  it('shows both values where two people differ', () => {
    const mine = requirementOf(draft, 'sm')
    const theirs = { ...mine, fmClinicMax: 5, protectedSlots: [], academicsRequired: false }
    expect(requirementDifferences(theirs, mine)).toEqual([
      { label: 'FM clinic', before: '3 to 5', after: '3 to 4' },
      { label: 'Lecture', before: 'not kept', after: 'kept' },
      { label: 'Protected', before: 'none', after: 'Mon AM SM, Thu PM ADV' },
    ])
    expect(requirementDifferences(null, mine)).toHaveLength(1)
  })
})
