import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFacultyWeek, aPerson, aPersonYear, aPlannedRotation, anFmitWeek, factsOf } from '#testing/builders.ts'
import { factsApart } from '#testing/facts-apart.ts'
import { aBlockSchedule } from '#testing/random-block-schedule.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { type Day, addDays, day, onOrBefore } from '../calendar/day.ts'
import { applyChanges, changesBetween, invert } from './change.ts'
import type { Facts } from './facts.ts'
import { halfDays } from './half-days.ts'
import { personWeek } from './person-week.ts'
import { rotationOn, rotationsBetween } from './rotation-on.ts'
import type { Schedule } from './schedule.ts'

const MONDAY = day('2027-02-15')

const facts = factsOf({
  ...presetFacts(),
  person: [aPerson({ id: 'ada' }), aPerson({ id: 'ben' }), aPerson({ id: 'res', kind: 'resident' })],
  personYear: [
    aPersonYear({ person: 'ada', year: 2026 }),
    aPersonYear({ person: 'ben', year: 2026 }),
    aPersonYear({ person: 'res', year: 2026, role: null, pgy: 2 }),
  ],
  plannedRotation: [aPlannedRotation({ block: 9, resident: 'res', rotation: 'Cardiology' })],
  facultyWeek: [aFacultyWeek({ person: 'ada' })],
})
const on = (given: Facts): Schedule => ({ facts: given, today: MONDAY })
const applied = (before: Facts, changes: Parameters<typeof applyChanges>[1]): Facts => {
  const after = applyChanges(before, changes)
  if (!after.ok) throw new Error(after.refusal.message)
  return after.value
}
const peopleOf = ({ person }: Facts): readonly string[] => [...person.keys()]

describe('the half-days of a person in a week', () => {
  it('stay the same value as long as nothing changes that bears on them', () => {
    const week = anFmitWeek({ person: 'ada', weekStart: day('2027-02-19') })
    const after = on({ ...facts, fmitWeek: new Map([['2027-02-19', week]]) })
    for (const person of ['ben', 'res'])
      expect(personWeek(after, person, MONDAY)).toBe(personWeek(on(facts), person, MONDAY))
    expect(personWeek(after, 'ada', MONDAY)).not.toBe(personWeek(on(facts), 'ada', MONDAY))
    expect(personWeek(after, 'ada', addDays(MONDAY, 14))).toBe(personWeek(on(facts), 'ada', addDays(MONDAY, 14)))
    // Taken back, it is what it was.
    expect(personWeek(on({ ...facts, fmitWeek: new Map() }), 'ada', MONDAY)).toBe(personWeek(on(facts), 'ada', MONDAY))
  })

  it('are what they are when derived from nothing, whatever was derived before', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(aBlockSchedule, aBlockSchedule, (start, other) => {
        const days = [...start.facts.pin.values(), ...other.facts.pin.values()].map((pin) => pin.day)
        const first = onOrBefore(Math.min(...days, MONDAY) as Day, 'thu')
        const last = addDays(first, 40)
        const people = [...new Set([...peopleOf(start.facts), ...peopleOf(other.facts)])]
        const cells = (given: Facts) => halfDays({ ...start, facts: given }, people, first, last)
        let now = start.facts
        // Only a part of them at a time, each taken back once.
        const all = changesBetween(start.facts, other.facts)
        for (let at = 0; at < all.length; at += 7) {
          const part = all.slice(at, at + 7)
          const after = applied(now, part)
          expect(cells(after)).toEqual(cells(factsApart(after)))
          expect(cells(applied(after, invert(part)))).toEqual(cells(factsApart(now)))
          now = after
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('the rotation of a resident', () => {
  const planned = (block: number) =>
    aPlannedRotation({ block, resident: 'res', rotation: `Of block ${block}`, second: `Later in ${block}` })
  const someDays = fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 60 }))

  it('is the same asked for by day and by days, where the blocks of a program overlap or leave days between', () => {
    const first = day('2026-06-20')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), someDays), { selector: ([block]) => block }),
        someDays,
        (own, [from, length]) => {
          const blockDates = own.map(([block, [start, days]]) => {
            const at = addDays(day('2026-07-01'), start)
            return { year: 2026, block, start: at, end: addDays(at, days) }
          })
          const schedule = on(factsOf({ blockDates, plannedRotation: [0, 1, 2, 3, 4, 5, 6].map(planned) }))
          const [start, end] = [addDays(first, from), addDays(first, from + length)]
          const days = Array.from({ length: length + 1 }, (_, at) => addDays(start, at))
          expect(rotationsBetween(schedule, 'res', start, end)).toEqual(
            days.map((at) => rotationOn(schedule, 'res', at)),
          )
        },
      ),
    )
  })
})
