import { type Day, addDays, daysFrom } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { HALVES, halfDayIndex } from '#domain/calendar/half-day.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Schedule, callNights } from '#domain/schedule/schedule.ts'
import { halfDayAt } from '#rules/clinic-week.ts'
import type { AnyRule, Finding, FindingData, Problem, Row, Variable } from '#rules/kit.ts'
import { SCOPES } from '#rules/scopes.ts'

const AROUND = 7

/** The half-days of every week that somebody spends on a rotation with a requirement. */
const openHalfDays = (schedule: Schedule): readonly number[] => {
  const mondays = new Set(SCOPES['person-week'].all(schedule).map(({ monday }) => monday))
  return [...mondays].flatMap((monday) =>
    daysFrom(monday, addDays(monday, 4)).flatMap((day) => HALVES.map((half) => halfDayIndex(day, half))),
  )
}

/** Everything that can be decided over the days of a schedule and a little around them. */
const wholeProblem = (schedule: Schedule): Problem => {
  const { facts } = schedule
  const days = [
    ...[...facts.fmitWeek.values()].map(({ weekStart }) => weekStart),
    ...[...facts.callNight.values()].map(({ night }) => night),
    ...[...facts.absence.values()].flatMap(({ first, last }) => [first, last]),
    schedule.today,
  ]
  // Stretches far apart are stretches apart: nothing is decided in the empty months between them.
  const near = [...new Set(days.flatMap((day) => daysFrom(addDays(day, -AROUND), addDays(day, AROUND))))].sort(
    (a, b) => a - b,
  )
  return {
    schedule,
    people: [...facts.person.keys()],
    weeks: [...new Set(near.map(fmitWeekStart))],
    nights: near,
    halfDays: openHalfDays(schedule),
    blocks: [...new Set([...facts.plannedRotation.values()].map(({ year, block }) => `${year}/${block}`))],
  }
}

/** The problem with only part of its weeks, nights and half-days left to decide; the rest stands as the facts have it. */
const partOf = (problem: Problem): Problem => ({
  ...problem,
  weeks: problem.weeks.filter((_, i) => i % 3 !== 0),
  nights: problem.nights.filter((night) => (night - fmitWeekStart(night)) % 7 > 1 && night % 2 === 0),
  halfDays: problem.halfDays.filter((at) => at % 3 !== 0),
  blocks: problem.blocks.filter((_, i) => i % 2 === 0),
})

const rowsOf = (rule: AnyRule, problem: Problem): readonly Row[] => {
  const rows: Row[] = []
  rule.encode?.(problem, (row) => rows.push(row))
  return rows
}

/** Who has a week or a night in the schedule as it stands; what half-days are is derived from it. */
interface Standing {
  readonly schedule: Schedule
  readonly fmit: ReadonlyMap<Day, PersonId>
  readonly call: ReadonlyMap<Day, PersonId>
}

const standingOf = (schedule: Schedule): Standing => ({
  schedule,
  fmit: new Map([...schedule.facts.fmitWeek.values()].map(({ weekStart, person }) => [weekStart, person])),
  call: new Map(callNights(schedule).map(({ night, person }) => [night, person])),
})

const valueIn = ({ schedule, fmit, call }: Standing, variable: Variable): 0 | 1 => {
  if (variable.kind === 'half-day')
    return halfDayAt(schedule, variable.person, variable)?.cell?.activity === variable.activity ? 1 : 0
  if (variable.kind === 'rotation') {
    const { person, year, block, part } = variable
    const planned = schedule.facts.plannedRotation.get(`${year}/${block}/${person}`)
    if (!planned) return 0
    return (part === 'second' && planned.second !== null ? planned.second : planned.rotation) === variable.rotation
      ? 1
      : 0
  }
  const who = variable.kind === 'fmit' ? fmit.get(variable.weekStart) : call.get(variable.night)
  return who === variable.person ? 1 : 0
}

/** Whether the schedule as it stands breaks a row. */
const isBroken = (standing: Standing, { terms, atMost = Infinity, atLeast = -Infinity }: Row): boolean => {
  const sum = terms.reduce((total, [coefficient, variable]) => total + coefficient * valueIn(standing, variable), 0)
  return sum > atMost + 1e-9 || sum < atLeast - 1e-9
}

const textOf = (data: FindingData, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => [key, data[key] ?? null]))

const minus = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((text) => !others.has(text))

/**
 * Where the two readings of a rule disagree on a schedule: what `check` found and no row of `encode` is broken by, and
 * the other way round, compared on the data that both name. Once with everything left to decide, and once with part of
 * it: a row must say the same when some of its variables are facts. Empty when they agree.
 */
export const disagreements = (rule: AnyRule, schedule: Schedule, findings: readonly Finding[]): readonly string[] => {
  if (!rule.encode) return []
  const problem = wholeProblem(schedule)
  const standing = standingOf(schedule)
  const rows = rowsOf(rule, problem)
  const keys = Object.keys(rows[0]?.data ?? { person: '', week: '' })
  const broken = rows.filter((row) => isBroken(standing, row))
  const named = (row: Row): string => textOf(row.data, keys)
  const found = new Set(
    findings.filter(asksForMore(rule)).map((finding) => textOf(finding.data, keys)), // prettier-ignore
  )
  const encoded = new Set(broken.map(named))

  const part = partOf(problem)
  const partRows = rowsOf(rule, part)
  const partBroken = new Set(partRows.filter((row) => isBroken(standing, row)).map(named))
  const stillOpen = new Set(broken.filter((row) => row.terms.some(([, v]) => isIn(part, v))).map(named))
  return [
    ...minus(found, encoded).map((text) => `check finds what encode allows: ${text}`),
    ...minus(encoded, found).map((text) => `encode forbids what check allows: ${text}`),
    ...minus(partBroken, encoded).map((text) => `encode forbids more when part is decided: ${text}`),
    ...minus(stillOpen, partBroken).map((text) => `encode allows more when part is decided: ${text}`),
  ]
}

const asksForMore =
  (rule: AnyRule) =>
  ({ template }: Finding): boolean =>
    rule.messages[template]?.advisory !== true

const isIn = (problem: Problem, variable: Variable): boolean => {
  switch (variable.kind) {
    case 'fmit':
      return problem.weeks.includes(variable.weekStart)
    case 'call':
      return problem.nights.includes(variable.night)
    case 'half-day':
      return problem.halfDays.includes(halfDayIndex(variable.day, variable.half))
    case 'rotation':
      return problem.blocks.includes(`${variable.year}/${variable.block}`)
  }
}
