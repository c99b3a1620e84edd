import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { type AddAbsence, addAbsence } from './add-absence.ts'
import { after } from './hillside.test-data.ts'
import { ADA, BEN_PLANS, RAE, ROSA, UNLINKED, adaAway, may, withLeave } from './leave.test-data.ts'

const NEW = { id: 'new', first: may(4), last: may(8), type: 'vacation' } as const
const empty = withLeave([])
const add = (given: Partial<AddAbsence> & Pick<AddAbsence, 'by'>, schedule = empty) => {
  const { changeSet, removed } = valueOf(addAbsence(schedule, { ...NEW, ...given }))
  const { facts } = after(schedule, changeSet)
  return { absence: facts.absence.get('new')!, detail: facts.absenceDetail.get('new'), changeSet, removed }
}
const refuses = (given: Partial<AddAbsence> & Pick<AddAbsence, 'by'>, schedule = empty) =>
  refusalOf(addAbsence(schedule, { ...NEW, ...given }))

describe('adding time away', () => {
  test('by a planner for somebody is approved, unless it is said to be asked for or expected', () => {
    const { absence, detail, changeSet } = add({ by: ROSA, person: 'ada' })
    expect(absence).toEqual({
      id: 'new',
      person: 'ada',
      first: may(4),
      last: may(8),
      firstHalf: 'am',
      lastHalf: 'pm',
      type: 'vacation',
      status: 'approved',
      tentative: false,
      author: 'Rosa Tamang',
      review: null,
    })
    expect(detail).toBeUndefined()
    expect(changeSet).toMatchObject({
      summary: 'Ada Lovell is away 4 – 8 May.',
      area: 'leave',
      source: 'edit',
      reason: null,
    })
    const [asked, expected] = (['requested', 'anticipated'] as const).map((status) => add({ by: ROSA, person: 'ada', status })) // prettier-ignore
    expect([asked?.absence.status, asked?.changeSet.summary]).toEqual(['requested', 'Ada Lovell asks to be away 4 – 8 May.']) // prettier-ignore
    expect([expected?.absence.status, expected?.changeSet.summary]).toEqual(['anticipated', 'Ada Lovell is expected to be away 4 – 8 May.']) // prettier-ignore
  })

  test('by anybody else is asked for, for themselves, whatever they say', () => {
    const { absence } = add({ by: ADA, status: 'approved' })
    expect([absence.person, absence.status, absence.author]).toEqual(['ada', 'requested', 'Ada Lovell'])
    expect(add({ by: RAE, person: 'res' }).absence.person).toBe('res')
    expect(refuses({ by: ADA, person: 'ben' }).reason).toBe('not_yours')
    expect(refuses({ by: ADA, person: 'zed' }).reason).toBe('not_yours')
  })

  test('by somebody who is nobody of the program needs a person', () => {
    expect(refuses({ by: UNLINKED })).toEqual({
      reason: 'no_person',
      message: 'You are not linked to anybody of the program. Ask an administrator to link you.',
    })
    expect(refuses({ by: ROSA })).toEqual({
      reason: 'no_person',
      message: 'Say whose time away it is: choose somebody from the people.',
    })
    expect(refuses({ by: UNLINKED, person: 'ada' }).reason).toBe('not_yours')
    expect(refuses({ by: ROSA, person: 'zed' }).reason).toBe('unknown_person')
  })

  test('of a planner for themselves is asked for: another says yes to it', () => {
    expect(add({ by: BEN_PLANS }).absence).toMatchObject({ person: 'ben', status: 'requested' })
    expect(add({ by: BEN_PLANS, person: 'ben', status: 'anticipated' }).absence.status).toBe('anticipated')
    expect(refuses({ by: BEN_PLANS, status: 'approved' }).reason).toBe('own_request')
    expect(add({ by: BEN_PLANS, person: 'ada', status: 'approved' }).absence.status).toBe('approved')
  })

  test('is of one day when no last is said, and of halves when they are', () => {
    expect(add({ by: ADA, last: undefined, firstHalf: 'pm' }).absence).toMatchObject({
      first: may(4),
      last: may(4),
      firstHalf: 'pm',
      lastHalf: 'pm',
    })
    expect(refuses({ by: ADA, last: may(3) }).reason).toBe('wrong_range')
    expect(refuses({ by: ADA, last: may(4), firstHalf: 'pm', lastHalf: 'am' }).reason).toBe('wrong_range')
    expect(refuses({ by: ADA, first: day('2020-06-30'), last: day('2020-07-02') }).reason).toBe('outside_year')
    expect(refuses({ by: ADA, last: day('2101-07-01') })).toMatchObject({
      reason: 'outside_year',
      data: { firstYear: 2020, lastYear: 2100 },
    })
  })

  test('keeps what is said of it apart, and tells what was taken out', () => {
    const { detail, removed } = add({
      by: ROSA,
      person: 'ada',
      type: 'tdy',
      reason: 'With 3rd Battalion',
      location: 'Camp Example, Kansas',
      orders: true,
      tentative: true,
    })
    expect(detail).toMatchObject({ absence: 'new', location: 'Kansas', orders: true })
    expect(detail?.reason).not.toContain('Battalion')
    expect(detail?.original).toContain('With 3rd Battalion')
    expect(removed).toEqual(['unit', 'place'])
  })

  test('is refused over what is approved of the same kind, and the refusal names it', () => {
    const there = withLeave([adaAway(), adaAway({ id: 'a2', first: may(20), type: 'conference' })])
    expect(refuses({ by: ROSA, person: 'ada', first: may(8), last: may(9) }, there)).toEqual({
      reason: 'overlapping',
      message: 'Ada Lovell is away 4 – 8 May already, and of the same kind. Change that, or choose other days.',
      data: { absences: ['a1'] },
    })
    expect(add({ by: ROSA, person: 'ada', first: may(9), last: may(9) }, there).absence.first).toBe(may(9))
    expect(add({ by: ROSA, person: 'ben' }, there).absence.person).toBe('ben')
    expect(add({ by: ROSA, person: 'ada', type: 'sick' }, there).absence.type).toBe('sick')
    expect(add({ by: ROSA, person: 'ada', status: 'anticipated' }, there).absence.status).toBe('anticipated')
  })

  test('half a day after half a day is no overlap', () => {
    const there = withLeave([adaAway({ last: may(4), lastHalf: 'am' })])
    expect(add({ by: ADA, last: may(4), firstHalf: 'pm' }, there).absence.firstHalf).toBe('pm')
    expect(refuses({ by: ADA, last: may(4) }, there).reason).toBe('overlapping')
  })

  test('is not asked for twice, nor where it is approved already; what came to nothing does not count', () => {
    const asked = withLeave([adaAway({ status: 'requested' })])
    expect(refuses({ by: ADA }, asked)).toMatchObject({
      reason: 'overlapping',
      message: 'Ada Lovell asks to be away 4 – 8 May already, and of the same kind. Change that, or choose other days.',
    })
    expect(refuses({ by: ADA }, withLeave([adaAway()])).reason).toBe('overlapping')
    expect(add({ by: ROSA, person: 'ada' }, asked).absence.status).toBe('approved')
    for (const status of ['rejected', 'cancelled', 'anticipated'] as const)
      expect(add({ by: ADA }, withLeave([adaAway({ status })])).absence.status).toBe('requested')
  })
})
