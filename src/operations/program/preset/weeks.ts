import { WEEKDAYS, type Weekday } from '#domain/calendar/day.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'

/**
 * Half-days in one line: `mon-fri NF/OFF; wed C/LEC` are days, then morning and afternoon. One code stands for both
 * halves, a dot leaves a half open, `!` after a code protects it, and a later part stands over an earlier one.
 * `2 tue C/-` is the second week of the block alone.
 */
export const weeksOf = (line: string): PatternCell[] => {
  const cells = new Map<string, PatternCell>()
  for (const part of line.split(';')) {
    const match = /^\s*(?:(\d(?:,\d)*)\s+)?([a-z,-]+)\s+(\S+)\s*$/.exec(part)
    if (!match) throw new Error(`not a week: ${part}`)
    const [, weeks, days = '', codes = ''] = match
    for (const week of weeks === undefined ? [null] : weeks.split(',').map(Number))
      for (const weekday of daysOf(days)) put(cells, week, weekday, codes)
  }
  return [...cells.values()]
}

const daysOf = (text: string): readonly Weekday[] =>
  text.split(',').flatMap((range) => {
    const [from = '', to = from] = range.split('-')
    const [first, last] = [WEEKDAYS.indexOf(from as Weekday), WEEKDAYS.indexOf(to as Weekday)]
    if (first < 0 || last < first) throw new Error(`not days: ${range}`)
    return WEEKDAYS.slice(first, last + 1)
  })

const put = (cells: Map<string, PatternCell>, week: number | null, weekday: Weekday, codes: string): void => {
  // A code may hold a slash of its own only where it stands for both halves.
  const [morning = '', afternoon = morning] = codes.split('/')
  for (const [at, half] of HALVES.entries()) {
    const code = at === 0 ? morning : afternoon
    const key = `${String(week)}/${weekday}/${half}`
    if (code === '.') cells.delete(key)
    else cells.set(key, { week, weekday, half, activity: code.replace('!', ''), isProtected: code.endsWith('!') })
  }
}
