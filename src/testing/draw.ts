import { type Day, addDays, daysFrom, isoOf, onOrBefore } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Schedule, absencesOf, fmitWeeksOfPerson, personOf } from '#domain/schedule/schedule.ts'
import { QUIET_FRIDAY, aPersonYear } from './builders.ts'
import { drawHalfDays, drawRotations } from './drawn-rotations.ts'
import { AWAY_LETTERS } from './letters.ts'

const WEEKS_APART = 4
/** Blocks of a year. */
const BLOCKS = 14

const letterOf = (absence: Absence): string =>
  Object.entries(AWAY_LETTERS).find(
    ([, { type, status, firstHalf = 'am', lastHalf = 'pm', tentative = false }]) =>
      type === absence.type &&
      status === absence.status &&
      firstHalf === absence.firstHalf &&
      lastHalf === absence.lastHalf &&
      tentative === absence.tentative,
  )?.[0] ?? 'v'

/** The letters of a person, each on its own day, in rows so that none covers another. */
const rowsOf = (schedule: Schedule, person: PersonId): readonly ReadonlyMap<Day, string>[] => {
  const rows: Map<Day, string>[] = []
  const put = (letter: string, days: readonly Day[]): void => {
    // Two absences of one letter side by side would read as one.
    const free = (row: Map<Day, string>): boolean =>
      days.every((day) => !row.has(day)) &&
      (letter === '#' || (row.get(addDays(days[0] as Day, -1)) !== letter && row.get(addDays(days.at(-1) as Day, 1)) !== letter)) // prettier-ignore
    let row = rows.find(free)
    if (!row) rows.push((row = new Map<Day, string>()))
    for (const day of days) row.set(day, letter)
  }
  for (const { weekStart } of fmitWeeksOfPerson(schedule, person)) put('#', daysFrom(weekStart, fmitWeekEnd(weekStart)))
  for (const night of schedule.facts.callNight.values())
    if (night.person === person) put(night.override ? 'o' : 'k', [night.night])
  for (const absence of absencesOf(schedule, person)) put(letterOf(absence), daysFrom(absence.first, absence.last))
  for (const wish of schedule.facts.weekWish.values())
    if (wish.person === person) put(wish.wish === 'would-like' ? '+' : '-', [wish.weekStart])
  return rows.length > 0 ? rows : [new Map()]
}

const headOf = (schedule: Schedule, person: PersonId): string => {
  const year = [...schedule.facts.personYear.values()].find((personYear) => personYear.person === person)
  const decided = fmitWeeksOfPerson(schedule, person).find((week) => week.decided)?.decided
  const blocks = new Map(
    [...schedule.facts.plannedRotation.values()]
      .filter(({ resident }) => resident === person)
      .map(({ block, rotation, second }) => [`block${block}`, second === null ? rotation : `${rotation}/${second}`]),
  )
  const everywhere = blocks.size === BLOCKS && new Set(blocks.values()).size === 1 ? [...blocks.values()] : []
  const planned =
    everywhere.length > 0
      ? everywhere.map((rotation) => `on=${rotation}`)
      : [...blocks].map(([block, rotation]) => `${block}=${rotation}`)
  if (!year) return [person, 'unlisted', ...planned].join(' ')
  const usual = aPersonYear({ person, year: year.year })
  const said = (key: string, value: string | number | null, unless: string | number | null): string[] =>
    value === unless ? [] : [`${key}=${value}`]
  return [
    person,
    ...(year.pgy ? [`pgy${year.pgy}`] : year.role === usual.role ? [] : [year.role]),
    ...(personOf(schedule, person)?.active ? [] : ['inactive']),
    ...(year.draftCall ? [] : ['no-call']),
    ...said('min', year.minWeeks, usual.minWeeks),
    ...said('target', year.targetWeeks ?? 'share', usual.targetWeeks),
    ...said('max', year.maxWeeks, usual.maxWeeks),
    ...said('gap', year.minGapWeeks, null),
    ...said('month', year.maxWeeksPerMonth, usual.maxWeeksPerMonth),
    ...said('from', year.from && isoOf(year.from), null),
    ...said('to', year.to && isoOf(year.to), null),
    ...(decided?.lockDate ? [`locked=${isoOf(decided.lockDate)}`] : decided ? [`decided=${isoOf(decided.on)}`] : []),
    ...planned,
  ].join(' ')
}

