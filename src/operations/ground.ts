import type { Ground } from '#store/store.ts'
import type { Context } from './kit.ts'

/** What a decision is made from, where it is only tried out: the facts as they were when the call came in. */
export const groundOf = ({
  store,
  programId,
  snapshot,
}: Pick<Context, 'store' | 'programId' | 'snapshot'>): Ground => ({
  ...snapshot,
  log: (query) => store.log(programId, query),
  proposal: (id) => store.proposals.read(programId, id),
})
