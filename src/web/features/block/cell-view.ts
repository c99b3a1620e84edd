import { type Day, partsOf, weekdayOf } from '#domain/calendar/day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import { type Activity, type ActivityFamily, WEEKEND } from '#domain/rotations/activity.ts'
import { spokenBecause } from '#domain/schedule/spoken-because.ts'
import type { Severity } from '#rules/kit.ts'
import { counted, surnameFirst } from '../../words.ts'
import { DATE_ROW, HALF_ROW, NAME_COLUMN, ROTATION_COLUMN, TALLY_COLUMN, personRow, placeKey, rowOf } from './block-keys.ts' // prettier-ignore
import { type BlockView, type Member, type Slot, activityIn, cellAt, pinAt } from './block-view.ts'
import { type FigureCell, figureCell, figureHead } from './figure-cell.ts'
import { GROUP_NAMES, briefly, onWhat } from './block-tracks.ts'
import { spokenFound, spokenSlot, worstOf } from './spoken.ts'

/** What every cell of a half-day says of its place. */
export interface SlotLooks {
  readonly isWeekend: boolean
  readonly isHoliday: boolean
  readonly startsWeek: boolean
  readonly half: 'am' | 'pm'
  readonly isPast: boolean
  readonly isToday: boolean
}

/** A half-day of somebody. */
export interface HalfDayCell {
  readonly code: string | null
  /** The name of the activity, for zooms with room for it. */
  readonly name: string
  readonly family: ActivityFamily | null
  readonly colours: Activity['colours']
  /** As the program's own sheet draws it. */
  readonly sheetColours: Activity['sheetColours']
  /** One cell a day where both halves are the same: the first carries the code for both. */
  readonly joined: 'none' | 'first' | 'second'
  /** On a weekend two codes that differ have no room side by side: one stands above the other. */
  readonly stacked: boolean
  readonly pinned: boolean
  readonly noted: boolean
  readonly severity: Severity | null
  readonly label: string
}

/** What one cell of the block shows, whatever its row and column. */
export type CellView =
  | ({ readonly kind: 'half-day' } & HalfDayCell & SlotLooks)
  | ({ readonly kind: 'call'; readonly initials: string; readonly joined: HalfDayCell['joined']; readonly open: boolean; readonly severity: Severity | null; readonly label: string } & SlotLooks) // prettier-ignore
  | ({ readonly kind: 'figure' } & FigureCell & SlotLooks)
  | { readonly kind: 'date'; readonly weekday: string; readonly date: string; readonly label: string; readonly looks: SlotLooks } // prettier-ignore
  | { readonly kind: 'half'; readonly text: string; readonly looks: SlotLooks }
  | { readonly kind: 'name'; readonly text: string; readonly severity: Severity | null; readonly label: string }
  | { readonly kind: 'heading'; readonly text: string; readonly look: 'corner' | 'figure' | 'call' | 'group' | 'rotation' | 'tally'; readonly label: string } // prettier-ignore
  | { readonly kind: 'tally'; readonly count: number | null; readonly label: string }
  | { readonly kind: 'blank' }

export const looksOf = (view: BlockView, { day, half, isWeekend, holiday, startsWeek }: Slot): SlotLooks => ({
  ...{ isWeekend, half, startsWeek, isHoliday: holiday !== null },
  isPast: day < view.judged.schedule.today,
  isToday: day === view.judged.schedule.today,
})

const listed = (parts: readonly (string | null)[]): string => parts.filter((part) => part).join(', ')

/** The other half of the day. */
const otherHalf = (view: BlockView, { at, half }: Slot): Slot | undefined => view.slots[half === 'am' ? at + 1 : at - 1]

const joinOf = (isSame: boolean, { half }: Slot): HalfDayCell['joined'] =>
  isSame ? (half === 'am' ? 'first' : 'second') : 'none'

const halfDayCell = (view: BlockView, { person, called }: Member, slot: Slot): HalfDayCell => {
  const { schedule } = view.judged
  const cell = cellAt(view, person.id, slot.key)
  const activity = cell && activityIn(view, cell.activity)
  const other = otherHalf(view, slot)
  const isSame = cell !== null && cell.activity === (other && cellAt(view, person.id, other.key)?.activity)
  const pin = pinAt(view, person.id, slot.key)
  const findings = view.found.get(placeKey(personRow(person.id), slot.key)) ?? []
  const isFree = cell?.activity === WEEKEND
  const what = cell === null ? 'open' : isFree ? 'weekend' : `${cell.activity}, ${activity?.name ?? 'not an activity of the program'}` // prettier-ignore
  return {
    code: cell?.activity ?? null,
    name: activity?.name ?? '',
    family: activity?.family ?? null,
    colours: activity?.colours ?? null,
    sheetColours: activity?.sheetColours ?? null,
    joined: joinOf(isSame, slot),
    stacked:
      slot.isWeekend && !isSame && cell !== null && other !== undefined && cellAt(view, person.id, other.key) !== null,
    pinned: pin !== null,
    noted: pin !== null && pin.note !== null,
    severity: worstOf(findings),
    label: listed([
      called,
      spokenSlot(slot),
      what,
      cell && !isFree ? spokenBecause(schedule, { person: person.id, ...slot }, cell.because) : null,
      pin && cell?.because.kind !== 'pin' ? `pinned as ${pin.activity}` : null,
      pin?.note ? `note: ${pin.note}` : null,
      spokenFound(findings),
    ]),
  }
}

