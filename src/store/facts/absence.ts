import { day, isoOf } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly id: string
  readonly person_id: string
  readonly first_day: string
  readonly first_half: Half
  readonly last_day: string
  readonly last_half: Half
  readonly type: Absence['type']
  readonly status: Absence['status']
  readonly tentative: boolean
  readonly author: string | null
  readonly reviewed_by: string | null
  readonly reviewed_on: string | null
  readonly review_comment: string | null
}

export const absences: FactTable<'absence', Row> = {
  table: 'absence',
  key: ['id'],
  rest: [
    'person_id',
    'first_day',
    'first_half',
    'last_day',
    'last_half',
    'type',
    'status',
    'tentative',
    'author',
    'reviewed_by',
    'reviewed_on',
    'review_comment',
  ],
  toRow: (fact) => ({
    id: fact.id,
    person_id: fact.person,
    first_day: isoOf(fact.first),
    first_half: fact.firstHalf,
    last_day: isoOf(fact.last),
    last_half: fact.lastHalf,
    type: fact.type,
    status: fact.status,
    tentative: fact.tentative,
    author: fact.author,
    reviewed_by: fact.review?.by ?? null,
    reviewed_on: fact.review && isoOf(fact.review.on),
    review_comment: fact.review?.comment ?? null,
  }),
  fromRow: (row) => ({
    id: row.id,
    person: row.person_id,
    first: day(row.first_day),
    last: day(row.last_day),
    firstHalf: row.first_half,
    lastHalf: row.last_half,
    type: row.type,
    status: row.status,
    tentative: row.tentative,
    author: row.author,
    review: reviewOf(row),
  }),
}

const reviewOf = ({ reviewed_by: by, reviewed_on: on, review_comment: comment }: Row): Absence['review'] =>
  by === null || on === null ? null : { by, on: day(on), comment }
