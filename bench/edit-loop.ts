import { type Day, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { assignFmitWeek } from '#domain/decisions/assign-fmit-week.ts'
import { clearFmitWeek } from '#domain/decisions/clear-fmit-week.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import { type Schedule, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { judge, rejudge } from '#rules/judge.ts'
import { sampleProgram } from '#operations/program/sample/sample-program.ts'
import { factsApart } from '#testing/facts-apart.ts'
import { realisticYear } from '#testing/seeds/realistic-year.ts'
import { randomFrom } from '#testing/seeds/random.ts'
import { type Spread, spreadOf } from './figures.ts'
import { scaled } from './scaled-program.ts'

const YEAR = 2026
const TODAY = day('2026-11-25')
const CHECKS = 20

/** What the browser does at a click: decide, apply, judge again. Cleared when taken, assigned when open. */
const edit = (schedule: Schedule, weekStart: Day, person: string) => {
  const reason = 'measured, not meant'
  const decided =
    fmitWeekAt(schedule, weekStart) === null
      ? assignFmitWeek(schedule, { weekStart, person, reason })
      : clearFmitWeek(schedule, { weekStart, reason })
  if (!decided.ok) throw new Error(decided.refusal.message)
  return decided.value.changes
}

/** Which program is edited: FMIT, call and time away alone, or the sample with rotations and what clinic asks for. */
export const PROGRAMS = ['inpatient', 'whole'] as const
type Program = (typeof PROGRAMS)[number]

const programOf = (program: Program, scale: number): Schedule =>
  program === 'inpatient'
    ? realisticYear(7, { year: YEAR, scale })
    : { facts: scaled(sampleProgram(TODAY, 'UTC'), scale), today: TODAY }

/** Times edits of a year, and judging it from nothing, in whatever runs this: Node or a browser. */
export const measureEdits = (
  program: Program,
  scale: number,
  edits: number,
): { readonly edits: Spread; readonly full: Spread } => {
  const start = programOf(program, scale)
  const faculty = [...start.facts.personYear.values()].filter((y) => y.year === YEAR && y.role !== null && y.draftFmit)
  const weeks = fmitWeeksOf(YEAR).map((week) => week.start)
  const random = randomFrom(11)
  let judged = judge(start)
  const each = Array.from({ length: edits }, () => {
    const weekStart = random.pick(weeks)
    const { person } = random.pick(faculty)
    const started = performance.now()
    const changes = edit(judged.schedule, weekStart, person)
    const applied = applyChanges(judged.schedule.facts, changes)
    if (!applied.ok) throw new Error(applied.refusal.message)
    judged = rejudge(judged, { ...judged.schedule, facts: applied.value }, changes)
    return performance.now() - started
  })
  const full = Array.from({ length: CHECKS }, (_, i) => {
    // Another day and other families, so that nothing remembered of the last time helps.
    const facts = factsApart(start.facts)
    const started = performance.now()
    judge({ facts, today: addDays(start.today, i) })
    return performance.now() - started
  })
  return { edits: spreadOf(each), full: spreadOf(full) }
}
