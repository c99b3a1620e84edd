import type { RefusalKind } from '../kit.ts'

export const OUTSIDE_YEAR: RefusalKind = { reason: 'outside_year', status: 404, when: 'The year cannot be planned.' }

/** Why somebody cannot be that in that year. */
export const YEAR_REFUSALS: readonly RefusalKind[] = [
  OUTSIDE_YEAR,
  { reason: 'wrong_kind', status: 422, when: 'Faculty have a role, residents a PGY.' },
  { reason: 'dates_outside_year', status: 422, when: 'The first or last day lies outside the year.' },
]
