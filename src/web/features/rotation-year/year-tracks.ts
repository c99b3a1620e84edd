import { codeOf } from '#domain/rotations/rotation.ts'
import { rotationParts } from '#domain/schedule/rotation-on.ts'
import type { CellSpans } from '../../components/grid/grid-row.tsx'
import type { GridRowTrack } from '../../components/grid/grid-rows.tsx'
import type { Track } from '../../components/grid/tracks.ts'
import { plain } from '../../plain.ts'
import { BLOCK_ROW, NAME_COLUMN, blockColumn, groupRow, residentRow, rotationRow } from './year-keys.ts'
import { type RotationCount, type YearResident, type YearView, plannedAt } from './year-view.ts'

const NAME_WIDTH = 190
const BLOCK_WIDTH = 71
/** A block of a few days, as the first of a year is. */
const SHORT_WIDTH = 44
const SHORT_DAYS = 10

/** So that twenty residents, and what rotations take, show whole on a screen of 900. */
const HEIGHTS = { block: 40, group: 20, resident: 27, rotation: 18 } as const

/** Rows that stay: the blocks. */
export const FROZEN_ROWS = 1
export const FROZEN_COLUMNS = 1
/** Rotations that stay in sight below the residents; the others stand in the panel. */
const MOST_FOOT_ROWS = 8

export const yearColumns = ({ blocks }: YearView): readonly Track[] => [
  { key: NAME_COLUMN, size: NAME_WIDTH },
  ...blocks.map(({ number, start, end }) => ({
    key: blockColumn(number),
    size: end - start < SHORT_DAYS ? SHORT_WIDTH : BLOCK_WIDTH,
  })),
]

const LEVELS = [3, 2, 1] as const

/** Whether a resident's name, or one of their rotations, holds what was typed. */
const matches = (view: YearView, { id, name }: YearResident, filter: string): boolean => {
  const wanted = plain(filter)
  if (wanted === '' || plain(name).includes(wanted)) return true
  // A code in full means that rotation alone, not those whose codes hold it.
  const isCode = view.counts.some(({ code }) => plain(code) === wanted)
  return view.blocks.some((block) => {
    const planned = plannedAt(view, { resident: id, block: block.number })
    if (isCode)
      return rotationParts(view.judged.schedule, id, block).some(({ rotation }) => plain(codeOf(rotation)) === wanted)
    return planned !== null && [view.reader.write(planned), planned.rotation, planned.second ?? ''].some((text) => plain(text).includes(wanted)) // prettier-ignore
  })
}

/** The residents in the order of their rows, by year of training. */
export const groupsOf = (
  view: YearView,
  filter: string,
): readonly { readonly pgy: 1 | 2 | 3; readonly residents: readonly YearResident[] }[] =>
  LEVELS.map((pgy) => ({
    pgy,
    residents: view.residents.filter((one) => one.pgy === pgy && matches(view, one, filter)),
  })).filter(({ residents }) => residents.length > 0)

const isOver = ({ capacity, residents }: RotationCount): boolean =>
  capacity !== null && residents.some((count) => count > capacity)

/** The rotations whose numbers stay in sight: those that take so many at one time, where there is too much first. */
export const footRotations = ({ counts }: YearView): readonly RotationCount[] => {
  const limited = counts.filter(({ capacity }) => capacity !== null)
  if (limited.length <= MOST_FOOT_ROWS) return limited
  const shown = new Set([...limited.filter(isOver), ...limited.filter((one) => !isOver(one))].slice(0, MOST_FOOT_ROWS))
  return limited.filter((one) => shown.has(one))
}

export const yearRows = (view: YearView, filter: string): readonly GridRowTrack[] => {
  const heading: CellSpans = [
    { first: 0, last: 0 },
    { first: 1, last: view.blocks.length },
  ]
  return [
    { key: BLOCK_ROW, size: HEIGHTS.block, skip: true },
    ...groupsOf(view, filter).flatMap(({ pgy, residents }) => [
      { key: groupRow(pgy), size: HEIGHTS.group, skip: true, spans: heading },
      ...residents.map(({ id }) => ({ key: residentRow(id), size: HEIGHTS.resident })),
    ]),
    ...footRotations(view).map(({ name }) => ({ key: rotationRow(name), size: HEIGHTS.rotation })),
  ]
}
