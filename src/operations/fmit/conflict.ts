import * as z from 'zod'
import { type Day, day } from '#domain/calendar/day.ts'
import { findingId } from '#rules/finding.ts'
import { type Finding, SEVERITIES } from '#rules/kit.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()])

/** A finding as it travels. */
export const conflict = z.strictObject({
  id: z.string().describe('The same for as long as the conflict lasts'),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  data: z.record(z.string(), value).describe('What it is about: ids, ISO dates, numbers'),
})
export type Conflict = z.output<typeof conflict>

export const conflictOf = (finding: Finding): Conflict => {
  const { rule, severity, message, data } = finding
  return { id: findingId(finding), rule, severity, message, data: { ...data } }
}

/** The FMIT week a finding is about; null when it is about a person's year. */
export const weekOfFinding = ({ data }: Pick<Finding, 'data'>): Day | null =>
  typeof data['week'] === 'string' ? day(data['week']) : null

export const conflictCounts = z.strictObject({ critical: z.int(), warning: z.int(), info: z.int() })

export const countsOf = (findings: readonly Pick<Finding, 'severity'>[]): z.output<typeof conflictCounts> => {
  const counts = { critical: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
