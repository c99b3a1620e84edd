import type { Absence } from '#domain/leave/absence.ts'

const DUTIES: readonly Absence['type'][] = ['deployment', 'tdy', 'military_duty', 'training', 'conference']

/**
 * Whether an absence is a duty elsewhere that is known to come: orders stand before the program approves anything, so
 * it counts as soon as it is expected. Once approved it is an absence like any other.
 */
export const isExpectedDuty = (absence: Absence): boolean =>
  absence.status === 'anticipated' && DUTIES.includes(absence.type)
