import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import type { Block } from '#domain/calendar/block.ts'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { personId } from '../fields.ts'
import type { RefusalKind } from '../kit.ts'

const TOO_FAR = 'Blocks are numbered from 0 to 13.'
export const blockNumber = z
  .union(
    [
      z.int().min(0).max(13),
      z
        .string()
        .regex(/^(\d|1[0-3])$/)
        .transform(Number),
    ],
    { error: TOO_FAR },
  )
  .describe('Number of the block, 0 to 13')

export const halfDayPlace = { person: personId, day: isoDay, half } as const

export const UNKNOWN_BLOCK: RefusalKind = {
  reason: 'unknown_block',
  status: 404,
  when: 'The year has no such block: Block 0 is none when 1 July is a Thursday, or the program counts it to Block 1.',
}

/** A block of the program; refused when the year has none of that number. */
export const blockNamed = (
  schedule: Pick<Schedule, 'facts'>,
  ay: number,
  number: number,
): Result<Block, Refusal<'unknown_block'>> => {
  const block = programBlocks(schedule, ay).find((one) => one.number === number)
  return block ? done(block) : refused('unknown_block', `The year ${yearLabel(ay)} has no Block ${number}.`)
}
