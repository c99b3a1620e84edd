import { type Day, day as dayFromIso, partsOf } from '#domain/calendar/day.ts'
import { fmitWeekOf } from '#domain/calendar/fmit-week.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { AbsenceType } from '#domain/leave/absence.ts'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import type { FindingData } from './kit.ts'

type Value = FindingData[string]
interface Run {
  readonly first: Day
  readonly last: Day
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

const AWAY: Readonly<Record<AbsenceType, string>> = {
  vacation: 'on vacation',
  conference: 'at a conference',
  sick: 'sick',
  medical: 'on medical leave',
  convalescent: 'on convalescent leave',
  maternity_paternity: 'on parental leave',
  family_emergency: 'away for a family emergency',
  emergency_leave: 'on emergency leave',
  bereavement: 'on bereavement leave',
  deployment: 'deployed',
  tdy: 'on temporary duty',
  training: 'at a training',
  military_duty: 'on military duty',
  undisclosed: 'away',
}

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** "Mon 18 – Thu 21 May"; two days as "Mon 18 – Tue 19 May", one as itself. */
const spokenRun = ({ first, last }: Run): string => {
  if (first === last) return spokenDay(first)
  const sameMonth = partsOf(first).month === partsOf(last).month
  const start = sameMonth ? spokenDay(first).replace(/ \w+$/, '') : spokenDay(first)
  return `${start} – ${spokenDay(last)}`
}

/** Days in order, runs of them drawn together: "Sun 17 and Tue 19 – Thu 21 May". */
const spokenDays = (days: readonly Day[]): string => {
  const runs: Run[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && day - run.last === 1) runs[runs.length - 1] = { ...run, last: day }
    else runs.push({ first: day, last: day })
  }
  return listed(runs.map(spokenRun))
}

const HALF_WORDS: Readonly<Record<string, string>> = { am: 'morning', pm: 'afternoon' }

/** "the afternoon of Wed 17 Mar" of `2027-03-17/pm`. */
const spokenHalfDay = (halfDay: string): string => {
  const [iso = '', half = ''] = halfDay.split('/')
  return `the ${String(HALF_WORDS[half])} of ${spokenDay(dayFromIso(iso))}`
}

const text = (value: Value): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Error(`a sentence cannot show ${JSON.stringify(value)}`)
}
const texts = (value: Value): readonly string[] => {
  if (Array.isArray(value)) return value as readonly string[]
  throw new Error(`a sentence needs a list, not ${JSON.stringify(value)}`)
}
const weekNumber = (iso: string): number => fmitWeekOf(dayFromIso(iso)).number

/** How a placeholder is worded: `{week|week}`; the noun of `{days|count day}` is given with it. */
const FORMATS: Readonly<Record<string, (value: Value, noun: string) => string>> = {
  week: (value) => `week ${weekNumber(text(value))}`,
  weeks: (value) => {
    const numbers = texts(value).map((iso) => String(weekNumber(iso)))
    return `${numbers.length === 1 ? 'week' : 'weeks'} ${listed(numbers)}`
  },
  day: (value) => spokenDay(dayFromIso(text(value))),
  days: (value) => spokenDays(texts(value).map(dayFromIso)),
  half: (value) => `the ${String(HALF_WORDS[text(value)])}`,
  halfDays: (value) => listed(texts(value).map(spokenHalfDay)),
  month: (value) => MONTHS[Number(text(value).slice(5, 7)) - 1] as string,
  year: (value) => yearLabel(Number(text(value))),
  count: (value, noun) => `${text(value)} ${noun}${Number(text(value)) === 1 ? '' : 's'}`,
  are: (value) => (Number(text(value)) === 1 ? '1 is' : `${text(value)} are`),
  ordinal: (value) => ORDINALS[Number(text(value)) - 1] ?? `${text(value)}th`,
  list: (value) => listed(texts(value)),
  away: (value) => listed(texts(value).map((type) => AWAY[type as AbsenceType])),
}

const PLACEHOLDER = /\{(\w+)(?:\|(\w+)(?: ([\w -]+))?)?\}/g

/**
 * Fills a template from data: `{name}` as it is, `{week|week}` "week 34", `{weeks|weeks}` "weeks 39 and 40",
 * `{day|day}` "Fri 21 May", `{days|days}` "Mon 18 – Thu 21 May", `{half|half}` "the morning", `{missed|halfDays}` "the
 * afternoon of Wed 17 Mar", `{count|count day}` "4 days", `{left|are}` "1 is",
 * `{names|list}` "Ada, Ben and Cy", `{types|away}` "on vacation". A sentence starts with a capital. Throws when the data lacks a
 * placeholder: that is a mistake in the rule.
 */
export const fill = (template: string, data: FindingData): string => {
  const filled = template.replace(
    PLACEHOLDER,
    (_, name: string, format: string | undefined, noun: string | undefined) => {
      const value = data[name]
      if (value === undefined || value === null) throw new Error(`nothing to fill {${name}} with in "${template}"`)
      if (format === undefined) return text(value)
      const word = FORMATS[format]
      if (!word) throw new Error(`no format "${format}" in "${template}"`)
      return word(value, noun ?? '')
    },
  )
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}
