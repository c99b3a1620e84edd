import { day } from '#domain/calendar/day.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { OutputOf } from '../../client.ts'
import type { MarkedSeverity } from '../../components/severity-mark.tsx'
import { listed } from '../../words.ts'
import type { Row } from './batch.ts'
import { awayWords } from './words.ts'

export type Check = Pick<OutputOf<'POST /api/v1/absences/check'>, 'conflicts' | 'overlaps'>

export interface Told {
  readonly severity: MarkedSeverity
  readonly text: string
}

const WORST_FIRST: readonly MarkedSeverity[] = ['critical', 'warning', 'info']

const isSame = (row: Pick<Row, 'first' | 'last'>, there: Check['overlaps'][number]): boolean =>
  row.first === there.first && row.last === there.last

/** What a row would bring if it were somebody's, the worst first; and what they have then already, which may tell who it is. */
export const toldOf = ({ conflicts, overlaps }: Check, row: Row, year: AcademicYear): readonly Told[] => {
  const found = conflicts
    .map(({ severity, message }): Told => ({ severity, text: message }))
    .sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity))
  if (overlaps.length === 0) return found
  const text = overlaps.some((there) => isSame(row, there))
    ? 'The plan has these very days for them already.'
    : `They are away then already: ${listed(overlaps.map((there) => `${ABSENCE_WORDS[there.type]}, ${awayWords(there, year)}`))}.`
  return [...found, { severity: 'info', text }]
}

/** Days of what is there, to be drawn. */
export const spanOf = (there: {
  readonly first: string
  readonly firstHalf: Row['firstHalf']
  readonly last: string
  readonly lastHalf: Row['lastHalf']
}) => ({ first: day(there.first), firstHalf: there.firstHalf, last: day(there.last), lastHalf: there.lastHalf })
