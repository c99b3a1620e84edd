import type { Refusal, Result } from '#domain/result.ts'

/** What was done; throws with the refusal's words when it was refused. */
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new Error(`refused (${result.refusal.reason}): ${result.refusal.message}`)
}

/** Why it was refused; throws when it was done. */
export const refusalOf = <R extends Refusal>(result: Result<unknown, R>): R => {
  if (!result.ok) return result.refusal
  throw new Error(`not refused: ${JSON.stringify(result.value)}`)
}