/** Weeks with something in them, those far apart in stretches of their own. */
const stretchesOf = (days: readonly Day[]): readonly { readonly first: Day; readonly last: Day }[] => {
  const fridays = [...new Set(days.map(fmitWeekStart))].sort((a, b) => a - b)
  const stretches: { first: Day; last: Day }[] = []
  for (const friday of fridays.length > 0 ? fridays : [QUIET_FRIDAY]) {
    const stretch = stretches.at(-1)
    if (stretch && friday - stretch.last <= WEEKS_APART * 7) stretch.last = friday
    else stretches.push({ first: friday, last: friday })
  }
  return stretches
}

/** The days on which somebody's half-days are decided. */
const decidedDays = ({ facts }: Schedule): readonly Day[] => [...facts.pin.values()].map(({ day }) => day)

/** The rows of half-days, under the Friday they follow. */
const halfDayRows = (schedule: Schedule): readonly string[] => {
  const days = decidedDays(schedule)
  if (days.length === 0) return []
  const monday = onOrBefore(Math.min(...days) as Day, 'mon')
  const weeks = Math.floor((Math.max(...days) - monday) / 7) + 1
  const friday = addDays(monday, -3)
  const people = new Set([...schedule.facts.pin.values()].map(({ person }) => person))
  return [
    ...(friday === QUIET_FRIDAY ? [] : [`from ${isoOf(friday)}`]),
    ...[...people].map((id) => `${headOf(schedule, id)} : ${drawHalfDays(schedule.facts, id, monday, weeks)}`),
  ]
}

/** Draws a schedule the way `grid` reads it. */
export const draw = (schedule: Schedule): string => {
  const people = [...schedule.facts.person.keys()].map((id) => ({ id, head: headOf(schedule, id), rows: rowsOf(schedule, id) })) // prettier-ignore
  const isDecided = new Set([...schedule.facts.pin.values()].map(({ person }) => person))
  const drawnByDay = people.filter(({ id, rows }) => !isDecided.has(id) || rows.some(({ size }) => size > 0))
  const width = Math.max(0, ...drawnByDay.map(({ head }) => head.length))
  const days = people.flatMap(({ rows }) => rows.flatMap((row) => [...row.keys()]))
  const first = Math.min(
    ...(days.length > 0 ? [stretchesOf(days)[0]?.first ?? Infinity] : []),
    ...decidedDays(schedule),
  )
  const { holiday, rotation, blockDates } = schedule.facts
  const said = [
    ...(schedule.today === first || !Number.isFinite(first) ? [] : [`today ${isoOf(schedule.today)}`]),
    ...[...holiday.values()].map(({ day, name }) => `holiday ${isoOf(day)} ${name}`),
    ...[...rotation.values()].flatMap(({ name, leaveAllowed }) =>
      leaveAllowed === null ? [] : [`${leaveAllowed ? 'leave' : 'no-leave'} ${name}`],
    ),
    ...drawRotations(schedule.facts),
    ...[...blockDates.values()].map(({ block, start, end }) => `block ${block} ${isoOf(start)} ${isoOf(end)}`),
  ]
  const stretches = stretchesOf(days).map(({ first, last }) => {
    const weeks = daysFrom(first, last).filter((day) => fmitWeekStart(day) === day)
    const week = (row: ReadonlyMap<Day, string>, start: Day): string =>
      daysFrom(start, fmitWeekEnd(start))
        .map((day) => row.get(day) ?? '.')
        .join('')
    const lines = drawnByDay.flatMap(({ head, rows }) =>
      rows.map((row) => `${head.padEnd(width)} | ${weeks.map((start) => week(row, start)).join(' | ')}`),
    )
    return [...(first === QUIET_FRIDAY ? [] : [`from ${isoOf(first)}`]), ...lines].join('\n')
  })
  return [...said, ...(drawnByDay.length > 0 ? stretches : []), ...halfDayRows(schedule)].join('\n')
}
