import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { Desk as PlanDesk } from '../../plan/desk.ts'
import type { Unread } from './year-edits.ts'
import type { YearPlace } from './year-keys.ts'

/** What is asked, or told, beside a cell. */
export type Question =
  | { readonly kind: 'menu'; readonly at: CellAt }
  | { readonly kind: 'note'; readonly at: CellAt }
  | { readonly kind: 'split'; readonly at: CellAt }
  /** Put where somebody is planned already. */
  | { readonly kind: 'swap'; readonly at: CellAt; readonly from: YearPlace; readonly to: YearPlace }
  /** What was pasted and says nothing. */
  | { readonly kind: 'unread'; readonly at: CellAt; readonly unread: readonly Unread[] }

/** A rotation being typed: at a cell, for one block or for several, and what it began with. */
export interface Typing {
  readonly at: CellAt
  readonly text: string
  readonly places: readonly YearPlace[]
}

/** What is on somebody's desk besides the year. */
export interface DeskState {
  readonly typing: Typing | null
  readonly question: Question | null
  readonly range: CellRange | null
  /** The block that was picked up to be put elsewhere. */
  readonly carried: YearPlace | null
  /** The finding that is being looked at, by its id. */
  readonly finding: string | null
}

export type Desk = PlanDesk<DeskState>

export const EMPTY_DESK: DeskState = { typing: null, question: null, range: null, carried: null, finding: null }
