import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'

/** The finding so many steps from one, around the ends; the first, or the last, when that one is gone. */
export const findingFrom = (findings: readonly Finding[], id: string | null, step: 1 | -1): Finding | null => {
  const at = findings.findIndex((finding) => findingId(finding) === id)
  const count = findings.length
  if (count === 0) return null
  const next = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count
  return findings[next] ?? null
}
