import type { Keep } from '#domain/proposals/proposal-rows.ts'
import type { LeftOut } from './ticks.ts'

/** Where the focus goes by keyboard, for one line. */
export interface Place {
  readonly index: number
  readonly active: boolean
  readonly onFocus: () => void
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

/** Whether accepting would take a row. */
export const isTicked = ({ left, free, held }: Ticking, id: string): boolean =>
  free.has(id) && !left.has(id) && !held.has(id)

/** What was said of rows that overlap with what somebody changed since. */
export interface Choices {
  readonly made: Readonly<Record<string, Keep>>
  readonly choose: (row: string, keep: Keep) => void
}
