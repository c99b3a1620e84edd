/** Milliseconds of a frame that drawing ahead may take; the rest is for scrolling, layout and paint. */
const BUDGET_MS = 4

const waiting = new Set<() => void>()
let asked = false

const work = (): void => {
  asked = false
  const until = performance.now() + BUDGET_MS
  for (const job of waiting) {
    waiting.delete(job)
    job()
    if (performance.now() > until) break
  }
  ask()
}

const ask = (): void => {
  if (asked || waiting.size === 0) return
  asked = true
  requestAnimationFrame(work)
}

/** Does something in one of the next frames, as many as there is time for in each. Returns how to take it back. */
export const inSomeFrame = (job: () => void): (() => void) => {
  waiting.add(job)
  ask()
  return () => waiting.delete(job)
}
