import { parseDay } from '#domain/calendar/day.ts'
import { type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import type { LeaveType, Row, RowChange } from './batch.ts'

/** A row as it is filled in by hand: days as typed. */
export interface Draft {
  readonly first: string
  readonly firstHalf: Half
  readonly last: string
  readonly lastHalf: Half
  readonly type: LeaveType | ''
}

export const draftOf = ({ first, firstHalf, last, lastHalf, type }: Row): Draft => ({
  ...{ firstHalf, lastHalf },
  first: first ?? '',
  last: last ?? '',
  type: type ?? '',
})

/** What of a draft cannot be taken so, by field. */
export const draftErrors = ({
  first,
  firstHalf,
  last,
  lastHalf,
  type,
}: Draft): Partial<Record<keyof Draft, string>> => {
  const [from, to] = [parseDay(first), parseDay(last)]
  const turned = from !== null && to !== null && halfDayIndex(from, firstHalf) > halfDayIndex(to, lastHalf)
  return {
    ...(from === null ? { first: 'Write the first day away.' } : {}),
    ...(to === null ? { last: 'Write the last day away.' } : turned ? { last: 'It ends before it starts.' } : {}),
    ...(type === '' ? { type: 'Choose what kind of time away it is.' } : {}),
  }
}

/** What differs from the row as it was read. */
export const correctionOf = (row: Row, { first, firstHalf, last, lastHalf, type }: Draft): RowChange => ({
  ...(first === row.first ? {} : { first }),
  ...(last === row.last ? {} : { last }),
  ...(firstHalf === row.firstHalf ? {} : { firstHalf }),
  ...(lastHalf === row.lastHalf ? {} : { lastHalf }),
  ...(type === '' || type === row.type ? {} : { type }),
})

/** The draft with another first day; a last day that was not said, or would lie before it, goes with it. */
export const withFirst = (draft: Draft, first: string): Draft => ({
  ...draft,
  first,
  last: draft.last === '' || (parseDay(first) !== null && draft.last < first) ? first : draft.last,
})
