import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { codeOf, titleOf } from '#domain/rotations/rotation.ts'
import { type RotationReader, rotationReader } from '#domain/rotations/rotation-reader.ts'
import { calledName } from '#domain/schedule/called-name.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Fact, Facts } from '#domain/schedule/facts.ts'
import { programBlocks, splitDayOf } from '#domain/schedule/program-blocks.ts'
import { rotationOf } from '#domain/schedule/rotation-on.ts'
import { mostAtOnce, rotationStays } from '#domain/schedule/rotation-stays.ts'
import { findingsOfRotationYear } from '#rules/findings-of-rotation-year.ts'
import type { Judged } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import { dateRange, surnameFirst } from '../../words.ts'
import { type YearPlace, cellOf, placeKey, rotationRow, blockColumn } from './year-keys.ts'

export type Planned = Fact<'plannedRotation'>

export interface YearBlock {
  readonly year: AcademicYear
  readonly number: number
  readonly start: Day
  readonly end: Day
  /** On which a split block changes, unless a resident's own says another. */
  readonly splitDay: Day
  readonly state: 'past' | 'current' | 'future'
}

export interface YearResident {
  readonly id: PersonId
  readonly name: string
  readonly pgy: 1 | 2 | 3
  /** First and last day with the program; null is the year's own. */
  readonly from: Day | null
  readonly to: Day | null
}

/** How many residents are on a rotation, block by block and by year of training. */
export interface RotationCount {
  readonly name: string
  readonly code: string
  readonly title: string
  readonly family: ActivityFamily | null
  readonly capacity: number | null
  /** The most at one time, by block in order. */
  readonly residents: readonly number[]
  /** Blocks given to PGY-1, PGY-2 and PGY-3; a part of one is a half. */
  readonly placed: readonly [number, number, number]
}

/** One year of rotations as its pages show it. */
export interface YearView {
  readonly judged: Judged
  readonly year: AcademicYear
  readonly blocks: readonly YearBlock[]
  readonly blockAt: ReadonlyMap<number, YearBlock>
  /** The most senior first, then by surname. */
  readonly residents: readonly YearResident[]
  readonly residentOf: ReadonlyMap<PersonId, YearResident>
  readonly reader: RotationReader
  readonly families: ReadonlyMap<string, ActivityFamily | null>
  /** Rotations that somebody is on this year, or that take so many at one time; by code. */
  readonly counts: readonly RotationCount[]
  /** By severity, then date. */
  readonly findings: readonly Finding[]
  /** By `placeKey` of the cells they lie at. */
  readonly found: ReadonlyMap<string, readonly Finding[]>
  /** What sentences call somebody. */
  readonly called: (person: PersonId) => string
}

/** "14 Jan – 10 Feb"; of a block of one day, that day. */
export const daysOf = ({ start, end }: Pick<YearBlock, 'start' | 'end'>): string =>
  start === end ? spokenDate(start) : dateRange(start, end)

export const plannedAt = ({ judged, year }: YearView, { resident, block }: YearPlace): Planned | null =>
  judged.schedule.facts.plannedRotation.get(`${year}/${block}/${resident}`) ?? null

/** The cells that a finding lies at: a resident's block, or those of everybody on a rotation in a block. */
export const placesOf = ({ data }: Pick<Finding, 'data'>): readonly YearPlace[] => {
  const { block, person, people } = data
  if (typeof block !== 'number') return []
  const residents = typeof person === 'string' ? [person] : Array.isArray(people) ? (people as readonly string[]) : []
  return residents.map((resident) => ({ resident, block }))
}

const foundAt = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { rotation, block } = finding.data
    const foot =
      finding.scope === 'block-rotation'
        ? [{ row: rotationRow(String(rotation)), column: blockColumn(Number(block)) }]
        : []
    for (const cell of [...placesOf(finding).map(cellOf), ...foot]) {
      const key = placeKey(cell)
      const known = found.get(key)
      if (known) known.push(finding)
      else found.set(key, [finding])
    }
  }
  return found
}

const readerOf = derived((rotations: Facts['rotation']) => rotationReader(rotations.values()))

const residentsOf = (facts: Facts, year: AcademicYear): readonly YearResident[] =>
  [...facts.personYear.values()]
    .flatMap(({ person, year: of, pgy, from, to }) => {
      const known = facts.person.get(person)
      return of === year && pgy !== null && known ? [{ id: person, name: known.name, pgy, from, to }] : []
    })
    .sort((a, b) => b.pgy - a.pgy || surnameFirst(a.name).localeCompare(surnameFirst(b.name), 'en'))

const countsOf = (
  judged: Judged,
  blocks: readonly YearBlock[],
  residents: ReadonlyMap<PersonId, YearResident>,
  families: YearView['families'],
): readonly RotationCount[] => {
  const { schedule } = judged
  const placed = new Map<string, [number, number, number]>()
  for (const block of blocks) {
    const stays = rotationStays(schedule, block)
    for (const { resident, rotation } of stays) {
      const pgy = residents.get(resident)?.pgy
      if (pgy === undefined) continue
      const counts = placed.get(rotation) ?? [0, 0, 0]
      placed.set(rotation, counts)
      const parts = stays.filter((stay) => stay.resident === resident).length
      counts[pgy - 1] = (counts[pgy - 1] ?? 0) + 1 / parts
    }
  }
  const most = blocks.map((block) => mostAtOnce(rotationStays(schedule, block)))
  const limited = [...schedule.facts.rotation.values()].filter(
    ({ capacity, archived }) => capacity !== null && !archived,
  )
  const names = new Set([...placed.keys(), ...limited.map(({ name }) => name)])
  return [...names]
    .map((name): RotationCount => {
      const rotation = rotationOf(schedule, name)
      return {
        ...{ name, code: codeOf(rotation), title: titleOf(rotation), capacity: rotation.capacity },
        family: families.get(name) ?? null,
        residents: most.map((block) => block.get(name) ?? 0),
        placed: placed.get(name) ?? [0, 0, 0],
      }
    })
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}

/** A year of rotations, out of a judged schedule. */
export const yearView = (judged: Judged, year: AcademicYear, families: YearView['families']): YearView => {
  const { schedule } = judged
  const { facts, today } = schedule
  const blocks = programBlocks(schedule, year).map((block): YearBlock => ({
    ...block,
    splitDay: splitDayOf(schedule, block),
    state: block.end < today ? 'past' : block.start <= today ? 'current' : 'future',
  }))
  const residents = residentsOf(facts, year)
  const residentOf = new Map(residents.map((resident) => [resident.id, resident]))
  const findings = findingsOfRotationYear(judged.findings, year)
  return {
    ...{ judged, year, blocks, residents, residentOf, families, findings },
    blockAt: new Map(blocks.map((block) => [block.number, block])),
    reader: readerOf(facts.rotation),
    counts: countsOf(judged, blocks, residentOf, families),
    found: foundAt(findings),
    called: (person) => calledName(schedule, person),
  }
}
