import type { Block } from '#domain/calendar/block.ts'
import { type Day, day, isoOf } from '#domain/calendar/day.ts'
import type { Finding } from '#rules/kit.ts'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { CALL_ROW, MARGIN_ROW, NAME_COLUMN, ROOMS_ROW, personRow } from './block-keys.ts'

/** The lists in which findings name half-days, as "2027-02-23/pm". */
const LISTS = ['clinics', 'taken', 'missed'] as const

const within = (at: Day, { start, end }: Block): Day | null => {
  const shown = at < start ? start : at
  return shown <= end ? shown : null
}

const morning = (at: Day): string => `${isoOf(at)}/am`

/**
 * The cells a finding lies at: the half-days it names, else the first it is about; for one about the clinic as a whole,
 * the figure in the footer that is out of line.
 */
export const placesOf = ({ rule, data }: Pick<Finding, 'rule' | 'data'>, block: Block): readonly CellAt[] => {
  const { person, half, night, monday, week } = data
  const iso = data['day']
  if (typeof half === 'string' && typeof iso === 'string')
    return [{ row: rule === 'clinic-rooms' ? ROOMS_ROW : MARGIN_ROW, column: `${iso}/${half}` }]
  if (typeof night === 'string') return [{ row: CALL_ROW, column: `${night}/am` }]
  if (typeof person !== 'string') return []
  const row = personRow(person)
  const listed = LISTS.flatMap((list) => {
    const slots = data[list]
    return Array.isArray(slots) ? (slots as readonly string[]) : []
  })
  if (listed.length > 0) return listed.map((column) => ({ row, column }))
  const first = [iso, monday, week].find((at) => typeof at === 'string')
  const at = typeof first === 'string' ? within(day(first), block) : null
  return [{ row, column: at === null ? NAME_COLUMN : morning(at) }]
}
