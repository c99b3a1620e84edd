import type { Plan } from './plan.ts'
import type { PlanStore } from './plan-store.ts'

/**
 * Tells of what was done here at once and then not written. What said that it was done goes with its way back, which
 * would take back something else now: `refuse` says why, `withdraw` leaves that to the notice of a clash. Returns what
 * ends it.
 */
export const tellRefusals = <P extends Plan, Edit, View>(
  store: Pick<PlanStore<P, Edit, View>, 'state' | 'subscribe'>,
  { refuse, withdraw }: { readonly refuse: (message: string) => void; readonly withdraw: () => void },
): (() => void) => {
  let { rejection, clash } = store.state
  return store.subscribe(() => {
    const before = { rejection, clash }
    ;({ rejection, clash } = store.state)
    if (clash !== null && clash !== before.clash) withdraw()
    // One without an edit is of a way back, and whoever asked for that is told.
    if (rejection !== null && rejection.edit !== null && rejection !== before.rejection) refuse(rejection.message)
  })
}
