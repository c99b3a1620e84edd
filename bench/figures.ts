/** Milliseconds, as the median and the 99th percentile of many. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly max: number
}

const rank = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN

export const spreadOf = (milliseconds: readonly number[]): Spread => {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  return { count: sorted.length, p50: rank(sorted, 0.5), p99: rank(sorted, 0.99), max: sorted.at(-1) ?? Number.NaN }
}

const rounded = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0))

/** "p50 1.2 ms, p99 3.4 ms, most 5.6 ms of 1000". */
export const spoken = ({ count, p50, p99, max }: Spread): string =>
  `p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms, most ${rounded(max)} ms of ${count}`

/** How long something took, in milliseconds. */
export const timed = async <Value>(work: () => Promise<Value> | Value): Promise<readonly [number, Value]> => {
  const started = performance.now()
  const value = await work()
  return [performance.now() - started, value]
}
