import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import type { PlannerYear } from '../planner-year.ts'

/** What fits under the grid on its page. */
const MOST = 72

/** The findings that go on paper, with the numbers that stand in the grid; and how many do not fit. */
export const numberedFindings = (
  year: PlannerYear,
): { readonly shown: readonly Finding[]; readonly numbers: ReadonlyMap<string, number>; readonly left: number } => {
  const urgent = year.findings.filter(({ severity }) => severity !== 'info')
  const shown = urgent.slice(0, MOST)
  return {
    shown,
    numbers: new Map(shown.map((finding, i) => [findingId(finding), i + 1])),
    left: urgent.length - shown.length,
  }
}
