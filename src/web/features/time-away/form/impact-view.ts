import { type Day, addDays, day, isoOf } from '#domain/calendar/day.ts'
import { recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import type { OutputOf } from '../../../client.ts'
import type { MarkedSeverity } from '../../../components/severity-mark.tsx'
import { sentence } from '../../../words.ts'
import { STATUS_LABELS, TYPE_LABELS } from '../absence-words.ts'
import { type Span, halfDaysOf, spanWords } from '../spans.ts'

/** What the server says would come of time away, before it is written. */
export type Check = OutputOf<'POST /api/v1/absences/check'>
type Impact = Check['impact']

/** Something on the strip, in percent of its width. */
export interface Piece {
  readonly key: string
  readonly left: number
  readonly width: number
  readonly label: string
}

/** The days around time away as a picture: weeks on service with their recovery, nights on call, the time away. */
export interface Strip {
  readonly days: number
  readonly service: readonly Piece[]
  readonly recovery: readonly Piece[]
  readonly calls: readonly Piece[]
  readonly away: Piece
  readonly ticks: readonly { readonly key: string; readonly left: number; readonly label: string }[]
}

/** Days left and right of what is shown, so that nothing begins at the edge. */
const MARGIN = 2
const WEEK = 7

/** Null when neither service nor call is near: then there is nothing to picture. */
export const stripOf = (impact: Impact, span: Span): Strip | null => {
  const weeks = impact.fmitWeeks.map((week) => ({ ...week, start: day(week.weekStart) }))
  const calls = impact.calls.map((iso) => day(iso))
  if (weeks.length === 0 && calls.length === 0) return null
  const [from, to] = [day(span.first), day(span.last)]
  const start = addDays(Math.min(from, ...weeks.map((week) => week.start), ...calls) as Day, -MARGIN)
  const end = addDays(Math.max(to, ...weeks.map((week) => recoveryDayOf(week.start)), ...calls) as Day, MARGIN)
  const days = end - start + 1
  const at = (first: number, length: number) => ({
    left: ((first - start) / days) * 100,
    width: (length / days) * 100,
  })
  const halves = halfDaysOf(span)
  const marked = [...new Set([...weeks.map((week) => week.start), from, to])].sort((a, b) => a - b)
  return {
    days,
    service: weeks.map((week) => ({
      key: week.weekStart,
      ...at(week.start, WEEK),
      label: `FMIT week ${week.number}`,
    })),
    recovery: weeks.map((week) => ({
      key: week.weekStart,
      ...at(recoveryDayOf(week.start), 1),
      label: `recovery ${spokenDay(recoveryDayOf(week.start))}`,
    })),
    calls: calls.map((night) => ({ key: isoOf(night), ...at(night, 1), label: `call ${spokenDay(night)}` })),
    away: { key: 'away', ...at(halves.from / 2, (halves.to - halves.from) / 2), label: 'away' },
    ticks: ticksOf(marked.map((tick) => ({ tick, left: at(tick, 0).left }))),
  }
}

/** Percent of the strip that a weekday and a date need, and that the month needs beside them. */
const [ROOM, ROOM_FOR_MONTH] = [15, 24]

/** The days that have room for their date, the first ones first; the month where there is room for it too. */
const ticksOf = (marked: readonly { readonly tick: Day; readonly left: number }[]): Strip['ticks'] => {
  const shown: { readonly tick: Day; readonly left: number }[] = []
  for (const mark of marked) {
    const last = shown.at(-1)
    if ((last === undefined || mark.left - last.left >= ROOM) && mark.left <= 100 - ROOM) shown.push(mark)
  }
  return shown.map(({ tick, left }, i) => ({
    key: isoOf(tick),
    left,
    label:
      (shown[i + 1]?.left ?? 100) - left >= ROOM_FOR_MONTH ? spokenDay(tick) : spokenDay(tick).replace(/ \w+$/, ''),
  }))
}

/** The picture in a sentence, for who does not see it. */
export const stripWords = (strip: Strip, span: Span): string =>
  `${sentence([...strip.service, ...strip.recovery, ...strip.calls].map(({ label }) => label).join(', '))}; away ${spanWords(span)}.`

/** One thing worth knowing before saving; what has no severity is merely so. */
export interface Line {
  readonly key: string
  readonly severity: MarkedSeverity | null
  readonly text: string
}

/** Everything worth knowing, what is worst first. */
export const impactLines = ({ overlaps, conflicts, mended, impact }: Check): readonly Line[] => {
  const asked = new Set(conflicts.filter(({ rule }) => rule === 'leave-rotation-not-eligible').map(({ data }) => data['block'])) // prettier-ignore
  const rotations = impact.rotations.flatMap(({ block, rotation, leaveAllowed }): Line[] => {
    if (leaveAllowed === true || (leaveAllowed === false && asked.has(block))) return []
    const key = `rotation/${block}/${rotation}`
    return leaveAllowed === false
      ? [{ key, severity: 'warning', text: `Block ${block} is on ${rotation}, which does not allow leave.` }]
      : [{ key, severity: 'info', text: `Block ${block} is on ${rotation}. Nobody has said whether it allows leave.` }]
  })
  const lines: readonly Line[] = [
    ...overlaps.map((away): Line => ({
      key: away.id,
      severity: 'warning',
      text: `There is already ${TYPE_LABELS[away.type].toLowerCase()} ${spanWords(away)}, ${STATUS_LABELS[away.status].toLowerCase()}.`,
    })),
    ...conflicts
      // The balance says it, with its bar.
      .filter(({ rule }) => rule !== 'leave-away-from-program' || impact.balance === null)
      .map(({ id, severity, message }): Line => ({ key: id, severity, text: message })),
    ...rotations,
    ...attendingsLine(impact.attendings),
    ...mended
      // That it is no longer only asked for is what approving is.
      .filter(({ rule }) => !rule.endsWith('-leave-pending'))
      .map(({ id, message }): Line => ({ key: id, severity: null, text: `No longer so: ${message}` })),
  ]
  return lines.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}

const ORDER: readonly Line['severity'][] = ['critical', 'warning', 'info', null]

const attendingsLine = (attendings: Impact['attendings']): readonly Line[] => {
  if (attendings === null) return []
  const { day: iso, there, of, before } = attendings
  const was = before === there ? '' : `, ${before} before`
  return [
    {
      key: 'attendings',
      severity: null,
      text: `Fewest attendings on ${spokenDate(day(iso))}: ${there} of ${of} there${was}.`,
    },
  ]
}
