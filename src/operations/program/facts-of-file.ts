import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { fileNotes } from './file-notes.ts'
import type { ImportReport } from './import-report.ts'
import { joinAbsences } from './join-absences.ts'
import { type ProgramFile, SECTIONS, type Section } from './program-file.ts'
import { wantAbsences } from './want-absences.ts'
import { differingBlocks, wantBlocks } from './want-blocks.ts'
import { wantCredentials, wantDuties } from './want-named.ts'
import { wantPeople } from './want-people.ts'
import { wantHalfDays, wantPlanned, wantVocabulary } from './want-vocabulary.ts'
import { wantWeekend } from './want-weekend.ts'
import { wantCalls, wantWeeks } from './want-weeks.ts'
import { type Wanted, want } from './wanted.ts'

/** What the facts are to become, and what people should know about it. */
export interface FileFacts {
  readonly wanted: readonly Wanted[]
  readonly report: ImportReport
}

/**
 * Reads a file, in which nothing is impossible, over the facts there are. A record of the file wins over a fact of the
 * same key; what the file does not say stays as it is.
 */
export const factsOfFile = (file: ProgramFile, year: AcademicYear, base: Facts): FileFacts => {
  const absences = joinAbsences(file.absences)
  const { wanted: calls, derived } = wantCalls(file, base)
  const wanted = [
    ...(file.note === undefined ? [] : [want('yearNote', { year, text: file.note })]),
    ...wantWeekend(file, base),
    ...wantPeople(file, year, base),
    ...wantBlocks(file, year, base),
    ...file.holidays.map(({ date, name, kept = true }) => want('holiday', { day: date, name, kept })),
    ...wantDuties(file, base),
    ...wantCredentials(file, base),
    ...wantVocabulary(file, base),
    ...wantPlanned(file, year, base),
    ...wantHalfDays(file, year, base),
    ...wantAbsences(absences.absences, base),
    ...wantWeeks(file, base),
    ...calls,
    ...(file.wishes ?? []).map(({ person, week, wish }) => want('weekWish', { person, weekStart: week, wish })),
  ]
  const read = (section: Section): number => file[section]?.length ?? 0
  const stored: Partial<Record<Section, number>> = {
    absences: absences.absences.length,
    blocks: differingBlocks(file, year).length,
    calls: file.calls.length - derived,
  }
  return {
    wanted,
    report: {
      year,
      sections: Object.fromEntries(
        SECTIONS.map((section) => [section, { read: read(section), stored: stored[section] ?? read(section) }]),
      ) as ImportReport['sections'],
      duplicateAbsences: absences.duplicates,
      joinedAbsences: absences.joins,
      derivedCalls: derived,
      notes: [...absences.notes, ...fileNotes(file, absences.absences, year)],
    },
  }
}
