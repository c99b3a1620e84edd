import { type Day, addDays, isoOf, parseDay } from '#domain/calendar/day.ts'
import { type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import type { InputOf } from '../../../client.ts'
import type { ChosenType } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import type { Span } from '../spans.ts'

type Input = InputOf<'POST /api/v1/absences'>

/** What the form holds: text as typed, nothing chosen as nothing. */
export interface Draft {
  readonly person: string
  readonly type: ChosenType | ''
  readonly first: string
  readonly firstHalf: Half
  readonly last: string
  readonly lastHalf: Half
  readonly tentative: boolean
  readonly status: 'approved' | 'requested' | 'anticipated'
  readonly reason: string
  readonly location: string
  readonly orders: 'yes' | 'no' | 'unsaid'
  readonly replacement: string
}

export type Errors = Partial<Record<keyof Draft, string>>

/** The private part of a form that has not shown what is kept privately: it stays as it is. */
export const PRIVATE = ['reason', 'location', 'orders', 'replacement'] as const

/** Types with a destination and orders. */
export const MILITARY: ReadonlySet<string> = new Set<ChosenType>(['deployment', 'tdy', 'training', 'military_duty'])

/** Types of which nobody knows at first how long they last: entered as ten days, to be confirmed. */
const SUDDEN: ReadonlySet<string> = new Set<ChosenType>(['family_emergency', 'emergency_leave', 'bereavement'])
const SUDDEN_DAYS = 10

export const EMPTY: Draft = {
  person: '',
  type: '',
  first: '',
  firstHalf: 'am',
  last: '',
  lastHalf: 'pm',
  tentative: false,
  status: 'approved',
  reason: '',
  location: '',
  orders: 'unsaid',
  replacement: '',
}

/** Somebody who has not come today: sick, and back when they are. */
export const absentToday = (today: Day): Partial<Draft> => ({
  type: 'sick',
  first: isoOf(today),
  last: isoOf(today),
  tentative: true,
})

interface Detail {
  readonly reason: string | null
  readonly location: string | null
  readonly orders: boolean | null
  readonly replacement: string | null
}

export const privateOf = (detail: Detail | null): Pick<Draft, (typeof PRIVATE)[number]> => ({
  reason: detail?.reason ?? '',
  location: detail?.location ?? '',
  orders: detail?.orders === true ? 'yes' : detail?.orders === false ? 'no' : 'unsaid',
  replacement: detail?.replacement ?? '',
})

/** The form of an absence that is there, without its private part. */
export const draftOf = (away: Away): Draft => ({
  ...EMPTY,
  person: away.personId,
  type: away.type === 'undisclosed' ? '' : away.type,
  first: away.first,
  firstHalf: away.firstHalf,
  last: away.last,
  lastHalf: away.lastHalf,
  tentative: away.tentative ?? false,
  status: away.status === 'requested' || away.status === 'anticipated' ? away.status : 'approved',
})

/** A first day moves the last one along where it would lie before it, or has not been said. */
export const withFirst = (draft: Draft, first: string): Draft => ({
  ...draft,
  first,
  last: first !== '' && (draft.last === '' || draft.last < first || draft.last === draft.first) ? first : draft.last,
})

/** Another type: what comes suddenly is entered as ten days, to be confirmed, unless somebody has said until when. */
export const withType = (draft: Draft, type: ChosenType | ''): Draft => {
  const first = parseDay(draft.first)
  const isOpen = draft.last === '' || draft.last === draft.first
  if (!SUDDEN.has(type) || SUDDEN.has(draft.type) || first === null || !isOpen) return { ...draft, type }
  return { ...draft, type, last: isoOf(addDays(first, SUDDEN_DAYS)), lastHalf: 'pm', tentative: true }
}

/** The days of the form; null as long as they are not both said, or lie the wrong way round. */
export const spanOf = ({ first, firstHalf, last, lastHalf }: Draft): Span | null => {
  const [from, to] = [parseDay(first), parseDay(last)]
  if (from === null || to === null || halfDayIndex(from, firstHalf) > halfDayIndex(to, lastHalf)) return null
  return { first, firstHalf, last, lastHalf }
}

export const draftErrors = (draft: Draft): Errors => {
  const [from, to] = [parseDay(draft.first), parseDay(draft.last)]
  const last =
    to === null
      ? 'Write the last day away.'
      : from !== null && to < from
        ? 'The last day lies before the first.'
        : spanOf(draft) === null
          ? 'Nothing is left of the day. Say morning or afternoon, not both halves off.'
          : undefined
  return {
    ...(draft.person === '' ? { person: 'Say who is away.' } : {}),
    ...(draft.type === '' ? { type: 'Say what kind of time away it is.' } : {}),
    ...(from === null ? { first: 'Write the first day away.' } : {}),
    ...(from !== null && last !== undefined ? { last } : {}),
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const ORDERS = { yes: true, no: false, unsaid: null } as const

/** The private part as it is sent: details of orders only with a type that has them. */
const privateFields = (draft: Draft) => ({
  reason: orNull(draft.reason),
  replacement: orNull(draft.replacement),
  location: MILITARY.has(draft.type) ? orNull(draft.location) : null,
  orders: MILITARY.has(draft.type) ? ORDERS[draft.orders] : null,
})

/** What is asked before it is written; null as long as there is nothing to ask about. */
export const checkFields = (draft: Draft, plans: boolean) => {
  const span = spanOf(draft)
  if (span === null || draft.type === '' || draft.person === '') return null
  return {
    personId: draft.person,
    type: draft.type,
    ...span,
    tentative: draft.tentative,
    ...(plans ? { status: draft.status } : {}),
  }
}

/** What is written, once nothing is wrong with it. Without the private part, what is kept of it stays. */
export const sentFields = (draft: Draft, plans: boolean, withPrivate: boolean): Input => {
  const fields = checkFields(draft, plans)
  if (fields === null) throw new Error('a form that is not filled was sent')
  return { ...fields, ...(withPrivate ? privateFields(draft) : {}) }
}

/** The fields in which two forms differ, in their order. */
export const differing = (a: Draft, b: Draft): readonly (keyof Draft)[] =>
  (Object.keys(EMPTY) as readonly (keyof Draft)[]).filter((field) => a[field] !== b[field])
