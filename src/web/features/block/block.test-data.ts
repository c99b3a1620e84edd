import type { Block } from '#domain/calendar/block.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { day } from '#domain/calendar/day.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import { judge } from '#rules/judge.ts'
import { aPerson, aPersonYear, aPlannedRotation, anAbsence, factsOf } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { type BlockEdit, decideBlock } from './block-plan.ts'
import { type BlockView, blockView } from './block-view.ts'

/** Block 9 of 2026–27: Thu 11 Feb to Wed 10 Mar 2027. */
export const BLOCK = blocksOf(2026).find(({ number }) => number === 9) as Block

const PEOPLE = [
  ['vance', 'Imani Vance', 3],
  ['adeyemi', 'Ola Adeyemi', 1],
  ['okonkwo', 'Ines Okonkwo', null],
] as const

/** A senior and an intern in clinic all day but on Wednesdays, one attending on Mondays, an absence of the senior. */
export const sampleFacts = (): Facts =>
  factsOf({
    ...presetFacts(),
    overlay: [],
    rotation: [],
    person: PEOPLE.map(([id, name, pgy]) => aPerson({ id, name, kind: pgy === null ? 'faculty' : 'resident' })),
    personYear: PEOPLE.map(([person, , pgy]) => aPersonYear({ person, year: 2026, ...(pgy === null ? {} : { pgy }) })),
    rotationPattern: [
      {
        rotation: 'Clinic month',
        cells: (['mon', 'tue', 'thu', 'fri'] as const).flatMap((weekday) =>
          (['am', 'pm'] as const).map((half) => ({ week: null, weekday, half, activity: 'C', isProtected: false })),
        ),
      },
    ],
    plannedRotation: ['vance', 'adeyemi'].map((resident) =>
      aPlannedRotation({ resident, rotation: 'Clinic month', block: 9 }),
    ),
    facultyWeek: [
      {
        person: 'okonkwo',
        year: 2026,
        cells: (['am', 'pm'] as const).map((half) => ({
          ...{ week: null, weekday: 'mon' as const, half },
          ...{ activity: 'AT', isProtected: false },
        })),
      },
    ],
    absence: [anAbsence({ person: 'vance', first: day('2027-03-04'), last: day('2027-03-05') })],
  })

export const viewOf = (facts: Facts, before: BlockView | null = null): BlockView =>
  blockView(judge({ facts, today: day('2027-02-16') }), { block: BLOCK, others: [] }, before)

/** The block with edits made in it. */
export const edited = (view: BlockView, edit: BlockEdit): BlockView => {
  const { schedule }: { readonly schedule: Schedule } = view.judged
  const { changes } = valueOf(decideBlock({ block: BLOCK, by: 'Renata Voss' })(schedule, edit))
  return viewOf(valueOf(applyChanges(schedule.facts, changes)), view)
}
