import type { Block } from '#domain/calendar/block.ts'
import { day } from '#domain/calendar/day.ts'
import type { Finding } from './kit.ts'

/** The findings that lie on a day, in a week or a night of a block, or are about it as a whole. */
export const findingsOfBlock = <F extends Pick<Finding, 'data'>>(
  findings: readonly F[],
  { year, number, start, end }: Block,
): readonly F[] =>
  findings.filter(({ data }) => {
    if (data['block'] !== undefined) return data['block'] === number && data['year'] === year
    const at = data['day'] ?? data['night'] ?? data['week']
    if (typeof at !== 'string') return false
    const first = day(at)
    // A week that began before reaches into it.
    const last = data['week'] === at ? first + 6 : first
    return first <= end && last >= start
  })
