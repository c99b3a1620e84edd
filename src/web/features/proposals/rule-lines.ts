import { SEVERITIES } from '#rules/kit.ts'
import type { Conflict, Preview, Row, RuleCount } from './preview.ts'

/** A rule with what the ticked rows do to it. */
export interface RuleLine extends RuleCount {
  /** What is newly found against it, where that weighs anything. */
  readonly brought: readonly Brought[]
}

/** A finding that the ticked rows bring, and the rows that could be left out to be rid of it. */
export interface Brought {
  readonly finding: Conflict
  readonly rows: readonly Row[]
}

/** Leaving out more than so many rows at once is no way out of one finding. */
const FEW = 2

/** Those that all of it mends first, then those it breaks, the worst before: in an order that no tick changes. */
const order = (a: RuleCount, b: RuleCount): number =>
  Number(a.after > 0) - Number(b.after > 0) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)

export const ruleLines = (all: Preview, part: Preview): readonly RuleLine[] => {
  const now = new Map(part.rules.map((count) => [count.rule, count]))
  const rows = new Map(part.rows.map((row) => [row.id, row]))
  const rowsBehind = (finding: Conflict): readonly Row[] =>
    finding.rows.length <= FEW ? finding.rows.flatMap((id) => rows.get(id) ?? []) : []
  return [...all.rules].sort(order).map((whole) => {
    const count = now.get(whole.rule) ?? { ...whole, after: whole.before }
    return {
      ...count,
      brought: part.broken
        .filter(({ rule, severity }) => rule === whole.rule && severity !== 'info')
        .map((finding) => ({ finding, rows: rowsBehind(finding) })),
    }
  })
}
