import { yearOf } from '#domain/calendar/academic-year.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import type { HalfDay } from '#domain/schedule/half-days.ts'
import { type Schedule, personYearOf } from '#domain/schedule/schedule.ts'
import type { WrittenFooter } from '#spreadsheets/rotations/read-block-days.ts'

export type Cells = ReadonlyMap<PersonId, readonly (HalfDay | null)[]>

/** A half-day the sheet counts: what residents do then, and what the sheet counts of it. */
interface Counted {
  readonly interns: readonly string[]
  readonly seniors: readonly string[]
  readonly sheet: NonNullable<WrittenFooter['residents']>
}

const countedHalfDays = (schedule: Schedule, cells: Cells, footer: readonly WrittenFooter[]): readonly Counted[] => {
  const at = new Map<string, { interns: string[]; seniors: string[] }>()
  for (const [person, own] of cells)
    for (const one of own) {
      if (!one?.cell) continue
      const pgy = personYearOf(schedule, person, yearOf(one.day))?.pgy ?? null
      if (pgy === null) continue
      const key = `${one.day}/${one.half}`
      const codes = at.get(key) ?? { interns: [], seniors: [] }
      codes[pgy === 1 ? 'interns' : 'seniors'].push(one.cell.activity)
      at.set(key, codes)
    }
  return footer.flatMap(({ day, half, residents }) => {
    const codes = at.get(`${day}/${half}`)
    return residents === null || codes === undefined ? [] : [{ ...codes, sheet: residents }]
  })
}

const amongst = (codes: readonly string[], set: ReadonlySet<string>): number =>
  codes.filter((code) => set.has(code)).length

type Error = (set: ReadonlySet<string>) => number

/**
 * The codes that explain counts: beginning with none, each time the one that brings what they count nearest to what the
 * sheet has, until no other brings it nearer.
 */
const explaining = (codes: readonly string[], error: Error): ReadonlySet<string> => {
  const set = new Set<string>()
  let best = error(set)
  for (;;) {
    const tried = codes
      .filter((code) => !set.has(code))
      .map((code) => ({ code, left: error(new Set([...set, code])) }))
      .filter(({ left }) => left < best)
      .sort((a, b) => a.left - b.left || (a.code < b.code ? -1 : 1))
    const [next] = tried
    if (next === undefined) return set
    set.add(next.code)
    best = next.left
  }
}

/**
 * How a sheet counts the attendings that residents take, where that is not how the program says it: the activities that
 * would have to count otherwise. It follows from the sheet's own rows of interns and seniors in clinic and of residents
 * who take an attending each. Of an activity that nobody does on a half-day the sheet counts, nothing follows.
 */
export const sheetArithmetic = (
  schedule: Schedule,
  cells: Cells,
  footer: readonly WrittenFooter[],
): readonly Activity[] => {
  const counted = countedHalfDays(schedule, cells, footer)
  const codes = [...new Set(counted.flatMap(({ interns, seniors }) => [...interns, ...seniors]))].sort()
  const byRatio = explaining(codes, (set) =>
    counted.reduce(
      (sum, { interns, seniors, sheet }) =>
        sum + Math.abs(sheet.interns - amongst(interns, set)) + Math.abs(sheet.seniors - amongst(seniors, set)),
      0,
    ),
  )
  const own = explaining(codes, (set) =>
    counted.reduce(
      (sum, { interns, seniors, sheet }) => sum + Math.abs(sheet.own - amongst([...interns, ...seniors], set)),
      0,
    ),
  )
  if (byRatio.size === 0) return []
  return codes.flatMap((code) => {
    const known = schedule.facts.activity.get(code)
    if (known === undefined) return []
    const [needsSupervision, ownAttendings] = [byRatio.has(code), own.has(code) ? 1 : 0]
    const isSame = known.needsSupervision === needsSupervision && known.ownAttendings === ownAttendings
    return isSame ? [] : [{ ...known, needsSupervision, ownAttendings }]
  })
}

/**
 * The one resident whom the sheet's rows leave out, as they do when a row is added below what they count: without them
 * its counts are nearest. Null when with everybody they are as near, or without another.
 */
export const notCounted = (schedule: Schedule, cells: Cells, footer: readonly WrittenFooter[]): PersonId | null => {
  const byRatio = new Set(
    [...schedule.facts.activity.values()].flatMap(({ code, needsSupervision }) => (needsSupervision ? [code] : [])),
  )
  const error = (without: PersonId | null): number =>
    countedHalfDays(schedule, new Map([...cells].filter(([person]) => person !== without)), footer).reduce(
      (sum, { interns, seniors, sheet }) =>
        sum + Math.abs(amongst([...interns, ...seniors], byRatio) - sheet.interns - sheet.seniors),
      0,
    )
  const [best, next] = [...cells.keys()]
    .map((person) => ({ person, left: error(person) }))
    .sort((a, b) => a.left - b.left || (a.person < b.person ? -1 : 1))
  return best === undefined || best.left >= error(null) || best.left === next?.left ? null : best.person
}

/** How activities count, in a few words. */
export const countsAs = (activities: readonly Activity[]): string => {
  const listed = (of: readonly Activity[]): string => of.map(({ code }) => code).join(', ')
  const own = activities.filter(({ ownAttendings }) => ownAttendings > 0)
  const ratio = activities.filter(({ ownAttendings, needsSupervision }) => ownAttendings === 0 && needsSupervision)
  const none = activities.filter(({ ownAttendings, needsSupervision }) => ownAttendings === 0 && !needsSupervision)
  return [
    own.length === 0 ? null : `one attending each for ${listed(own)}`,
    ratio.length === 0 ? null : `${listed(ratio)} by the ratio`,
    none.length === 0 ? null : `none for ${listed(none)}`,
  ]
    .filter((part) => part !== null)
    .join('; ')
}
