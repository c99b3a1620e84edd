import { ROLE_LABELS } from '#domain/people/person-year.ts'
import { codeOf, titleOf } from '#domain/rotations/rotation.ts'
import type { CellSpans } from '../../components/grid/grid-row.tsx'
import type { GridRowTrack } from '../../components/grid/grid-rows.tsx'
import type { Track } from '../../components/grid/tracks.ts'
import { plain } from '../../plain.ts'
import {
  CALL_ROW,
  DATE_ROW,
  FOOT_ROWS,
  HALF_ROW,
  NAME_COLUMN,
  ROTATION_COLUMN,
  TALLY_COLUMN,
  personRow,
} from './block-keys.ts'
import { type BlockView, type Member, activityIn, cellAt } from './block-view.ts'

export const ZOOMS = ['month', 'block', 'week'] as const
/** How wide a half-day is: the whole block at a glance, code by code, or with what it is. */
export type Zoom = (typeof ZOOMS)[number]

const HALF_DAY: Readonly<Record<Zoom, { readonly weekday: number; readonly weekend: number }>> = {
  month: { weekday: 32, weekend: 18 },
  block: { weekday: 24, weekend: 13 },
  week: { weekday: 72, weekend: 40 },
}

export const ROW_HEIGHTS = [17, 22, 28] as const
export type RowHeight = (typeof ROW_HEIGHTS)[number]

/** Unless somebody chose another: dense for the whole block; a finger needs more. */
export const usualHeight = (zoom: Zoom, isCoarse: boolean): RowHeight =>
  isCoarse ? 28 : { month: 22 as const, block: 17 as const, week: 28 as const }[zoom]

const NAME_WIDTH = 128
const ROTATION_WIDTH = 104
const TALLY_WIDTH = 40
export const FROZEN_COLUMNS = 2

export const FROZEN_ROWS = 3

export const blockColumns = ({ slots }: BlockView, zoom: Zoom): readonly Track[] => [
  { key: NAME_COLUMN, size: NAME_WIDTH },
  { key: ROTATION_COLUMN, size: ROTATION_WIDTH },
  ...slots.map(({ key, isWeekend }) => ({ key, size: HALF_DAY[zoom][isWeekend ? 'weekend' : 'weekday'] })),
  { key: TALLY_COLUMN, size: TALLY_WIDTH },
]

/** The first half-day of each week. */
export const weekPages = ({ slots }: BlockView): readonly string[] =>
  slots.filter(({ startsWeek }) => startsWeek).map(({ key }) => key)

/** People under one heading. */
export interface Group {
  readonly id: 'pgy-3' | 'pgy-2' | 'pgy-1' | 'faculty'
  readonly title: string
  readonly members: readonly Member[]
}

const GROUPS: readonly (Pick<Group, 'id' | 'title'> & { readonly has: (member: Member) => boolean })[] = [
  { id: 'pgy-3', title: 'PGY-3', has: ({ pgy }) => pgy === 3 },
  { id: 'pgy-2', title: 'PGY-2', has: ({ pgy }) => pgy === 2 },
  { id: 'pgy-1', title: 'PGY-1', has: ({ pgy }) => pgy === 1 },
  { id: 'faculty', title: 'Faculty', has: ({ pgy }) => pgy === null },
]
export const GROUP_NAMES: readonly Pick<Group, 'id' | 'title'>[] = GROUPS.map(({ id, title }) => ({ id, title }))

/** What somebody is on, in the words of the rotation column: "NICU → Nights", or a role. */
export const onWhat = ({ parts, role }: Member): string =>
  role === null ? parts.map(({ rotation }) => titleOf(rotation)).join(' → ') : ROLE_LABELS[role].short

/** Letters that the rotation column has room for. */
const ROOM_FOR_TITLES = 17

/** The same where there is little room: by codes when the titles are too long. */
export const briefly = (member: Member): string => {
  const titles = onWhat(member)
  return member.role !== null || titles.length <= ROOM_FOR_TITLES
    ? titles
    : member.parts.map(({ rotation }) => codeOf(rotation)).join(' → ')
}

const matches = (member: Member, group: Pick<Group, 'id' | 'title'>, filter: string): boolean =>
  group.id === filter ||
  plain(`${member.person.name} ${onWhat(member)} ${briefly(member)} ${group.title}`).includes(plain(filter))

/** Whether somebody is in clinic on a half-day, or supervises it. */
const isInClinic = (view: BlockView, { person }: Member, slot: string): boolean => {
  const cell = cellAt(view, person.id, slot)
  const activity = cell && activityIn(view, cell.activity)
  return activity !== null && (activity.needsSupervision || activity.supervises || activity.rooms > 0)
}

/**
 * The people of the rows, by group: all, a group by its id, whoever is in the clinic of a half-day by its key, or whoever's
 * name or rotation holds what was typed.
 */
export const groupsOf = (view: BlockView, filter: string): readonly Group[] =>
  GROUPS.map(({ id, title, has }) => ({
    ...{ id, title },
    members: view.members.filter(
      (member) =>
        has(member) &&
        (filter === '' ||
          (view.slotOf.has(filter) ? isInClinic(view, member, filter) : matches(member, { id, title }, filter))),
    ),
  })).filter((group) => group.members.length > 0)

// Half-days start behind the name and the rotation.
const FIRST_SLOT = 2

const single = (at: number) => ({ first: at, last: at })

/** One cell a day instead of two. */
const byDay = ({ slots }: BlockView): CellSpans => [
  single(0),
  single(1),
  ...slots.flatMap(({ half }, at) => (half === 'am' ? [{ first: FIRST_SLOT + at, last: FIRST_SLOT + at + 1 }] : [])),
  single(FIRST_SLOT + slots.length),
]

/** One cell a half-day, but for weekends, whose two halves have one heading. */
const byHalf = ({ slots }: BlockView): CellSpans => [
  single(0),
  single(1),
  ...slots.flatMap(({ half, isWeekend }, at) => {
    const first = FIRST_SLOT + at
    if (!isWeekend) return [single(first)]
    return half === 'am' ? [{ first, last: first + 1 }] : []
  }),
  single(FIRST_SLOT + slots.length),
]

export const blockRows = (view: BlockView, filter: string, height: RowHeight): readonly GridRowTrack[] => {
  const last = FIRST_SLOT + view.slots.length
  const heading: CellSpans = [
    { first: 0, last: 1 },
    { first: 2, last },
  ]
  return [
    { key: DATE_ROW, size: 24, skip: true, spans: byDay(view) },
    { key: HALF_ROW, size: 14, skip: true, spans: byHalf(view) },
    { key: CALL_ROW, size: 18 },
    ...groupsOf(view, filter).flatMap(({ id, members }) => [
      { key: `group:${id}`, size: 15, skip: true, spans: heading },
      ...members.map(({ person }) => ({ key: personRow(person.id), size: height })),
    ]),
    ...FOOT_ROWS.map((key) => ({ key, size: 17 })),
  ]
}
