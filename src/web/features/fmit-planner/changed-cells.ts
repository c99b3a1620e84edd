import { isoOf } from '#domain/calendar/day.ts'
import { FACT_KIND_NAMES, type Facts } from '#domain/schedule/facts.ts'
import type { FmitYearFaculty, FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { Finding } from '#rules/kit.ts'
import type { CellTest } from '../../plan/followed-views.ts'
import { COVERAGE_ROW, GHOST_AFTER, GHOST_BEFORE, NAME_COLUMN, personRow } from './planner-tracks.ts'
import type { PlannerYear } from './planner-year.ts'

const EVERY: CellTest = () => true
const NONE: CellTest = () => false

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

const sameWeek = (a: FmitYearWeek, b: FmitYearWeek | undefined): boolean =>
  b !== undefined && a.attending === b.attending && a.reason === b.reason && a.note === b.note

const sameRow = (a: FmitYearFaculty, b: FmitYearFaculty | undefined): boolean =>
  b !== undefined && a.name === b.name && sameList(a.absences, b.absences) && sameList(a.wishes, b.wishes)

/** Only weeks and calls of this year differ, so everything else is as it was. */
const onlyWeeksDiffer = (before: PlannerYear, after: PlannerYear): boolean => {
  const [was, is]: readonly Facts[] = [before.judged.schedule.facts, after.judged.schedule.facts]
  if (!was || !is || before.judged.schedule.today !== after.judged.schedule.today) return false
  const others = FACT_KIND_NAMES.filter((kind) => kind !== 'fmitWeek' && kind !== 'callNight')
  const inYear = (iso: string) => after.weeks.has(iso)
  const keys = new Set([...was.fmitWeek.keys(), ...is.fmitWeek.keys()])
  return (
    others.every((kind) => was[kind] === is[kind]) &&
    [...keys].every((iso) => inYear(iso) || was.fmitWeek.get(iso) === is.fmitWeek.get(iso)) &&
    sameList([...before.faculty.keys()], [...after.faculty.keys()])
  )
}

const differingKeys = (
  before: ReadonlyMap<string, readonly Finding[]>,
  after: ReadonlyMap<string, readonly Finding[]>,
): ReadonlySet<string> =>
  new Set(
    [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => !sameList(before.get(key) ?? [], after.get(key) ?? []),
    ),
  )

/** The weeks that differ, and those after them, whose first day may be a recovery day. */
const differingColumns = (before: PlannerYear, after: PlannerYear): ReadonlySet<string> => {
  const columns = new Set<string>()
  after.fmit.weeks.forEach((week, i) => {
    if (sameWeek(week, before.fmit.weeks[i])) return
    const next = after.fmit.weeks[i + 1]
    columns.add(isoOf(week.start)).add(next ? isoOf(next.start) : GHOST_AFTER)
    if (i === 0) columns.add(GHOST_BEFORE)
  })
  return columns
}

/** Which cells may show something else in one year than in another. Names are always among them: there are few. */
export const changedCells = (before: PlannerYear, after: PlannerYear): CellTest => {
  if (before === after) return NONE
  if (!onlyWeeksDiffer(before, after)) return EVERY
  const columns = differingColumns(before, after)
  const rows = new Set([...after.faculty.values()].filter((row) => !sameRow(row, before.faculty.get(row.id))).map(({ id }) => personRow(id))) // prettier-ignore
  const found = new Set<string>()
  for (const key of differingKeys(before.found, after.found)) {
    const at = key.lastIndexOf('/')
    const column = key.slice(at + 1)
    found.add(`${personRow(key.slice(0, at))}|${column}`).add(`${COVERAGE_ROW}|${column}`)
  }
  return (row, column) =>
    column === NAME_COLUMN || columns.has(column) || rows.has(row) || found.has(`${row}|${column}`)
}
