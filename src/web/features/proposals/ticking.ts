import type { Keep } from '#domain/proposals/proposal-rows.ts'
import type { LeftOut } from './ticks.ts'

/** Where the focus goes by keyboard, for one line. */
export interface Place {
  readonly index: number
  readonly active: boolean
  readonly onFocus: (line: string) => void
}

/** What is left out, and how to change that. */
export interface Ticking {
  readonly left: LeftOut
  /** Rows that can be taken. */
  readonly free: ReadonlySet<string>
  /** Rows that are not taken although nobody left them out: they go only together with one that is. */
  readonly held: ReadonlySet<string>
  readonly tick: (ids: readonly string[], take: boolean) => void
}

/**
 * How a row stands: taken, left out, held back with one that is left out, or tied to what overlaps, so that nobody can
 * take it.
 */
export type Standing = 'taken' | 'left' | 'held' | 'tied'

export const standingOf = ({ left, free, held }: Omit<Ticking, 'tick'>, id: string): Standing =>
  !free.has(id) ? 'tied' : left.has(id) ? 'left' : held.has(id) ? 'held' : 'taken'

/** What was said of rows that overlap with what somebody changed since. */
export interface Choices {
  readonly made: Readonly<Record<string, Keep>>
  readonly choose: (row: string, keep: Keep) => void
}
