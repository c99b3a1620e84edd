/**
 * The three sheets of the real program's workbook: how long each takes to read and to be held against a program, and how
 * much of it is read, already so, listed or unknown. `src/operations/rotation-import/real-workbook.test.ts` holds the same
 * reading against what a person reads; none is wrong and not listed.
 *
 * node --import tsx bench/rotation-sheets.ts
 */
import { day } from '#domain/calendar/day.ts'
import { keepSheet } from '#operations/leave-import/kept-sheet.ts'
import { stageSheet } from '#operations/rotation-import/stage-sheet.ts'
import { NO_CHOICES, type Reading } from '#operations/rotation-import/staging.ts'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { realSheets } from '#testing/real-rotations.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { spoken, spreadOf, timed } from './figures.ts'

const ROUNDS = 30
const TODAY = day('2025-11-22')

/** The residents as the sheet of the year calls them; the block's sheet has other names, which stay open here. */
const RESIDENTS = ['ABCDEF', 'GHIJKL', 'MNOPQRSTUV'].flatMap((letters, at) =>
  [...letters].map((letter) => ({ id: letter, name: `Resident ${letter}`, pgy: (at + 1) as 1 | 2 | 3 })),
)
const facts = factsOf({
  ...presetFacts(),
  blockDates: [{ year: 2025, block: 1, start: day('2025-07-01'), end: day('2025-07-30') }],
  person: RESIDENTS.map(({ id, name }) => aPerson({ id, name, kind: 'resident' })),
  personYear: RESIDENTS.map(({ id, pgy }) => aPersonYear({ person: id, year: 2025, pgy, role: null })),
})

const SHEETS: readonly (readonly [name: string, reading: Reading])[] = [
  ['Templates', { layout: 'templates', ay: 2025, block: null }],
  ['Block Schedule', { layout: 'rotation-year', ay: 2025, block: null }],
  ['Block 9', { layout: 'block', ay: 2025, block: 9 }],
]

const [opening, sheets] = await timed(realSheets)
if (sheets.size === 0) {
  console.log('No ../shared/data/ay2025-26-workbook.xlsx: nothing to read.')
  process.exit(0)
}
console.log(`the file through the guard, a worker started for it: ${Math.round(opening)} ms`)
for (const [name, reading] of SHEETS) {
  const sheet = sheets.get(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ms] = await timed(() => Promise.resolve(stageSheet(facts, TODAY, keepSheet(sheet), reading, NO_CHOICES)))
    took.push(ms)
  }
  const read = stageSheet(facts, TODAY, keepSheet(sheet), reading, NO_CHOICES)
  if ('problem' in read) throw new Error(read.problem)
  const { counts, names, codes, rotations } = read.report
  console.log(`${name}: read and held against the program ${spoken(spreadOf(took))}`)
  console.log(
    `  ${counts.cells} cells, ${counts.read} read, ${counts.alreadySo} already so, ${counts.changing} would change, ${counts.leftOut} left out, ${counts.flagged} listed`,
  )
  console.log(
    `  settled by somebody: ${names.length} names, ${codes.length} codes, ${rotations.length} texts for rotations`,
  )
}
