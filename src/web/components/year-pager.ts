import { type AcademicYear, isPlannableYear, yearLabel } from '#domain/calendar/academic-year.ts'
import type { Pager } from './frame.tsx'

/** To the academic years before and after one; nowhere where no year can be planned. */
export const yearPager = (year: AcademicYear, go: (year: AcademicYear) => void): Pager => {
  const to = (other: AcademicYear) => ({
    label: `To ${yearLabel(other)}`,
    onGo: isPlannableYear(other) ? () => go(other) : null,
  })
  return { previous: to(year - 1), next: to(year + 1) }
}
