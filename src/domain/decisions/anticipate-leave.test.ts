import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPerson, aPersonYear, anAbsence, factsOf } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { yearEnd, yearStart } from '../calendar/academic-year.ts'
import { blockOf, blocksOf } from '../calendar/block.ts'
import { addDays, day } from '../calendar/day.ts'
import { type Absence, lengthOf, touches } from '../leave/absence.ts'
import type { FactLists } from '#testing/door.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type AnticipateLeave, anticipateLeave } from './anticipate-leave.ts'
import { TODAY, after } from './hillside.test-data.ts'
import { ROSA } from './leave.test-data.ts'

const NAMES = ['Brandt', 'Ferreira', 'Raman', 'Dahl', 'Mensah', 'Salgado', 'Karim', 'Nolan', 'Quispe', 'Thapa', 'Nwosu']

/** So many interns of 2026–27, a second-year resident and a faculty member. */
const program = (interns: number, lists: FactLists = {}): Schedule => ({
  today: TODAY,
  facts: factsOf({
    person: [...NAMES.slice(0, interns).map((id) => aPerson({ id, kind: 'resident' })), aPerson({ id: 'Second', kind: 'resident' }), aPerson({ id: 'Ada' })], // prettier-ignore
    personYear: [
      ...NAMES.slice(0, interns).map((person) => aPersonYear({ person, year: 2026, pgy: 1 })),
      aPersonYear({ person: 'Second', year: 2026, pgy: 2 }),
      aPersonYear({ person: 'Ada', year: 2026 }),
    ],
    ...lists,
  }),
})

const anticipate = (schedule: Schedule, given: Partial<AnticipateLeave> = {}) =>
  anticipateLeave(schedule, { by: ROSA, year: 2026, weeksPerResident: 4, newId: (n) => `new-${n}`, ...given })
const absences = ({ facts }: Schedule): readonly Absence[] => [...facts.absence.values()]
const block = (number: number) => blocksOf(2026).find((one) => one.number === number)!

