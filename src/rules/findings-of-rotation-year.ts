import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Finding } from './kit.ts'

/** The findings about what residents are planned on in a year's blocks: one of them, or whoever is on a rotation. */
export const findingsOfRotationYear = <F extends Pick<Finding, 'scope' | 'data'>>(
  findings: readonly F[],
  year: AcademicYear,
): readonly F[] =>
  findings.filter(
    ({ scope, data }) => (scope === 'person-block' || scope === 'block-rotation') && data['year'] === year,
  )
