import { type Day, addDays, day, onOrBefore } from '#domain/calendar/day.ts'
import { fmitWeekStart, isFmitWeekStart } from '#domain/calendar/fmit-week.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { Person } from '#domain/people/person.ts'
import { FACULTY_ROLES, type FacultyRole, type PersonYear } from '#domain/people/person-year.ts'
import type { WeekWish } from '#domain/people/week-wish.ts'
import type { CallNight, Fact, FmitAssignment } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import {
  QUIET_FRIDAY,
  aCallNight,
  aPerson,
  aPersonYear,
  aPlannedRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
  yearsOf,
} from './builders.ts'
import { drawnRotation, nothingDrawn, readHalfDays, readRotationLine, rotationFacts } from './drawn-rotations.ts'
import { AWAY_LETTERS, LETTERS } from './letters.ts'

const DAYS_IN_WEEK = 7
/** Blocks of a year. */
const BLOCKS = 14

interface Traits {
  readonly person: Partial<Person>
  readonly year: Partial<PersonYear>
  readonly week: Partial<FmitAssignment>
  /** Without a person-year. */
  readonly unlisted: boolean
  /** Rotations by the number of their block; the two of a split one with a stroke between. */
  readonly blocks: Readonly<Record<number, string>>
}

/** What may follow a name with a value. */
const TRAITS: Readonly<Record<string, (value: string) => Partial<Traits>>> = {
  on: (value) => ({ blocks: Object.fromEntries(Array.from({ length: BLOCKS }, (_, block) => [block, value])) }),
  min: (value) => ({ year: { minWeeks: Number(value) } }),
  target: (value) => ({ year: { targetWeeks: value === 'share' ? null : Number(value) } }),
  max: (value) => ({ year: { maxWeeks: Number(value) } }),
  gap: (value) => ({ year: { minGapWeeks: Number(value) } }),
  month: (value) => ({ year: { maxWeeksPerMonth: Number(value) } }),
  from: (value) => ({ year: { from: day(value) } }),
  to: (value) => ({ year: { to: day(value) } }),
  decided: (value) => ({ week: { decided: { on: day(value), lockDate: null } } }),
  // The last day of the lock that stood when the week was decided, two weeks before it.
  locked: (value) => ({ week: { decided: { on: addDays(QUIET_FRIDAY, -14), lockDate: day(value) } } }),
}

const traitsOf = (words: readonly string[]): Traits => {
  let traits: Traits = { person: {}, year: {}, week: {}, unlisted: false, blocks: {} }
  const add = (more: Partial<Traits>): void => {
    traits = {
      person: { ...traits.person, ...more.person },
      year: { ...traits.year, ...more.year },
      week: { ...traits.week, ...more.week },
      unlisted: more.unlisted ?? traits.unlisted,
      blocks: { ...traits.blocks, ...more.blocks },
    }
  }
  for (const word of words) {
    const [key = '', value = ''] = word.split('=')
    const trait = TRAITS[key]
    if ((FACULTY_ROLES as readonly string[]).includes(word)) add({ year: { role: word as FacultyRole } })
    else if (/^pgy[123]$/.test(word))
      add({ person: { kind: 'resident' }, year: { role: null, pgy: Number(word[3]) as 1 | 2 | 3 } })
    else if (word === 'inactive') add({ person: { active: false } })
    else if (word === 'unlisted') add({ unlisted: true })
    else if (word === 'no-call') add({ year: { draftCall: false } })
    else if (/^block\d+$/.test(key)) add({ blocks: { [Number(key.slice('block'.length))]: value } })
    else if (trait) add(trait(value))
    else throw new Error(`"${word}" says nothing about a person; known: ${Object.keys(TRAITS).join('= ')}=, a role`)
  }
  return traits
}

interface Row {
  readonly name: string
  readonly words: readonly string[]
  readonly cells: readonly string[]
  readonly line: string
}

/** A row of half-days: a name, what is said of the person, and after a colon the weeks. */
const HALF_DAY_ROW = /^(\S+)([^:|]*):(.*)$/

const rowOf = (line: string): Row => {
  const [head = '', ...weeks] = line.split('|').map((part) => part.trim())
  const [name = '', ...words] = head.split(/\s+/)
  if (weeks.at(-1) === '') weeks.pop()
  for (const week of weeks)
    if (week.length !== DAYS_IN_WEEK) throw new Error(`a week has 7 days, "${week}" in "${line.trim()}" has not`)
  return { name, words, cells: [...weeks.join('')], line: line.trim() }
}

const runsOf = (
  cells: readonly string[],
): readonly { readonly letter: string; readonly at: number; readonly length: number }[] => {
  // prettier-ignore
  const runs: { letter: string; at: number; length: number }[] = []
  cells.forEach((letter, at) => {
    const run = runs.at(-1)
    if (run && run.letter === letter) run.length += 1
    else runs.push({ letter, at, length: 1 })
  })
  return runs
}

/**
 * Reads a drawn schedule: one row a person, one letter a day (see `LETTERS`), weeks from Friday to Thursday between
 * bars. A name that comes again puts another row on top of the first. After a name: a role (`sm`, `pgy2`; core unless
 * said), `inactive`, `unlisted` (in no role that year), `no-call`, `max=6`, `block9=Surgery`, `block10=Surgery/Clinic`, `on=Surgery` for every
 * block. A row with a colon is one of half-days, from the first Monday of the rows above: `Ada pgy2 on=Sports : C/SM C ./LEC SM SM`; whoever
 * has one is there in the weeks drawn alone. Lines of `readRotationLine` say what rotations are. A line `from 2026-11-20` gives the first Friday of the
 * rows under it (a quiet one unless said), `holiday 2027-03-10 Founders` a day the program keeps, `no-leave Surgery` or `leave Surgery` whether a
 * rotation allows leave, `block 9 2027-02-12 2027-03-11` the days the program gives a block, `today 2027-03-08` the day it is (the first that is drawn
 * unless said). Throws at a letter it does not know.
 */
