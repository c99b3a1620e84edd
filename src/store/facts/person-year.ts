import { day, isoOf } from '#domain/calendar/day.ts'
import type { PersonYear } from '#domain/people/person-year.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly person_id: string
  readonly year: number
  readonly role: PersonYear['role']
  readonly pgy: PersonYear['pgy']
  readonly active_from: string | null
  readonly active_to: string | null
  readonly min_weeks: number
  readonly target_weeks: number | null
  readonly max_weeks: number
  readonly min_gap_weeks: number | null
  readonly max_weeks_per_month: number
  readonly draft_fmit: boolean
  readonly draft_call: boolean
  readonly duties: string[]
}

export const personYears: FactTable<'personYear', Row> = {
  table: 'person_year',
  key: ['person_id', 'year'],
  rest: [
    'role',
    'pgy',
    'active_from',
    'active_to',
    'min_weeks',
    'target_weeks',
    'max_weeks',
    'min_gap_weeks',
    'max_weeks_per_month',
    'draft_fmit',
    'draft_call',
    'duties',
  ],
  toRow: (fact) => ({
    person_id: fact.person,
    year: fact.year,
    role: fact.role,
    pgy: fact.pgy,
    active_from: fact.from === null ? null : isoOf(fact.from),
    active_to: fact.to === null ? null : isoOf(fact.to),
    min_weeks: fact.minWeeks,
    target_weeks: fact.targetWeeks,
    max_weeks: fact.maxWeeks,
    min_gap_weeks: fact.minGapWeeks,
    max_weeks_per_month: fact.maxWeeksPerMonth,
    draft_fmit: fact.draftFmit,
    draft_call: fact.draftCall,
    duties: fact.duties,
  }),
  fromRow: (row) => ({
    person: row.person_id,
    year: row.year,
    role: row.role,
    pgy: row.pgy,
    from: row.active_from === null ? null : day(row.active_from),
    to: row.active_to === null ? null : day(row.active_to),
    minWeeks: row.min_weeks,
    targetWeeks: row.target_weeks,
    maxWeeks: row.max_weeks,
    minGapWeeks: row.min_gap_weeks,
    maxWeeksPerMonth: row.max_weeks_per_month,
    draftFmit: row.draft_fmit,
    draftCall: row.draft_call,
    duties: row.duties,
  }),
}
