import type { Day } from '#domain/calendar/day.ts'
import { type Result, done } from '#domain/result.ts'
import { RULES } from '#rules/index.ts'
import { judge } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import type { ImportReport } from './import-report.ts'
import { readProgramFile } from './read-program-file.ts'

/** What the rules find in a program file. */
export interface FileCheck {
  /** By rule id, every rule; 0 where nothing was found. */
  readonly counts: Readonly<Record<string, number>>
  /** By severity, then date. */
  readonly findings: readonly Finding[]
  readonly report: ImportReport
}

/**
 * Reads a program file and judges it by every rule, with no server and no database. `today` is the day it is looked at
 * from. Refuses what cannot be read, as an import does.
 */
export const checkProgramFile = (text: string, today: Day, fileName?: string): Result<FileCheck> => {
  const read = readProgramFile(text, fileName === undefined ? {} : { fileName })
  if (!read.ok) return read
  const { findings } = judge({ facts: read.value.facts, today })
  const countOf = (id: string): number => findings.filter(({ rule }) => rule === id).length
  return done({
    counts: Object.fromEntries(RULES.map(({ id }) => [id, countOf(id)])),
    findings,
    report: read.value.report,
  })
}
