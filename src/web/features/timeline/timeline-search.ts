import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'

/** What the address of the timeline says: the year, and whose lanes are shown. */
export interface TimelineSearch {
  readonly ay?: AcademicYear
  readonly load?: 'below' | 'on-track' | 'above' | undefined
}

/** Reads it; what makes no sense is dropped. */
export const timelineSearch = ({ ay, load }: Record<string, unknown>): TimelineSearch => ({
  ...(typeof ay === 'number' && isPlannableYear(ay) ? { ay } : {}),
  ...(load === 'below' || load === 'on-track' || load === 'above' ? { load } : {}),
})
