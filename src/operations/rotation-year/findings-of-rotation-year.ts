import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Finding } from '#rules/kit.ts'

/** The findings about what residents are planned on in a year's blocks. */
export const findingsOfRotationYear = (findings: readonly Finding[], year: AcademicYear): readonly Finding[] =>
  findings.filter(({ scope, data }) => scope === 'person-block' && data['year'] === year)
