import { type AcademicYear, yearEnd, yearOf, yearStart } from '../calendar/academic-year.ts'
import { type Block, blockOf, blocksOf } from '../calendar/block.ts'
import { type Day, addDays, daysFrom } from '../calendar/day.ts'
import { USUAL_POLICY, type BlockPolicy } from '../rotations/block-policy.ts'
import { derived } from './derived.ts'
import type { Facts } from './facts.ts'
import type { Schedule } from './schedule.ts'

const ownDates = derived((blockDates: Facts['blockDates']) => {
  const years = new Map<AcademicYear, readonly Block[]>()
  for (const { year } of blockDates.values()) if (!years.has(year)) years.set(year, withOwnDates(year, blockDates))
  return years
})

const withOwnDates = (year: AcademicYear, blockDates: Facts['blockDates']): readonly Block[] => {
  const own = blocksOf(year).map((block) => {
    const dates = blockDates.get(`${year}/${block.number}`)
    return dates ? { ...block, start: dates.start, end: dates.end } : block
  })
  // A block that another has taken in, as a program does that counts its first days to Block 1, is no block.
  return own.filter(
    (block) => !own.some((other) => other !== block && other.start <= block.start && other.end >= block.end),
  )
}

/** The blocks of a year as the program has them: the calendar's, with the program's own dates where it has some. */
export const programBlocks = ({ facts }: Pick<Schedule, 'facts'>, year: AcademicYear): readonly Block[] =>
  ownDates(facts.blockDates).get(year) ?? blocksOf(year)

// By year and day of it: every half-day of everybody asks for its block.
const blocksByDay = derived((_: Facts['blockDates']) => new Map<AcademicYear, readonly Block[]>())

/** The block of the program that a day lies in; between two of the program's own, the calendar's. */
export const programBlockOf = ({ facts }: Pick<Schedule, 'facts'>, day: Day): Block => {
  const year = yearOf(day)
  const years = blocksByDay(facts.blockDates)
  const known = years.get(year) ?? blocksOfDays({ facts }, year)
  years.set(year, known)
  return known[day - yearStart(year)] as Block
}

const blocksOfDays = (schedule: Pick<Schedule, 'facts'>, year: AcademicYear): readonly Block[] => {
  const blocks = programBlocks(schedule, year)
  return daysFrom(yearStart(year), yearEnd(year)).map(
    (day) => blocks.find(({ start, end }) => start <= day && day <= end) ?? blockOf(day),
  )
}

/** How blocks and the clinic work here. */
export const policyOf = ({ facts }: Pick<Schedule, 'facts'>): BlockPolicy =>
  facts.blockPolicy.get('policy') ?? USUAL_POLICY

/** The day on which the second rotation of a split block begins, unless a resident's block says another. */
export const splitDayOf = (schedule: Pick<Schedule, 'facts'>, { start }: Pick<Block, 'start'>): Day =>
  addDays(start, policyOf(schedule).splitAfter)
