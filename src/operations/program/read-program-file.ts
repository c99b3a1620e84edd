import { type AcademicYear, yearOf } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import { type Result, done } from '#domain/result.ts'
import { type Change, applyChanges } from '#domain/schedule/change.ts'
import { type Facts, NO_FACTS } from '#domain/schedule/facts.ts'
import { factsOfFile } from './facts-of-file.ts'
import { fileProblems } from './file-problems.ts'
import type { ImportReport } from './import-report.ts'
import { parseJson } from './json-text.ts'
import { problemsOf, refuseFile } from './problem.ts'
import { type ProgramFile, programFile } from './program-file.ts'
import { changesTo } from './wanted.ts'

/** A program file that was read over some facts. */
export interface ProgramRead {
  /** What is to change for the facts to say what the file says; empty when they do. */
  readonly changes: readonly Change[]
  /** The facts after the changes. */
  readonly facts: Facts
  readonly report: ImportReport
}

/** The year that most of the days lie in. */
const mostCommonYear = (days: readonly Day[]): AcademicYear | null => {
  const counts = new Map<AcademicYear, number>()
  for (const day of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

/** The academic year a file is of: that of its blocks, else of its weeks, nights, holidays, absences. */
const yearOfFile = (file: ProgramFile): AcademicYear | null =>
  mostCommonYear(file.blocks.map(({ start }) => start)) ??
  mostCommonYear(file.fmitWeeks.map(({ start }) => start)) ??
  mostCommonYear(file.calls.map(({ date }) => date)) ??
  mostCommonYear(file.holidays.map(({ date }) => date)) ??
  mostCommonYear(file.absences.map(({ start }) => start))

/**
 * Reads a parsed program file over the facts there are. Refuses with `file_refused` and every problem found when
 * anything in it has the wrong form or cannot be; nothing is taken by halves.
 */
export const readProgram = (json: unknown, base: Facts = NO_FACTS, fileName = 'The file'): Result<ProgramRead> => {
  const parsed = programFile.safeParse(json)
  if (!parsed.success) return refuseFile(fileName, problemsOf(parsed.error.issues, json))
  const file = parsed.data
  const year = yearOfFile(file)
  if (year === null) {
    const message = 'Nothing in it says which academic year it is of. Add the blocks with their dates.'
    return refuseFile(fileName, [{ record: 'file', field: 'blocks', message }])
  }
  const problems = fileProblems(file, year, base)
  if (problems.length > 0) return refuseFile(fileName, problems)
  const { wanted, report } = factsOfFile(file, year, base)
  const changes = changesTo(base, wanted)
  const applied = applyChanges(base, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  return done({ changes, facts: applied.value, report })
}

/** Reads the text of a program file; also refuses with `not_json`, and the place, a text that is none. */
export const readProgramFile = (
  text: string,
  { base = NO_FACTS, fileName = 'The file' }: { readonly base?: Facts; readonly fileName?: string } = {},
): Result<ProgramRead> => {
  const json = parseJson(text, fileName)
  return json.ok ? readProgram(json.value, base, fileName) : json
}