describe('anticipated leave', () => {
  test('is so many weeks for each intern and for nobody else, from the start of blocks 2 to 12', () => {
    const { changeSet, ...counts } = valueOf(anticipate(program(7)))
    expect(counts).toEqual({ absences: 28, residents: 7, replaced: 0 })
    expect(changeSet.summary).toBe('28 weeks away are expected of 7 interns in 2026–27.')
    const made = absences(after(program(7), changeSet))
    expect(new Set(made.map(({ person }) => person))).toEqual(new Set(NAMES.slice(0, 7)))
    for (const absence of made) {
      expect(absence).toMatchObject({
        type: 'vacation',
        status: 'anticipated',
        author: 'Rosa Tamang',
        tentative: false,
      })
      expect(lengthOf(absence)).toBe(7)
      const { number, start } = blockOf(absence.first)
      expect([absence.first, number >= 2 && number <= 12]).toEqual([start, true])
    }
  })

  test('is spread: every block has about as many, and nobody two weeks in one, nor all of them in a row', () => {
    const made = absences(after(program(7), valueOf(anticipate(program(7))).changeSet))
    const blocks = Array.from({ length: 11 }, (_, i) => made.filter(({ first }) => first === block(i + 2).start).length)
    expect(Math.max(...blocks) - Math.min(...blocks)).toBeLessThanOrEqual(1)
    for (const name of NAMES.slice(0, 7)) {
      const own = made.filter(({ person }) => person === name).map(({ first }) => blockOf(first).number)
      expect(new Set(own).size).toBe(4)
      expect(Math.max(...own) - Math.min(...own)).toBeGreaterThan(4)
    }
  })

  test('made again replaces what it made before, and nothing else', () => {
    const first = after(program(3), valueOf(anticipate(program(3))).changeSet)
    const again = valueOf(anticipate(first))
    expect([again.changeSet.changes, again.replaced]).toEqual([[], 0])
    const fewer = valueOf(anticipate(first, { weeksPerResident: 2, newId: (n) => `again-${n}` }))
    expect(fewer.absences).toBe(6)
    expect(absences(after(first, fewer.changeSet))).toHaveLength(6)
    expect(fewer.replaced).toBeGreaterThanOrEqual(6)
  })

  test('leaves what somebody wrote, and counts it', () => {
    const byHand = [
      anAbsence({ id: 'wedding', person: 'Brandt', first: addDays(block(5).start, 2), last: addDays(block(5).start, 8), status: 'anticipated' }), // prettier-ignore
      anAbsence({ id: 'approved', person: 'Brandt', first: block(8).start, last: addDays(block(8).start, 6) }),
      anAbsence({ id: 'asked', person: 'Ferreira', first: block(3).start, last: addDays(block(3).start, 2), status: 'requested' }), // prettier-ignore
      anAbsence({ id: 'course', person: 'Ferreira', first: block(4).start, last: addDays(block(4).start, 6), status: 'anticipated', type: 'training' }), // prettier-ignore
      anAbsence({ id: 'refused', person: 'Raman', first: block(3).start, last: addDays(block(3).start, 6), status: 'rejected' }), // prettier-ignore
      anAbsence({ id: 'open', person: 'Raman', first: block(2).start, last: addDays(block(2).start, 6), status: 'anticipated', tentative: true }), // prettier-ignore
    ]
    const schedule = program(3, { absence: byHand })
    const decided = valueOf(anticipate(schedule))
    const made = absences(after(schedule, decided.changeSet))
    for (const absence of byHand) expect(made).toContainEqual(absence)
    const of = (name: string) => made.filter(({ id, person }) => person === name && id.startsWith('new-'))
    expect([of('Brandt').length, of('Ferreira').length, of('Raman').length]).toEqual([2, 4, 3])
    for (const one of made.filter(({ id }) => id.startsWith('new-')))
      for (const other of byHand.filter(({ person, status }) => person === one.person && status !== 'rejected'))
        expect(touches(other, one.first, one.last)).toBe(false)
  })

  test('is only of the days somebody is there, and on the program’s own blocks', () => {
    const late = program(1)
    const personYear = new Map([...late.facts.personYear].map(([key, one]) => [key, one.person === 'Brandt' ? { ...one, from: day('2027-03-01') } : one])) // prettier-ignore
    const schedule = { ...late, facts: { ...late.facts, personYear } }
    for (const { first } of absences(after(schedule, valueOf(anticipate(schedule)).changeSet)))
      expect(first).toBeGreaterThanOrEqual(day('2027-03-01'))
    const own = program(1, { blockDates: [{ year: 2026, block: 2, start: day('2026-08-03'), end: day('2026-08-30') }] })
    const made = absences(after(own, valueOf(anticipate(own, { weeksPerResident: 11 })).changeSet))
    expect(made.map(({ first }) => first)).toContain(day('2026-08-03'))
    expect(made).toHaveLength(11)
  })

  test('is refused for a year without interns, and one that cannot be planned', () => {
    expect(refusalOf(anticipate(program(0)))).toMatchObject({
      reason: 'no_interns',
      message: 'Nobody is an intern in 2026–27 yet. Say who is PGY-1 that year first.',
    })
    expect(refusalOf(anticipate(program(3), { year: 1999 })).reason).toBe('outside_year')
  })

  test('whatever is asked for and is there: once in a block, apart from all that stands, never more than asked for', () => {
    const anyAbsence = fc.record({
      person: fc.constantFrom(...NAMES.slice(0, 4)),
      from: fc.integer({ min: -20, max: 380 }),
      days: fc.integer({ min: 0, max: 20 }),
      type: fc.constantFrom('vacation', 'sick', 'training'),
      status: fc.constantFrom('requested', 'anticipated', 'approved', 'rejected', 'cancelled'),
    })
    fc.assert(
      fc.property(
        fc.array(anyAbsence, { maxLength: 12 }),
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 11 }),
        (drawn, weeks, again) => {
          const absence = drawn.map(({ from, days, ...rest }, n): Absence => {
            const first = addDays(yearStart(2026), from)
            return anAbsence({ ...rest, id: `there-${n}`, first, last: addDays(first, days) })
          })
          const before = program(4, { absence })
          const once = after(before, valueOf(anticipate(before, { weeksPerResident: weeks })).changeSet)
          const twice = valueOf(anticipate(once, { weeksPerResident: again, newId: (n) => `again-${n}` }))
          const straight = valueOf(anticipate(before, { weeksPerResident: again }))
          const placesOf = (schedule: Schedule) => absences(schedule).map(({ person, first, last, status }) => `${person} ${first} ${last} ${status}`).sort() // prettier-ignore
          // It comes to the same as if it had not been made before.
          expect(placesOf(after(once, twice.changeSet))).toEqual(placesOf(after(before, straight.changeSet)))
          const made = absences(once).filter(({ id }) => id.startsWith('new-'))
          for (const name of NAMES.slice(0, 4))
            expect(made.filter(({ person }) => person === name).length).toBeLessThanOrEqual(weeks)
          for (const one of made) {
            expect(one.first >= yearStart(2026) && one.last <= yearEnd(2026)).toBe(true)
            const others = absences(once).filter(({ id, person, status }) => id !== one.id && person === one.person && status !== 'rejected' && status !== 'cancelled') // prettier-ignore
            for (const other of others) expect(touches(other, one.first, one.last)).toBe(false)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
