import type { PersonId } from '#domain/people/person.ts'
import type { Finding, Severity } from '#rules/kit.ts'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { Asked } from '../../components/question.tsx'
import type { Desk as PlanDesk } from '../../plan/desk.ts'
import type { Edit } from './edit.ts'

/** A question beside a cell, before something is done. */
export type Question =
  /** Critical findings would follow, or the week is locked: why do it? */
  | {
      readonly kind: 'reason'
      readonly at: CellAt
      readonly edit: Edit
      readonly findings: readonly Finding[]
      readonly lock: string | null
    }
  /** The week is somebody else's. */
  | { readonly kind: 'replace'; readonly at: CellAt; readonly week: string; readonly person: PersonId }
  /** Dropped on a week that somebody has. */
  | { readonly kind: 'swap'; readonly at: CellAt; readonly week: string; readonly withWeek: string }
  /** Who could take the week? */
  | { readonly kind: 'people'; readonly at: CellAt; readonly week: string }
  | { readonly kind: 'menu'; readonly at: CellAt }

/** What a part that asks one kind of question is given. */
export type AskedOf<Kind extends Question['kind']> = Asked & {
  readonly question: Extract<Question, { readonly kind: Kind }>
}

/** What an assignment would bring, week by week, for the person whose row is pointed at. */
export interface Hints {
  readonly person: PersonId
  readonly byWeek: ReadonlyMap<string, Severity | 'clean'>
}

/** What is on somebody's desk besides the year. */
export interface DeskState {
  /** Whom pressing a week in the coverage row puts there. */
  readonly brush: PersonId | null
  readonly question: Question | null
  readonly range: CellRange | null
  /** The finding that is being looked at, by its id. */
  readonly finding: string | null
  readonly hints: Hints | null
}

export type Desk = PlanDesk<DeskState>

export const EMPTY_DESK: DeskState = { brush: null, question: null, range: null, finding: null, hints: null }
