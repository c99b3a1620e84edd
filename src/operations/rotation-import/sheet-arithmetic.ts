import type { Day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import type { WrittenFooter } from '#spreadsheets/rotations/read-block-days.ts'

/** A resident of the sheet, with the activities it has for them. */
export interface SheetResident {
  /** Where the name stands. */
  readonly cell: string
  readonly pgy: 1 | 2 | 3
  readonly halfDays: readonly { readonly day: Day; readonly half: Half; readonly activity: string }[]
}

/** A half-day the sheet counts: what residents do then, and what the sheet counts of it. */
interface Counted {
  readonly interns: readonly string[]
  readonly seniors: readonly string[]
  readonly sheet: NonNullable<WrittenFooter['residents']>
}

const countedHalfDays = (residents: readonly SheetResident[], footer: readonly WrittenFooter[]): readonly Counted[] => {
  const at = new Map<string, { interns: string[]; seniors: string[] }>()
  for (const { pgy, halfDays } of residents)
    for (const { day, half, activity } of halfDays) {
      const codes = at.get(`${day}/${half}`) ?? { interns: [], seniors: [] }
      codes[pgy === 1 ? 'interns' : 'seniors'].push(activity)
      at.set(`${day}/${half}`, codes)
    }
  return footer.flatMap(({ day, half, residents: sheet }) => {
    const codes = at.get(`${day}/${half}`) ?? { interns: [], seniors: [] }
    return sheet === null ? [] : [{ ...codes, sheet }]
  })
}

const amongst = (codes: readonly string[], set: ReadonlySet<string>): number =>
  codes.filter((code) => set.has(code)).length

type ErrorOf = (set: ReadonlySet<string>) => number

/**
 * The codes that explain counts: beginning with none, each time the one that brings what they count nearest to what the
 * sheet has, until no other brings it nearer.
 */
const explaining = (
  codes: readonly string[],
  error: ErrorOf,
): { readonly set: ReadonlySet<string>; readonly left: number } => {
  const set = new Set<string>()
  let left = error(set)
  for (;;) {
    const [next] = codes
      .filter((code) => !set.has(code))
      .map((code) => ({ code, left: error(new Set([...set, code])) }))
      .filter((tried) => tried.left < left)
      .sort((a, b) => a.left - b.left || (a.code < b.code ? -1 : 1))
    if (next === undefined) return { set, left }
    set.add(next.code)
    left = next.left
  }
}

const ratioError =
  (counted: readonly Counted[]): ErrorOf =>
  (set) =>
    counted.reduce(
      (sum, { interns, seniors, sheet }) =>
        sum + Math.abs(sheet.interns - amongst(interns, set)) + Math.abs(sheet.seniors - amongst(seniors, set)),
      0,
    )

const ownError =
  (counted: readonly Counted[]): ErrorOf =>
  (set) =>
    counted.reduce(
      (sum, { interns, seniors, sheet }) => sum + Math.abs(sheet.own - amongst([...interns, ...seniors], set)),
      0,
    )

/** Of what the sheet counts, the part that may stay unexplained: formulas end too early, rows are typed over. */
const UNEXPLAINED = 0.2

export interface SheetArithmetic {
  /** Activities that would have to count otherwise than the program has them count. */
  readonly otherwise: readonly Activity[]
  /** Whom the sheet's formulas leave out, as they do when a row is added below what they count: where the name stands. */
  readonly notCounted: string | null
}

/**
 * How a sheet counts the attendings that residents take. It follows from the sheet's own rows of interns and seniors in
 * clinic and of residents who take an attending each, held against what it has residents do. Null where it has no such
 * rows, or they cannot be explained by what residents do. Of an activity that nobody does, nothing follows.
 */
export const sheetArithmetic = (
  activityOf: (code: string) => Activity | null,
  residents: readonly SheetResident[],
  footer: readonly WrittenFooter[],
): SheetArithmetic | null => {
  const counted = countedHalfDays(residents, footer)
  const codes = [...new Set(counted.flatMap(({ interns, seniors }) => [...interns, ...seniors]))].sort()
  const ratio = explaining(codes, ratioError(counted))
  const own = explaining(codes, ownError(counted))
  const total = counted.reduce((sum, { sheet }) => sum + sheet.interns + sheet.seniors + sheet.own, 0)
  if (total === 0 || ratio.left + own.left > UNEXPLAINED * total) return null
  const otherwise = codes.flatMap((code) => {
    const known = activityOf(code)
    if (known === null) return []
    const [needsSupervision, ownAttendings] = [ratio.set.has(code), own.set.has(code) ? 1 : 0]
    const isSame = known.needsSupervision === needsSupervision && known.ownAttendings === ownAttendings
    return isSame ? [] : [{ ...known, needsSupervision, ownAttendings }]
  })
  return { otherwise, notCounted: leftOutOf(residents, footer, ratio.set) }
}

/** The one resident without whom the sheet's counts are nearest; null when with everybody, or without another, they are as near. */
const leftOutOf = (
  residents: readonly SheetResident[],
  footer: readonly WrittenFooter[],
  byRatio: ReadonlySet<string>,
): string | null => {
  const error = (without: string | null): number =>
    countedHalfDays(
      residents.filter(({ cell }) => cell !== without),
      footer,
    ).reduce(
      // A row that is added moves residents among interns as well; together they stay as many.
      (sum, { interns, seniors, sheet }) =>
        sum + Math.abs(amongst([...interns, ...seniors], byRatio) - sheet.interns - sheet.seniors),
      0,
    )
  const [best, next] = residents
    .map(({ cell }) => ({ cell, left: error(cell) }))
    .sort((a, b) => a.left - b.left || (a.cell < b.cell ? -1 : 1))
  return best === undefined || best.left >= error(null) || best.left === next?.left ? null : best.cell
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
