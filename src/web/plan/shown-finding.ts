import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import type { ShownFinding } from '../components/finding-lines.tsx'

/** A finding of the rules, as it is shown. */
export const shownFinding = (finding: Finding): ShownFinding => ({
  id: findingId(finding),
  severity: finding.severity,
  message: finding.message,
})
