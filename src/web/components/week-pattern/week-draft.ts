import type { Weekday } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import { type PatternCell, patternKey } from '#domain/rotations/rotation-pattern.ts'

/** Days as the weeks of a block have them, so that a week pasted from a block's sheet lies right. */
export const BLOCK_WEEKDAYS: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed']
/** The fifth is the tail of a long Block 13. */
export const WEEKS = [1, 2, 3, 4, 5] as const

/** A half-day of a week, or of every week where `week` is null. */
export type WeekPlace = Pick<PatternCell, 'week' | 'weekday' | 'half'>

/** Weeks under edit: cells of every week, and those of single weeks that stand before them. */
export type WeekDraft = ReadonlyMap<string, PatternCell>

/** A cell as it is seen in a week: its own, or that of every week. */
export interface SeenCell {
  readonly cell: PatternCell | null
  /** It stands in that week alone. */
  readonly isOwn: boolean
}

export const draftOf = (cells: readonly PatternCell[]): WeekDraft =>
  new Map(cells.map((cell) => [patternKey(cell), cell]))

const rank = ({ week, weekday, half }: WeekPlace): number =>
  ((week ?? 0) * BLOCK_WEEKDAYS.length + BLOCK_WEEKDAYS.indexOf(weekday)) * 2 + HALVES.indexOf(half)

/** The cells of a draft, in order; of two equal drafts they are equal. */
export const cellsOf = (draft: WeekDraft): PatternCell[] => [...draft.values()].sort((a, b) => rank(a) - rank(b))

export const sameDraft = (a: WeekDraft, b: WeekDraft): boolean =>
  JSON.stringify(cellsOf(a)) === JSON.stringify(cellsOf(b))

export const seenAt = (draft: WeekDraft, place: WeekPlace): SeenCell => {
  const own = draft.get(patternKey(place)) ?? null
  if (own !== null || place.week === null) return { cell: own, isOwn: own !== null && place.week !== null }
  return { cell: draft.get(patternKey({ ...place, week: null })) ?? null, isOwn: false }
}

/** Weeks that have a cell of their own at a half-day. */
export const weeksApart = (
  draft: WeekDraft,
  { weekday, half }: Pick<WeekPlace, 'weekday' | 'half'>,
): readonly number[] => WEEKS.filter((week) => draft.has(patternKey({ week, weekday, half })))

type What = Pick<PatternCell, 'activity' | 'isProtected'>

const isSame = (a: What | null, b: What | null): boolean =>
  a === b || (a !== null && b !== null && a.activity === b.activity && a.isProtected === b.isProtected)

/** Says what one half-day is; null leaves it open. No other week changes by what is said of one. */
const say = (draft: Map<string, PatternCell>, place: WeekPlace, what: What | null): void => {
  const key = patternKey(place)
  const everyKey = patternKey({ ...place, week: null })
  const every = draft.get(everyKey) ?? null
  if (place.week === null) {
    if (what === null) draft.delete(key)
    else draft.set(key, { ...place, ...what })
    return
  }
  if (isSame(what, every)) draft.delete(key)
  else if (what !== null) draft.set(key, { ...place, ...what })
  else {
    // Open in one week only: the others take over what was said of all.
    for (const week of WEEKS) {
      const other = patternKey({ ...place, week })
      if (every !== null && !draft.has(other)) draft.set(other, { ...every, week })
    }
    draft.delete(everyKey)
    draft.delete(key)
  }
}

/** Half-days with the code each is to be; null leaves it open. What is protected stays so. */
export type Puts = readonly { readonly place: WeekPlace; readonly code: string | null }[]

export const put = (draft: WeekDraft, puts: Puts): WeekDraft => {
  const next = new Map(draft)
  for (const { place, code } of puts) {
    const { cell } = seenAt(next, place)
    say(next, place, code === null ? null : { activity: code, isProtected: cell?.isProtected ?? false })
  }
  return next
}

/** Takes half-days of single weeks back to those of every week; those of every week become open. */
export const clear = (draft: WeekDraft, places: readonly WeekPlace[]): WeekDraft => {
  const next = new Map(draft)
  for (const place of places)
    if (next.has(patternKey(place))) next.delete(patternKey(place))
    else if (place.week !== null) say(next, place, null)
  return next
}

/** Protects half-days that say something; where all of them are protected, gives them free. */
export const toggleProtected = (draft: WeekDraft, places: readonly WeekPlace[]): WeekDraft => {
  const said = places.flatMap((place) => {
    const { cell } = seenAt(draft, place)
    return cell ? [{ place, cell }] : []
  })
  const isProtected = !said.every(({ cell }) => cell.isProtected)
  const next = new Map(draft)
  for (const { place, cell } of said) say(next, place, { activity: cell.activity, isProtected })
  return next
}

/** Makes every week like one of them. */
export const likeWeek = (draft: WeekDraft, week: number): WeekDraft =>
  new Map(
    BLOCK_WEEKDAYS.flatMap((weekday) =>
      HALVES.flatMap((half): [string, PatternCell][] => {
        const { cell } = seenAt(draft, { week, weekday, half })
        const every = { week: null, weekday, half }
        return cell ? [[patternKey(every), { ...cell, ...every }]] : []
      }),
    ),
  )

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  ...{ mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu' },
  ...{ fri: 'Fri', sat: 'Sat', sun: 'Sun' },
}
export const dayWords = (weekday: Weekday): string => DAY_NAMES[weekday]
export const halfWords = (half: Half): string => half.toUpperCase()

/** "Tue PM", "Week 2, Tue PM". */
export const placeWords = ({ week, weekday, half }: WeekPlace): string =>
  `${week === null ? '' : `Week ${week}, `}${dayWords(weekday)} ${halfWords(half)}`
