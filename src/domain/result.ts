/**
 * A request that cannot be carried out. `reason` is stable and may be matched on; `message` is for people and says
 * what, where and what to do; `data` carries what a screen needs to help (the present state, a suggestion).
 */
export interface Refusal<Reason extends string = string> {
  readonly reason: Reason
  readonly message: string
  readonly data?: unknown
}

/** The outcome of asking for something: done with a value, or refused. A bug is neither: it is thrown. */
export type Result<Value, R extends Refusal = Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: R }

/** Wraps a value as done. */
export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** Refuses, with a stable reason and a sentence for people. */
export const refused = <Reason extends string>(
  reason: Reason,
  message: string,
  data?: unknown,
): { readonly ok: false; readonly refusal: Refusal<Reason> } => ({
  ok: false,
  refusal: data === undefined ? { reason, message } : { reason, message, data },
})
