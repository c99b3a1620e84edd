import { addDays, isoOf } from '#domain/calendar/day.ts'
import { surnameOf } from '#domain/people/person.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { listed, sentence } from '../../../words.ts'
import { STATUS_LABELS, typeInSentence } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import type { Member } from '../people.ts'
import { bandIn, spanWords, touchesDays } from '../spans.ts'
import type { Column } from './columns.ts'

/** The part of a column that somebody is away, in half-days from its first morning. */
export interface Band {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly status: 'approved' | 'requested' | 'anticipated'
}

/** A person in a column. */
export interface PersonCell {
  readonly bands: readonly Band[]
  readonly away: readonly Away[]
  /** On the inpatient service. */
  readonly serves: boolean
  readonly label: string
}

/** How many are away in a column. */
export interface CountCell {
  readonly away: number
  /** Those who are only expected, or have only asked. */
  readonly pending: number
  readonly label: string
}

/** Everything the grid shows, ready to be asked for by person and column. */
export interface WeeksData {
  readonly byPerson: ReadonlyMap<string, readonly Away[]>
  /** The Fridays of somebody's weeks on service. */
  readonly service: ReadonlyMap<string, ReadonlySet<string>>
}

const isOff = ({ status }: Away): boolean => status === 'rejected' || status === 'cancelled'

const byPersonOf = (all: readonly Away[]): ReadonlyMap<string, readonly Away[]> => {
  const map = new Map<string, Away[]>()
  for (const away of all) {
    const known = map.get(away.personId)
    if (known) known.push(away)
    else map.set(away.personId, [away])
  }
  return map
}

/** What was refused or cancelled is no time away and left out. */
export const weeksData = (
  all: readonly Away[],
  service: readonly { readonly facultyId: string; readonly bars: readonly { readonly weekStart: string }[] }[],
): WeeksData => ({
  byPerson: byPersonOf(all.filter((away) => !isOff(away))),
  service: new Map(service.map(({ facultyId, bars }) => [facultyId, new Set(bars.map(({ weekStart }) => weekStart))])),
})

const awayWords = (away: Away): string =>
  [
    typeInSentence(away.type),
    spanWords(away),
    ...(away.status === 'approved' ? [] : [STATUS_LABELS[away.status].toLowerCase()]),
  ].join(' ')

export const personCell = ({ byPerson, service }: WeeksData, member: Member, column: Column): PersonCell => {
  const away = (byPerson.get(member.id) ?? []).filter((one) => bandIn(one, column.start, column.days) !== null)
  const serves = service.get(member.id)?.has(isoOf(fmitWeekStart(column.start))) ?? false
  return {
    away,
    bands: away.flatMap((one) => {
      const band = bandIn(one, column.start, column.days)
      // Nothing that is off is among them.
      return band ? [{ id: one.id, ...band, status: one.status as Band['status'] }] : []
    }),
    serves,
    label: [
      `${surnameOf(member.name)}, ${column.label}: ${away.length === 0 ? 'there' : listed(away.map(awayWords))}`,
      ...(serves ? ['on the inpatient service'] : []),
    ].join(', '),
  }
}

const namesOf = (all: readonly Away[]): string =>
  listed([...new Set(all.map(({ personName }) => surnameOf(personName)))])

/** Of some people, how many are away in a column: each once, and as pending only who is not away for certain. */
export const countCell = ({ byPerson }: WeeksData, of: readonly Member[], column: Column, what: string): CountCell => {
  const last = addDays(column.start, column.days - 1)
  const all = of.flatMap(({ id }) => byPerson.get(id) ?? []).filter((one) => touchesDays(one, column.start, last))
  const certain = all.filter(({ status }) => status === 'approved')
  const known = new Set(certain.map(({ personId }) => personId))
  const maybe = all.filter(({ status, personId }) => status !== 'approved' && !known.has(personId))
  const pending = new Set(maybe.map(({ personId }) => personId)).size
  return {
    away: known.size,
    pending,
    label: [
      `${what}, ${column.label}: ${known.size === 0 ? 'nobody away' : `${known.size} away: ${namesOf(certain)}`}`,
      ...(pending === 0 ? [] : [`${pending} more asked for or expected: ${namesOf(maybe)}`]),
    ].join('; '),
  }
}

/** "Lindqvist, Mon 24 – Fri 28 May": a stretch of days picked on somebody's row. */
export const pickWords = (member: Member, span: { readonly first: string; readonly last: string }): string =>
  sentence(`${surnameOf(member.name)}, ${spanWords({ ...span, firstHalf: 'am', lastHalf: 'pm' })}`)
