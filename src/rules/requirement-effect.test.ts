import { describe, expect, it } from 'vitest'
import { REQUIREMENT_DEFAULTS } from '#domain/rotations/weekly-requirement.ts'
import { dayOf } from '#domain/calendar/day.ts'
import { aPerson, aPersonYear, aPlannedRotation, factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { requirementStanding, standingWith } from './requirement-effect.ts'

const resident = (id: string, name: string) => aPerson({ id, name, kind: 'resident' })
const onCardiology = (resident: string, block: number) =>
  aPlannedRotation({ year: 2026, block, resident, rotation: 'Cardiology' })
const saved = { rotation: 'Cardiology', ...REQUIREMENT_DEFAULTS, fmClinicMax: 4 }

/** Clinic every afternoon but Wednesday's: four a week, for two residents of whom one is there for two blocks. */
const schedule = {
  today: dayOf(2026, 7, 1),
  facts: factsOf({
    ...presetFacts(),
    person: [resident('ada', 'Ada Adeyemi'), resident('bea', 'Bea Brandt')],
    personYear: ['ada', 'bea'].map((person) => aPersonYear({ person, year: 2026, role: null, pgy: 2 })),
    plannedRotation: [onCardiology('ada', 8), onCardiology('bea', 9), onCardiology('bea', 10)],
    weeklyRequirement: [saved],
  }),
}

describe('how a rotation stands to its weekly requirement', () => {
  it('counts each week of each resident once, the weeks that it shares with another rotation too', () => {
    // A block of four weeks from Thursday touches five; two in a row touch nine.
    expect(requirementStanding(schedule, 'Cardiology', 2026)).toEqual({
      weeks: 14,
      outOfRange: 0,
      how: null,
      worst: null,
    })
    expect(requirementStanding(schedule, 'Cardiology', 2027).weeks).toBe(0)
    expect(requirementStanding(schedule, 'Dermatology', 2026).weeks).toBe(0)
  })

  it('says what another requirement would put out of range, how, and whose most of it is', () => {
    const over = standingWith(schedule, { ...saved, fmClinicMax: 3 }, 2026)
    // Of full weeks alone there are four clinics: not where a block begins or ends, nor where a Monday is a holiday.
    expect(over).toMatchObject({ how: 'over', worst: { name: 'Brandt', block: 9, count: 3, day: dayOf(2027, 2, 22) } })
    expect(over.outOfRange).toBe(8)
    expect(standingWith(schedule, { ...saved, fmClinicMin: 5, fmClinicMax: 8 }, 2026).how).toBe('short')
    const days = { ...saved, fmClinicMin: 5, fmClinicMax: 8, allowedClinicDays: ['mon' as const] }
    expect(standingWith(schedule, days, 2026).how).toBe('other')
  })

  it('leaves the schedule as it was', () => {
    expect(schedule.facts.weeklyRequirement.get('Cardiology')?.fmClinicMax).toBe(4)
  })
})
