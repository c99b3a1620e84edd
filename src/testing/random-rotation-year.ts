import * as fc from 'fast-check'
import { yearEnd } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { USUAL_POLICY } from '#domain/rotations/block-policy.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { aPerson, aPersonYear, aPlannedRotation, aRotation, factsOf } from './builders.ts'

const YEAR = 2026
const RESIDENTS = ['Ada', 'Ben', 'Cy', 'Dot']
const ROTATIONS = ['Surgery', 'Nights', 'Clinic']
/** A rotation that is two. */
const BOTH = 'Nights+Clinic'
/** Of which only the plan knows. */
const UNHEARD = 'Unheard'

const somePgy = fc.constantFrom(1 as const, 2 as const, 3 as const)
const someWho = fc.option(fc.uniqueArray(somePgy, { maxLength: 2 }), { freq: 1, nil: [] })
const aTemplate = fc.record({
  who: someWho,
  capacity: fc.constantFrom(null, 1, 1, 2),
  archived: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
})

const aStay = fc.oneof(
  { weight: 4, arbitrary: fc.record({ rotation: fc.constantFrom(...ROTATIONS), second: fc.constant(null), after: fc.constant(null) }) }, // prettier-ignore
  {
    weight: 3,
    arbitrary: fc.record({
      rotation: fc.constantFrom(...ROTATIONS, BOTH),
      second: fc.constantFrom(...ROTATIONS, BOTH),
      after: fc.option(fc.integer({ min: 1, max: 25 })),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ rotation: BOTH, second: null, after: null }) },
  { weight: 1, arbitrary: fc.constant({ rotation: UNHEARD, second: null, after: null }) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const aResident = fc.record({
  pgy: fc.option(somePgy, { freq: 8 }),
  stays: fc.array(aStay, { minLength: 3, maxLength: 3 }),
  from: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
  to: fc.option(fc.integer({ min: 41, max: 80 }), { freq: 2 }),
})

/** A few residents on a few rotations over three blocks, split ones among them, of which too many are on some. */
export const aRotationYear: fc.Arbitrary<Schedule> = fc
  .record({
    residents: fc.array(aResident, { minLength: 1, maxLength: RESIDENTS.length }),
    templates: fc.array(aTemplate, { minLength: ROTATIONS.length, maxLength: ROTATIONS.length }),
    both: aTemplate,
    first: fc.integer({ min: 0, max: 11 }),
    splitAfter: fc.integer({ min: 1, max: 20 }),
    /** The program ends the first of the blocks so many days later than the calendar. */
    longer: fc.option(fc.integer({ min: -3, max: 3 })),
  })
  .map(({ residents, templates, both, first, splitAfter, longer }) => {
    const blocks = blocksOf(YEAR).filter(({ number }) => number >= first && number < first + 3)
    const start = blocks[0]?.start as Day
    return {
      today: start,
      facts: factsOf({
        person: residents.map((_, i) => aPerson({ id: RESIDENTS[i] as string, kind: 'resident' })),
        personYear: residents.map(({ pgy, from, to }, i) =>
          aPersonYear({
            person: RESIDENTS[i] as string,
            year: YEAR,
            ...(pgy === null ? {} : { pgy }),
            from: from === null ? null : addDays(start, from),
            to: to === null ? null : addDays(start, to),
          }),
        ),
        rotation: [
          ...templates.map((given, i) => aRotation(ROTATIONS[i] as string, given)),
          aRotation(BOTH, { ...both, halves: { first: 'Nights', second: 'Clinic' } }),
        ],
        plannedRotation: residents.flatMap(({ stays }, i) =>
          blocks.flatMap((block, at) => {
            const stay = stays[at] ?? null
            if (stay === null) return []
            const { rotation, second, after } = stay
            const splitDay = after === null || block.end - block.start < after ? null : addDays(block.start, after)
            return [aPlannedRotation({ year: YEAR, block: block.number, resident: RESIDENTS[i] as string, rotation, second, splitDay })] // prettier-ignore
          }),
        ),
        blockPolicy: [{ ...USUAL_POLICY, splitAfter }],
        blockDates: blocks.slice(0, longer === null ? 0 : 1).map(({ number, start: begins, end }) => ({
          ...{ year: YEAR, block: number, start: begins },
          end: Math.max(begins, Math.min(addDays(end, longer ?? 0), yearEnd(YEAR))) as Day,
        })),
      }),
    }
  })
