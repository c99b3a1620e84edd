import * as z from 'zod'
import type { FmitYear } from '#domain/schedule/fmit-year.ts'
import type { Finding } from '#rules/kit.ts'
import { conflictCounts, countsOf } from './conflict.ts'

/** The figures of a year, the same in every answer. */
export const yearSummary = z.strictObject({
  weeks: z.int(),
  assigned: z.int(),
  open: z.int(),
  coveragePct: z.number().describe('0 to 100'),
  conflicts: conflictCounts,
  fairness: z.number().nullable().describe("Jain's index over count ÷ target, 0 to 1; null when nobody has a target"),
  withinOneOfTarget: z.int(),
  withTarget: z.int(),
  longestWithout: z.strictObject({ facultyId: z.string(), weeks: z.int() }).nullable(),
})

/** A share of a whole as 0 to 100, to one decimal; 100 of nothing. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10

export const yearSummaryOf = ({ summary }: FmitYear, findings: readonly Finding[]): z.output<typeof yearSummary> => {
  const { weeks, assigned, open, fairness, withinOneOfTarget, withTarget, longestWithout } = summary
  return {
    ...{ weeks, assigned, open, fairness, withinOneOfTarget, withTarget },
    coveragePct: percent(assigned, weeks),
    conflicts: countsOf(findings),
    longestWithout: longestWithout && { facultyId: longestWithout.person, weeks: longestWithout.weeks },
  }
}
