import { type Range, defaultRangeExtractor } from '@tanstack/react-virtual'

const PAGE = 15

/** The line a key leads to from another; null when it is no key that leads anywhere. */
export const indexAfter = (key: string, at: number, count: number): number | null => {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 }[
    key
  ]
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to))
}

/** The lines to draw: those in sight, and the one that has the focus, which must not fall out of the page. */
export const rangeWith = (range: Range, active: number): number[] => {
  const shown = defaultRangeExtractor(range)
  if (active >= range.count || shown.includes(active)) return shown
  return [...shown, active].sort((a, b) => a - b)
}
