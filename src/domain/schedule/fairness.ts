/**
 * Jain's index over count ÷ target: 1 when everybody has the same part of their target, 1/n when one has everything.
 * Null when nobody has a target. Nobody having any weeks is fair. Source: R. Jain, D. Chiu, W. Hawe, "A Quantitative
 * Measure of Fairness", DEC-TR-301 (1984): (Σx)² ÷ (n·Σx²).
 */
export const fairnessOf = (loads: readonly { readonly count: number; readonly target: number }[]): number | null => {
  const parts = loads.filter(({ target }) => target > 0).map(({ count, target }) => count / target)
  if (parts.length === 0) return null
  const sum = parts.reduce((total, part) => total + part, 0)
  const squares = parts.reduce((total, part) => total + part * part, 0)
  return squares === 0 ? 1 : (sum * sum) / (parts.length * squares)
}