export const grid = (drawing: string): Schedule => {
  let start = QUIET_FRIDAY
  const people = new Map<string, Traits>()
  const days: Day[] = []
  const weeks: FmitAssignment[] = []
  const calls: CallNight[] = []
  const absences: Absence[] = []
  const wishes: WeekWish[] = []
  const holidays: Fact<'holiday'>[] = []
  const rotations = new Map<string, boolean>()
  const blocks: { readonly block: number; readonly start: Day; readonly end: Day }[] = []
  let today: Day | null = null
  const drawn = nothingDrawn()
  const spans = new Map<string, { first: Day; last: Day }>()

  const readHalfDayRow = (name: string, words: string, weeks: string): void => {
    const traits = people.get(name) ?? traitsOf(words.split(/\s+/).filter((word) => word !== ''))
    people.set(name, traits)
    const on = readHalfDays(drawn, name, addDays(start, 3), weeks)
    days.push(...on)
    const { first, last } = spans.get(name) ?? { first: Infinity as Day, last: -Infinity as Day }
    spans.set(name, { first: Math.min(first, ...on) as Day, last: Math.max(last, ...on) as Day })
  }

  const readRow = ({ name, words, cells, line }: Row): void => {
    const traits = people.get(name) ?? traitsOf(words)
    people.set(name, traits)
    cells.forEach((letter, at) => {
      const on = addDays(start, at)
      if (!(letter in LETTERS))
        throw new Error(`"${letter}" in "${line}" means nothing; letters: ${Object.keys(LETTERS).join(' ')}`)
      days.push(on)
      if (letter === 'k' || letter === 'o')
        calls.push(aCallNight({ person: name, night: on, override: letter === 'o' }))
      if (letter === '+') wishes.push({ person: name, weekStart: fmitWeekStart(on), wish: 'would-like' })
      if (letter === '-') wishes.push({ person: name, weekStart: fmitWeekStart(on), wish: 'rather-not' })
      if (letter === '#' && isFmitWeekStart(on)) weeks.push(anFmitWeek({ person: name, weekStart: on, ...traits.week }))
      if (letter === '#' && !isFmitWeekStart(on) && cells[at - 1] !== '#')
        throw new Error(`an FMIT week in "${line}" does not start on a Friday`)
    })
    for (const { letter, at, length } of runsOf(cells)) {
      if (letter === '#' && length % DAYS_IN_WEEK !== 0) throw new Error(`an FMIT week in "${line}" is not whole`)
      const away = AWAY_LETTERS[letter]
      if (away) absences.push(anAbsence({ person: name, first: addDays(start, at), last: addDays(start, at + length - 1), ...away })) // prettier-ignore
    }
  }

  for (const line of drawing.split('\n').map((text) => text.trim())) {
    const [word, date = '', ...rest] = line.split(/\s+/)
    const halfDayRow = HALF_DAY_ROW.exec(line)
    if (line === '' || readRotationLine(drawn, line)) continue
    else if (halfDayRow) readHalfDayRow(halfDayRow[1] ?? '', halfDayRow[2] ?? '', halfDayRow[3] ?? '')
    else if (word === 'from') start = onOrBefore(day(date), 'fri')
    else if (word === 'holiday') holidays.push({ day: day(date), name: rest.join(' '), kept: true })
    else if (word === 'today') today = day(date)
    else if (word === 'leave' || word === 'no-leave') rotations.set([date, ...rest].join(' '), word === 'leave')
    else if (word === 'block') blocks.push({ block: Number(date), start: day(rest[0] ?? ''), end: day(rest[1] ?? '') })
    else readRow(rowOf(line))
  }
  if (days.length === 0) throw new Error('nothing is drawn')
  const years = yearsOf(days)
  const planned = [...people].flatMap(([resident, traits]) =>
    Object.entries(traits.blocks).flatMap(([block, rotations]) => {
      const [rotation = '', second = null] = rotations.split('/')
      return years.map((year) => aPlannedRotation({ year, block: Number(block), resident, rotation, second }))
    }),
  )
  return {
    today: today ?? (Math.min(...days) as Day),
    facts: factsOf({
      person: [...people].map(([id, { person }]) => aPerson({ id, ...person })),
      personYear: [...people].flatMap(([person, { year, unlisted }]) =>
        (unlisted ? [] : years).map((y) => {
          const span = spans.get(person)
          const there = span ? { from: span.first, to: span.last } : {}
          return aPersonYear({ person, year: y, ...there, ...year })
        }),
      ),
      fmitWeek: weeks,
      callNight: calls,
      absence: absences,
      weekWish: wishes,
      holiday: holidays,
      rotation: [
        ...new Set([...rotations.keys(), ...drawn.rotation.keys(), ...planned.flatMap(({ rotation, second }) => [rotation, ...(second ? [second] : [])])]), // prettier-ignore
      ].map((name) => drawnRotation(name, rotations.get(name) ?? null, drawn)),
      ...rotationFacts(drawn),
      plannedRotation: planned,
      blockDates: blocks.flatMap((dates) => years.map((year) => ({ year, ...dates }))),
    }),
  }
}
