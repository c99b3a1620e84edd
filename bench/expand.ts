/** Half-days derived: of a year and of a block, of everybody, from nothing and after an edit; in programs of growing size. */
import { yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, day } from '#domain/calendar/day.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { halfDays } from '#domain/schedule/half-days.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { sampleProgram } from '#operations/program/sample/sample-program.ts'
import { factsApart } from '#testing/facts-apart.ts'
import { spoken, spreadOf } from './figures.ts'
import { scaled } from './scaled-program.ts'

const TODAY = day('2026-11-25')
const YEAR = 2026
const SCALES = [1, 4, 16] as const
const ROUNDS = 20

const peopleOf = ({ personYear }: Facts): readonly string[] =>
  [...personYear.values()].filter(({ year }) => year === YEAR).map(({ person }) => person)

/** Milliseconds that deriving takes, over and over, of facts that are new each time. */
const measured = (factsOf: () => Facts, first: Day, last: Day) => {
  const took = Array.from({ length: ROUNDS }, () => {
    const schedule: Schedule = { facts: factsOf(), today: TODAY }
    const people = peopleOf(schedule.facts)
    const started = performance.now()
    halfDays(schedule, people, first, last)
    return performance.now() - started
  })
  return spreadOf(took)
}

const sample = sampleProgram(TODAY, 'America/Chicago')
const [start, end] = [yearStart(YEAR), yearEnd(YEAR)]
const block = blocksOf(YEAR)[8]
if (block === undefined) throw new Error('a year has a ninth block')

for (const scale of SCALES) {
  const facts = scaled(sample, scale)
  const people = peopleOf(facts).length
  console.log(
    `×${scale}, ${people} people: a year from nothing ${spoken(measured(() => factsApart(facts), start, end))}`,
  )
  console.log(`×${scale}: a block from nothing ${spoken(measured(() => factsApart(facts), block.start, block.end))}`)
  // One FMIT week less, and there again: what a click does.
  let weeks = [...facts.fmitWeek]
  const edited = (): Facts => {
    weeks = weeks.length < facts.fmitWeek.size ? [...facts.fmitWeek] : weeks.slice(1)
    return { ...facts, fmitWeek: new Map(weeks) }
  }
  console.log(`×${scale}: a year after an edit ${spoken(measured(edited, start, end))}`)
}
