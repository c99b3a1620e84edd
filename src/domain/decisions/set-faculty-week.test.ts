import { describe, expect, it } from 'vitest'
import { aFacultyWeek, aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import { removeFacultyWeek, setFacultyWeek } from './set-faculty-week.ts'

const facts = factsOf({
  ...presetFacts(),
  person: [aPerson({ id: 'abdi', name: 'Farhan Abdi' }), aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' })],
  personYear: [aPersonYear({ person: 'abdi', year: 2026 }), aPersonYear({ person: 'iyer', year: 2026, pgy: 1 })],
  facultyWeek: [aFacultyWeek({ person: 'abdi' })],
})
const schedule = { facts, today: day('2026-11-25') }
const cells = [{ week: null, weekday: 'tue', half: 'pm', activity: 'AT', isProtected: false }] as const
const of = { person: 'abdi', year: 2026 }
const refusedFor = (decided: ReturnType<typeof setFacultyWeek>) => (decided.ok ? null : decided.refusal)

describe('the usual week of somebody of the faculty', () => {
  it('is said anew, and taken out by none at all', () => {
    const said = setFacultyWeek(schedule, { ...of, cells })
    expect(said).toMatchObject({
      ok: true,
      value: { area: 'faculty-weeks', changes: [{ kind: 'facultyWeek', key: 'abdi/2026', to: { ...of, cells } }] },
    })
    const out = { changes: [{ to: null }], summary: 'Farhan Abdi has no usual week in 2026–27 any more.' }
    expect(setFacultyWeek(schedule, { ...of, cells: [] })).toMatchObject({ ok: true, value: out })
    expect(removeFacultyWeek(schedule, of)).toMatchObject({ ok: true, value: out })
    expect(removeFacultyWeek(schedule, { ...of, year: 2027 })).toMatchObject({ refusal: { reason: 'no_usual_week' } })
  })

  it('is refused for whoever has none, and for codes without meaning', () => {
    expect(refusedFor(setFacultyWeek(schedule, { ...of, person: 'nobody', cells }))?.reason).toBe('unknown_person')
    expect(refusedFor(setFacultyWeek(schedule, { ...of, person: 'iyer', cells }))?.reason).toBe('wrong_kind')
    expect(refusedFor(setFacultyWeek(schedule, { ...of, year: 2027, cells }))?.reason).toBe('not_in_year')
    expect(refusedFor(setFacultyWeek(schedule, { ...of, year: 1999, cells }))?.reason).toBe('outside_year')
    const zz = setFacultyWeek(schedule, { ...of, cells: [...cells, { ...cells[0], half: 'am', activity: 'ZZ' }] })
    expect(refusedFor(zz)?.data).toMatchObject({ fields: [{ field: 'cells.1.activity' }] })
  })
})
