import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'
import { present } from '../../../address.ts'
import { oneOf, textOf } from '../../../address-parts.ts'
import { COLOURS, type Colours } from '../block-search.ts'

/** What the address of the year of half-days says: which year, whose rows, in which colours. */
export interface YearSearch {
  readonly ay?: AcademicYear
  readonly f?: string
  readonly colours?: Colours
}

/** Reads it; what makes no sense is left out. */
export const yearSearch = (raw: Readonly<Record<string, unknown>>): YearSearch => {
  const ay = Number(raw['ay'])
  return present({
    ay: isPlannableYear(ay) ? ay : undefined,
    f: textOf(raw['f']),
    colours: oneOf(COLOURS, raw['colours']),
  })
}
