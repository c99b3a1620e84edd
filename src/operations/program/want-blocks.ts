import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fmitBlockOf, fmitWeekOfBlock } from '#domain/calendar/fmit-week.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { ProgramFile } from './program-file.ts'
import { type Wanted, want, wantNone } from './wanted.ts'

/** The blocks of the file that start or end on another day than the calendar's. */
export const differingBlocks = ({ blocks }: ProgramFile, year: AcademicYear): ProgramFile['blocks'] => {
  const calendar = new Map(blocksOf(year).map((block) => [block.number, block]))
  return blocks.filter(({ block, start, end }) => {
    const usual = calendar.get(block)
    return usual?.start !== start || usual.end !== end
  })
}

/** Block dates are stored where they differ from the calendar's. */
export const wantBlocks = (file: ProgramFile, year: AcademicYear, base: Facts): readonly Wanted[] => {
  const differing = differingBlocks(file, year)
  const usual = file.blocks.filter((block) => !differing.includes(block))
  return [
    ...usual.map(({ block }) => wantNone('blockDates', `${String(year)}/${String(block)}`)),
    ...differing.map(({ block, start, end }) => want('blockDates', { year, block, start, end })),
  ].filter(({ to, key }) => to !== null || base.blockDates.has(key))
}

/** The block of a week's Friday, and which of the Fridays in it that is. */
export const placeInBlock = (
  start: Day,
  own: ProgramFile['blocks'][number] | undefined,
): readonly [block: number, weekOfBlock: number] =>
  own ? [own.block, Math.floor((start - own.start) / 7) + 1] : [fmitBlockOf(start).number, fmitWeekOfBlock(start)]
