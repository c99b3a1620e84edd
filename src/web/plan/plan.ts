import type { Refusal } from '#domain/result.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'

/** A change that can be taken back or brought again: what the history says of it. */
export interface Step {
  readonly summary: string
}

/** A part of the program's plan as the server has it, with the facts to derive and judge it by. */
export interface Plan {
  readonly schedule: Schedule
  /** Of the program's last change that is in it. */
  readonly revision: number
  /** Of the facts that edits are about, by key; none of a fact that is not there. */
  readonly versions: ReadonlyMap<string, number>
  readonly mayEdit: boolean
  readonly undo: Step | null
  readonly redo: Step | null
}

/** The version of a fact that an edit is made from; 0 of one that is not there. */
export const versionOf = ({ versions }: Pick<Plan, 'versions'>, key: string): number => versions.get(key) ?? 0

/** What the server says to a write: where the program is now, or why not. */
export type Written =
  | { readonly kind: 'written'; readonly revision: number }
  /** It cannot be reached; the same write may be tried again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly isClash: boolean }

/** The server, as a plan under edit needs it. */
export interface PlanServer<P extends Plan, Edit> {
  readonly read: () => Promise<
    | { readonly ok: true; readonly plan: P }
    | { readonly ok: false; readonly refusal: Refusal; readonly unreachable: boolean }
  >
  readonly write: (edit: Edit, plan: P) => Promise<Written>
  readonly undo: (plan: P) => Promise<Written>
  readonly redo: (plan: P) => Promise<Written>
}
