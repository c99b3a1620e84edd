import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, addDays, day, isoOf, partsOf } from '#domain/calendar/day.ts'
import { type FmitWeek, fmitWeekOf, fmitWeeksOf, recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { OutputOf } from '../../client.ts'

export type Timeline = OutputOf<'GET /api/v1/fmit/timeline'>
export type TimelineRow = Timeline['rows'][number]
export type TimelineBar = TimelineRow['bars'][number]

/** How the load filter sorts people: by where their weeks stand against the target. */
export const LOADS = ['all', 'below', 'on-track', 'above'] as const
export type Load = (typeof LOADS)[number]

const LOAD_OF: Readonly<Record<TimelineRow['load']['status'], Exclude<Load, 'all'>>> = {
  under: 'below',
  low: 'below',
  'on-track': 'on-track',
  high: 'above',
  over: 'above',
}
export const loadOf = (row: TimelineRow): Exclude<Load, 'all'> => LOAD_OF[row.load.status]
export const ofLoad = (rows: readonly TimelineRow[], load: Load): readonly TimelineRow[] =>
  load === 'all' ? rows : rows.filter((row) => loadOf(row) === load)

/** The span of the lanes: from the first week's Friday to the last week's Thursday. */
export interface Span {
  readonly first: Day
  readonly days: number
}
export const spanOf = (year: AcademicYear): Span => {
  const weeks = fmitWeeksOf(year)
  const first = (weeks[0] as FmitWeek).start
  return { first, days: weeks.length * 7 }
}

/** Where a day begins, in percent of the span. */
export const placeOf = ({ first, days }: Span, at: Day): number =>
  Math.max(0, Math.min(100, ((at - first) / days) * 100))

/** A stretch of the header: a month or a block. */
export interface Band {
  readonly key: string
  readonly label: string
  readonly left: number
  readonly width: number
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Below this many percent of the span a band has no room for its name. */
const LEGIBLE = 3

const bandsFrom = (span: Span, starts: readonly { readonly label: string; readonly start: Day }[]): readonly Band[] =>
  starts.flatMap(({ label, start }, i) => {
    const left = placeOf(span, start)
    const width = placeOf(span, starts[i + 1]?.start ?? addDays(span.first, span.days)) - left
    return width > 0 ? [{ key: `${label}/${start}`, label: width < LEGIBLE ? '' : label, left, width }] : []
  })

/** The months of the year, by their true days. The first and January say their calendar year. */
export const monthBands = (year: AcademicYear): readonly Band[] => {
  const span = spanOf(year)
  const days = Array.from({ length: span.days }, (_, i) => addDays(span.first, i))
  const starts = days.filter((at, i) => i === 0 || partsOf(at).date === 1)
  return bandsFrom(
    span,
    starts.map((start, i) => {
      const parts = partsOf(start)
      const name = MONTHS[parts.month - 1] ?? ''
      return { label: i === 0 || parts.month === 1 ? `${name} ${parts.year}` : name, start }
    }),
  )
}

/** The blocks of the year; Block 0 is too narrow to name. */
export const blockBands = (year: AcademicYear): readonly Band[] =>
  bandsFrom(
    spanOf(year),
    blocksOf(year).map(({ number, start }) => ({ label: number === 0 ? '' : `Block ${number}`, start })),
  )

/** The weeks of the year that nobody covers. */
export const openWeeks = (year: AcademicYear, rows: readonly TimelineRow[]): readonly FmitWeek[] => {
  const taken = new Set(rows.flatMap((row) => row.bars.map((bar) => bar.weekStart)))
  return fmitWeeksOf(year).filter(({ start }) => !taken.has(isoOf(start)))
}

/** What a bar is, whole: "Week 40, Fri 3 Apr – Thu 9 Apr, past; recovers Fri 10 Apr; one critical finding". */
export const barSentence = (bar: TimelineBar): string => {
  const start = day(bar.weekStart)
  const week = fmitWeekOf(start)
  return [
    `Week ${week.number}, ${spokenDay(start)} – ${spokenDay(week.end)}, ${STATE_WORDS[bar.status]}`,
    `recovers ${spokenDay(recoveryDayOf(start))}`,
    ...bar.holidays.map((holiday) => holiday.name),
    ...(bar.conflictSeverity ? [`has a ${SEVERITY_WORDS[bar.conflictSeverity]}`] : []),
  ].join('; ')
}

export const STATE_WORDS = { past: 'over', current: 'now', future: 'to come' } as const
const SEVERITY_WORDS = { critical: 'critical finding', warning: 'warning', info: 'remark' } as const
