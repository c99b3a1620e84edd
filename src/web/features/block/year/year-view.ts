import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, day as dayFrom, daysFrom, partsOf, weekdayOf } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { type Activity, type ActivityFamily, WEEKEND } from '#domain/rotations/activity.ts'
import { ROLE_LABELS, type FacultyRole } from '#domain/people/person-year.ts'
import type { OutputOf } from '../../../client.ts'
import type { CellSpans } from '../../../components/grid/grid-row.tsx'
import type { GridRowTrack } from '../../../components/grid/grid-rows.tsx'
import type { Track } from '../../../components/grid/tracks.ts'
import { plain } from '../../../plain.ts'
import { dateRange, surnameFirst } from '../../../words.ts'
import { NAME_COLUMN, personOfRow, personRow, slotKey } from '../block-keys.ts'
import { GROUP_NAMES } from '../block-tracks.ts'
import type { HalfDayCell, SlotLooks } from '../cell-view.ts'

type HalfDays = OutputOf<'GET /api/v1/half-days'>
type Person = HalfDays['people'][number]

/** A half-day of the year as a column. */
interface YearSlot {
  readonly key: string
  readonly day: Day
  readonly half: Half
  readonly at: number
  readonly isWeekend: boolean
  readonly startsBlock: boolean
}

/** A year of half-days as the grid shows it. */
export interface YearView {
  readonly year: AcademicYear
  readonly today: Day
  readonly slots: readonly YearSlot[]
  readonly slotOf: ReadonlyMap<string, YearSlot>
  readonly people: ReadonlyMap<string, Person>
  readonly activities: ReadonlyMap<string, Activity>
  readonly holidays: ReadonlyMap<Day, string>
}

export const yearView = (year: AcademicYear, halfDays: HalfDays): YearView => {
  const starts = new Set(blocksOf(year).map(({ start }) => start))
  const slots = daysFrom(dayFrom(halfDays.from), dayFrom(halfDays.to)).flatMap((day, nth) =>
    HALVES.map((half, i) => ({
      key: slotKey(day, half),
      ...{ day, half, at: 2 * nth + i },
      isWeekend: ['sat', 'sun'].includes(weekdayOf(day)),
      startsBlock: half === 'am' && starts.has(day),
    })),
  )
  return {
    year,
    today: dayFrom(halfDays.today),
    slots,
    slotOf: new Map(slots.map((slot) => [slot.key, slot])),
    people: new Map(halfDays.people.map((person) => [person.id, person])),
    activities: new Map(halfDays.activities.map((activity) => [activity.code, activity])),
    holidays: new Map(halfDays.holidays.map(({ day, name }) => [dayFrom(day), name])),
  }
}

export const BLOCK_ROW = 'block'
export const DATE_ROW = 'date'
export const FROZEN_ROWS = 2
export const FROZEN_COLUMNS = 1

const WEEKDAY_WIDTH = 24
const WEEKEND_WIDTH = 13
const NAME_WIDTH = 148

export const yearColumns = ({ slots }: YearView): readonly Track[] => [
  { key: NAME_COLUMN, size: NAME_WIDTH },
  ...slots.map(({ key, isWeekend }) => ({ key, size: isWeekend ? WEEKEND_WIDTH : WEEKDAY_WIDTH })),
]

/** The first half-day of each block. */
export const blockPages = ({ year }: YearView): readonly string[] =>
  blocksOf(year).map(({ start }) => slotKey(start, 'am'))

const groupOf = ({ pgy }: Person): string => (pgy === null ? 'faculty' : `pgy-${pgy}`)
const single = (at: number) => ({ first: at, last: at })

/** The rows: blocks, days, and everybody whose name holds what was typed, by group. */
export const yearRows = (view: YearView, filter: string): readonly GridRowTrack[] => {
  const people = [...view.people.values()].filter(({ name }) => plain(name).includes(plain(filter)))
  const last = view.slots.length
  const blocks: CellSpans = [
    single(0),
    ...blocksOf(view.year).map(({ start, end }) => ({
      first: 1 + 2 * (start - (view.slots[0]?.day ?? start)),
      last: 2 * (end - (view.slots[0]?.day ?? start) + 1),
    })),
  ]
  const days: CellSpans = [
    single(0),
    ...view.slots.flatMap(({ half, at }) => (half === 'am' ? [{ first: 1 + at, last: 2 + at }] : [])),
  ]
  return [
    { key: BLOCK_ROW, size: 24, skip: true, spans: blocks },
    { key: DATE_ROW, size: 22, skip: true, spans: days },
    ...GROUP_NAMES.flatMap(({ id }) => {
      const members = people.filter((person) => groupOf(person) === id)
      if (members.length === 0) return []
      return [
        { key: `group:${id}`, size: 16, skip: true, spans: [single(0), { first: 1, last }] },
        ...members.map((person) => ({ key: personRow(person.id), size: 22 })),
      ]
    }),
  ]
}