/** How many half-days somebody is in clinic, of whichever kind; null when none. */
export const clinicsOf = (view: BlockView, person: string): number | null => {
  const clinics = (view.cells.get(person) ?? []).filter((cell) => cell?.cell && activityIn(view, cell.cell.activity)?.family === 'clinic') // prettier-ignore
  return clinics.length === 0 ? null : clinics.length
}

const dateText = (slot: Slot, isFirst: boolean): { readonly weekday: string; readonly date: string } => {
  const { date } = partsOf(slot.day)
  if (isFirst || date === 1) return { weekday: '', date: spokenDate(slot.day) }
  return { weekday: slot.isWeekend ? '' : spokenDay(slot.day).slice(0, 3), date: String(date) }
}

const SHORT_DAYS: Readonly<Partial<Record<ReturnType<typeof weekdayOf>, string>>> = { sat: 'Sat', sun: 'Sun' }
const shortDay = (day: Day): string => SHORT_DAYS[weekdayOf(day)] ?? ''

const headCell = (view: BlockView, row: string, slot: Slot): CellView => {
  const looks = looksOf(view, slot)
  if (row === HALF_ROW)
    return { kind: 'half', text: slot.isWeekend ? shortDay(slot.day) : slot.half.toUpperCase(), looks }
  const label = listed([spokenDay(slot.day), slot.holiday?.name ?? null, looks.isToday ? 'today' : null])
  return { kind: 'date', ...dateText(slot, slot.at === 0), label, looks }
}

const callCell = (view: BlockView, slot: Slot): CellView => {
  const caller = view.staffCall[slot.at >> 1] ?? null
  const findings = view.found.get(placeKey('call', slot.key)) ?? []
  const name = caller === null ? null : (view.judged.schedule.facts.person.get(caller)?.name ?? caller)
  return {
    kind: 'call',
    initials: name === null ? '+' : initialsOf(name),
    joined: joinOf(true, slot),
    open: caller === null,
    severity: worstOf(findings),
    label: listed([`Staff call, night of ${spokenDay(slot.day)}`, name ?? 'open', spokenFound(findings)]),
    ...looksOf(view, slot),
  }
}

/** "RN" of "Rei Nakagawa". */
const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

const namedCell = (view: BlockView, row: string, column: string): CellView => {
  const { kind, of } = rowOf(row)
  const isName = column === NAME_COLUMN
  switch (kind) {
    case 'date': {
      const text = isName ? `${view.slots.length} half-days` : 'Rotation'
      return { kind: 'heading', look: 'corner', text, label: text }
    }
    case 'half':
      return { kind: 'heading', look: 'corner', text: '', label: '' }
    case 'call': {
      const text = isName ? 'Staff call tonight' : 'one attending'
      return { kind: 'heading', look: 'call', text, label: text }
    }
    case 'group': {
      const title = GROUP_NAMES.find(({ id }) => id === of)?.title ?? ''
      const count = view.members.filter((member) => groupOf(member) === of).length
      return { kind: 'heading', look: 'group', text: `${title} · ${count}`, label: `${title}, ${counted(count, 'person').replace('persons', 'people')}` } // prettier-ignore
    }
    case 'foot':
      return { kind: 'heading', look: 'figure', ...figureHead(view, row, isName) }
    case 'person': {
      const member = view.memberOf.get(of)
      if (!member) return { kind: 'blank' }
      const findings = view.found.get(placeKey(row, NAME_COLUMN)) ?? []
      if (!isName) return { kind: 'heading', look: 'rotation', text: briefly(member), label: onWhat(member) }
      const label = listed([member.person.name, onWhat(member), spokenFound(findings)])
      return { kind: 'name', text: surnameFirst(member.person.name), severity: worstOf(findings), label }
    }
  }
}

/** The group somebody stands in. */
export const groupOf = ({ pgy }: Pick<Member, 'pgy'>): string => (pgy === null ? 'faculty' : `pgy-${pgy}`)

/** What a cell of the block shows. */
export const cellView = (view: BlockView, row: string, column: string): CellView => {
  if (column === NAME_COLUMN || column === ROTATION_COLUMN) return namedCell(view, row, column)
  const { kind, of } = rowOf(row)
  if (column === TALLY_COLUMN) {
    if (row === DATE_ROW) return { kind: 'heading', look: 'tally', text: 'Clinic', label: 'Half-days in clinic' }
    const member = kind === 'person' ? view.memberOf.get(of) : undefined
    if (!member) return { kind: 'blank' }
    const count = clinicsOf(view, of)
    return { kind: 'tally', count, label: `${member.called}: ${counted(count ?? 0, 'half-day')} in clinic` }
  }
  const slot = view.slotOf.get(column)
  if (!slot) return { kind: 'blank' }
  switch (kind) {
    case 'date':
    case 'half':
      return headCell(view, row, slot)
    case 'call':
      return callCell(view, slot)
    case 'foot':
      return { kind: 'figure', ...figureCell(view, row, slot), ...looksOf(view, slot) }
    case 'person': {
      const member = view.memberOf.get(of)
      return member
        ? { kind: 'half-day', ...halfDayCell(view, member, slot), ...looksOf(view, slot) }
        : { kind: 'blank' }
    }
    case 'group':
      return { kind: 'blank' }
  }
}
