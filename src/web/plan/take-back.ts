import { announce } from '../components/announce.tsx'
import { hideToast } from '../components/toast.tsx'
import type { Plan } from './plan.ts'
import type { PlanStore } from './plan-store.ts'

/** Why nothing was taken back: the server said no, or it was not reached. */
export type Kept = { readonly by: 'server' | 'network'; readonly message: string }

/** Takes the last change back, or brings it again, and tells of it. */
export const takeBack = <P extends Plan, Edit, View>(
  store: Pick<PlanStore<P, Edit, View>, 'undo' | 'redo'>,
  way: 'undo' | 'redo',
  kept: (kept: Kept) => void,
): void => {
  hideToast()
  void store[way]().then((outcome) => {
    if (outcome.kind === 'refused') kept({ by: 'server', message: outcome.refusal.message })
    else if (outcome.kind === 'unreachable')
      kept({ by: 'network', message: 'Turnus cannot be reached, so nothing was taken back.' })
    else announce(way === 'undo' ? 'Taken back.' : 'Done again.')
  })
}
