import { type AcademicYear, yearLabel } from '#domain/calendar/academic-year.ts'
import type { Source } from '#domain/schedule/change.ts'
import type { OutputOf } from '../../client.ts'

export type AuditAction = OutputOf<'GET /api/v1/audit'>['items'][number]['action']

const AREAS: Readonly<Record<string, string>> = { leave: 'Time away', 'faculty-weeks': 'Usual weeks' }

/** "FMIT 2026–27" of `fmit/2026`, "Block 9, 2026–27" of `block/2026/9`, "Time away" of `leave`, "People" of `people`. */
export const areaWords = (area: string): string => {
  const [, of, year, block] = /^(fmit|rotation-year|block)\/(\d{4})(?:\/(\d+))?$/.exec(area) ?? []
  if (year) {
    const label = yearLabel(Number(year))
    return of === 'block' ? `Block ${block}, ${label}` : `${of === 'fmit' ? 'FMIT' : 'Rotations'} ${label}`
  }
  const known = AREAS[area]
  if (known) return known
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

/** What a history can be narrowed to: the years around now, rotations, usual weeks, time away, people, program. */
export const areasAround = (now: AcademicYear): readonly string[] => [
  ...[now + 1, now, now - 1].map((year) => `fmit/${year}`),
  ...[now + 1, now, now - 1].map((year) => `rotation-year/${year}`),
  'rotations',
  'faculty-weeks',
  'leave',
  'people',
  'program',
]

/** What a list of who looked can be narrowed to, in words. */
export const ACTION_WORDS: Readonly<Record<AuditAction, string>> = {
  'detail-viewed': 'Looked at',
  exported: 'Taken out',
  'import-staged': 'Files read',
  'import-applied': 'Files brought in',
  'import-rolled-back': 'Taken back',
  'import-rejected': 'Discarded',
}
