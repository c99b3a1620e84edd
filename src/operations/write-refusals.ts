import type { RefusalKind } from './kit.ts'

/** What any write may be refused for. */
export const WRITE_REFUSALS: readonly RefusalKind[] = [
  { reason: 'contradiction', status: 422, when: 'The plan would contradict itself; the message says how.' },
  { reason: 'clash', status: 409, when: 'Somebody changed the same thing at the same moment.' },
]
