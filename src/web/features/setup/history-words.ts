import { type AcademicYear, yearLabel } from '#domain/calendar/academic-year.ts'
import type { Source } from '#domain/schedule/change.ts'

/** "FMIT 2026–27" of `fmit/2026`, "people" of `people`. */
export const areaWords = (area: string): string => {
  const year = /^fmit\/(\d{4})$/.exec(area)?.[1]
  if (year) return `FMIT ${yearLabel(Number(year))}`
  return area.charAt(0).toUpperCase() + area.slice(1)
}

const SOURCE_WORDS: Readonly<Record<Source, string | null>> = {
  edit: null,
  paste: 'pasted',
  import: 'imported',
  solver: 'by the solver',
  swap: 'a swap',
  assistant: 'by an assistant',
  undo: 'undone',
  redo: 'done again',
  rollover: 'carried over',
}

/** How it came about, where that is not simply by hand. */
export const sourceWords = (source: Source): string | null => SOURCE_WORDS[source]

/** What a history can be narrowed to: the years around now, people, program. */
export const areasAround = (now: AcademicYear): readonly string[] => [
  ...[now + 1, now, now - 1].map((year) => `fmit/${year}`),
  'people',
  'program',
]
