import type { PersonYear } from '#domain/people/person-year.ts'

/** Whether somebody's role that year is one that FMIT weeks are planned for; an adjunct is put on by hand only. */
export const isPlannedRole = (personYear: PersonYear | null): boolean =>
  personYear !== null && personYear.role !== null && !['adjunct', 'deployed', 'tdy'].includes(personYear.role)
