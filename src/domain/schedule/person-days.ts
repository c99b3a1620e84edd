import { yearEnd, yearOf } from '../calendar/academic-year.ts'
import { type Day, addDays, daysFrom } from '../calendar/day.ts'
import { halfDayIndex } from '../calendar/half-day.ts'
import { isApproved, touches } from '../leave/absence.ts'
import type { PersonId } from '../people/person.ts'
import { type PersonYear, isActiveOn } from '../people/person-year.ts'
import type { Pin } from '../rotations/pin.ts'
import type { Rotation } from '../rotations/rotation.ts'
import { derived } from './derived.ts'
import { type Facts, personYearKey } from './facts.ts'
import {
  type PersonDay,
  type PlannedCells,
  cellsOfPattern,
  cellsOfUsualWeek,
  slotsOfRequirement,
} from './half-day-layers.ts'
import { rotationsBetween } from './rotation-on.ts'
import { type Schedule, absencesOf, personYearOf } from './schedule.ts'

const pinsByPerson = derived((pins: Facts['pin']) => {
  const people = new Map<PersonId, Map<number, Pin>>()
  for (const pin of pins.values()) {
    const own = people.get(pin.person)
    const at = halfDayIndex(pin.day, pin.half)
    if (own) own.set(at, pin)
    else people.set(pin.person, new Map([[at, pin]]))
  }
  return people
})

/** What is pinned for somebody, by half-day; null when nothing is. */
export const pinsOf = ({ facts }: Pick<Schedule, 'facts'>, person: PersonId): ReadonlyMap<number, Pin> | null =>
  pinsByPerson(facts.pin).get(person) ?? null

/** What a person is on each day from a first to a last; null on days on which they are not there. */
export const personDays = (
  schedule: Schedule,
  person: PersonId,
  first: Day,
  last: Day,
): readonly (PersonDay | null)[] => {
  const { facts } = schedule
  const absences = absencesOf(schedule, person).filter((one) => isApproved(one) && touches(one, first, last))
  const rotations = rotationsBetween(schedule, person, addDays(first, -1), last)
  const pins = pinsOf(schedule, person)
  // From one day to the next it is seldom another.
  let latest: PersonDay | null = null
  let year: PersonYear | null = null
  return daysFrom(first, last).map((day, at): PersonDay | null => {
    if (year === null || day > yearEnd(year.year)) year = personYearOf(schedule, person, yearOf(day))
    if (year === null || !isActiveOn(year, day)) return null
    const isResident = year.pgy !== null
    const before = rotations[at] ?? null
    const rotation = isResident ? (rotations[at + 1] ?? null) : null
    const nightsBefore = isResident && before?.recovery === true && before.name !== rotation?.name ? before : null
    if (latest?.year === year && latest.rotation === rotation && latest.nightsBefore === nightsBefore) return latest
    latest = {
      person,
      year,
      rotation,
      nightsBefore,
      absences,
      pins,
      cells: cellsOf(facts, year, rotation),
      slots: slotsOf(facts, rotation),
    }
    return latest
  })
}

const cellsOf = (facts: Facts, { person, year }: PersonYear, rotation: Rotation | null): PlannedCells | null => {
  if (rotation === null) {
    const usual = facts.facultyWeek.get(personYearKey(person, year))
    return usual ? cellsOfUsualWeek(usual) : null
  }
  const pattern = facts.rotationPattern.get(rotation.name)
  return pattern ? cellsOfPattern(pattern) : null
}

const slotsOf = (facts: Facts, rotation: Rotation | null): PersonDay['slots'] => {
  const requirement = rotation && facts.weeklyRequirement.get(rotation.name)
  return requirement ? slotsOfRequirement(requirement) : null
}