/** What one cell of the year shows. */
export type YearCell =
  | ({ readonly kind: 'half-day' } & Pick<
      HalfDayCell,
      'code' | 'family' | 'colours' | 'sheetColours' | 'joined' | 'stacked' | 'label'
    > &
      SlotLooks)
  | { readonly kind: 'name'; readonly text: string; readonly label: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'block'; readonly text: string; readonly isNow: boolean }
  | { readonly kind: 'date'; readonly weekday: string; readonly date: string; readonly label: string; readonly looks: SlotLooks } // prettier-ignore
  | { readonly kind: 'blank' }

const looksOf = ({ holidays, today }: YearView, { day, half, isWeekend, startsBlock }: YearSlot): SlotLooks => ({
  ...{ half, isWeekend, startsWeek: startsBlock },
  isHoliday: holidays.has(day),
  isPast: day < today,
  isToday: day === today,
})

const familyOf = (activity: Activity | undefined): ActivityFamily | null => activity?.family ?? null

const halfDay = (view: YearView, person: Person, slot: YearSlot): YearCell => {
  const code = person.cells[slot.at] ?? null
  const other = person.cells[slot.half === 'am' ? slot.at + 1 : slot.at - 1]
  const activity = code === null ? undefined : view.activities.get(code)
  const what = code === null ? 'open' : code === WEEKEND ? 'weekend' : `${code}, ${activity?.name ?? 'not an activity of the program'}` // prettier-ignore
  return {
    kind: 'half-day',
    code,
    family: familyOf(activity),
    colours: activity?.colours ?? null,
    sheetColours: activity?.sheetColours ?? null,
    joined: code === null || other !== code ? 'none' : slot.half === 'am' ? 'first' : 'second',
    stacked: slot.isWeekend && code !== null && other !== code && (other ?? null) !== null,
    label: `${person.name}, ${spokenDay(slot.day)} ${slot.half.toUpperCase()}, ${what}`,
    ...looksOf(view, slot),
  }
}

const onWhat = ({ pgy, role }: Person): string =>
  pgy !== null ? `PGY-${pgy}` : role === null ? '' : ROLE_LABELS[role as FacultyRole].short

/** What a cell of the year shows. */
export const yearCell = (view: YearView, row: string, column: string): YearCell => {
  const person = view.people.get(personOfRow(row) ?? '')
  if (column === NAME_COLUMN) {
    if (person) return { kind: 'name', text: surnameFirst(person.name), label: `${person.name}, ${onWhat(person)}` }
    const group = GROUP_NAMES.find(({ id }) => row === `group:${id}`)
    if (!group) return { kind: 'heading', text: row === BLOCK_ROW ? `${view.slots.length} half-days` : '' }
    const count = [...view.people.values()].filter((one) => groupOf(one) === group.id).length
    return { kind: 'heading', text: `${group.title} · ${count}` }
  }
  const slot = view.slotOf.get(column)
  if (!slot) return { kind: 'blank' }
  if (person) return halfDay(view, person, slot)
  if (row === BLOCK_ROW) {
    const block = blocksOf(view.year).find(({ start, end }) => start <= slot.day && slot.day <= end)
    const isNow = block !== undefined && block.start <= view.today && view.today <= block.end
    return { kind: 'block', text: block ? `Block ${block.number}, ${dateRange(block.start, block.end)}` : '', isNow }
  }
  if (row !== DATE_ROW) return { kind: 'blank' }
  const looks = looksOf(view, slot)
  const label = [spokenDay(slot.day), view.holidays.get(slot.day), looks.isToday ? 'today' : '']
    .filter(Boolean)
    .join(', ')
  const weekday = slot.isWeekend ? '' : spokenDay(slot.day).slice(0, 3)
  return { kind: 'date', weekday, date: String(partsOf(slot.day).date), label, looks }
}
