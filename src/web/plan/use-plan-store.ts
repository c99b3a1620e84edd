import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer, Problem } from '../client.ts'
import { liveRevision, onLiveChange } from '../live.ts'
import type { Plan } from './plan.ts'
import type { PlanStore } from './plan-store.ts'

/** A plan: on its way, not to be had, or there to work with. */
export type LoadedPlan<Store> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly store: Store }

/**
 * Reads a plan and keeps it as the server has it, for as long as the page is there. `name` says which plan: another name
 * is another plan, read anew.
 */
export const usePlanStore = <P extends Plan, Edit, View>(
  name: string,
  read: () => Promise<Answer<P>>,
  open: (plan: P) => PlanStore<P, Edit, View>,
): LoadedPlan<PlanStore<P, Edit, View>> => {
  type Loaded = LoadedPlan<PlanStore<P, Edit, View>>
  const [loaded, setLoaded] = useState<Loaded & { readonly name?: string }>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  const reading = useEffectEvent(read)
  const opening = useEffectEvent(open)
  useEffect(() => {
    let store: PlanStore<P, Edit, View> | null = null
    let gone = false
    setLoaded({ state: 'loading' })
    void reading().then((answer) => {
      if (gone) return
      if (!answer.ok) {
        setLoaded({ state: 'failed', problem: answer.refusal, retry: () => setTurn((before) => before + 1) })
        return
      }
      store = opening(answer.value)
      // What was told of while it was on its way.
      const told = liveRevision()
      if (told !== null && told > answer.value.revision) store.heard(told)
      setLoaded({ state: 'ready', store, name })
    })
    const stopListening = onLiveChange((change) => store?.heard(change?.revision ?? null))
    const resume = () => store?.resume()
    addEventListener('online', resume)
    // What waits for the network is lost with the page: the browser asks before it goes.
    const leaving = (event: BeforeUnloadEvent) => {
      if (store && store.state.pending.length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', leaving)
    return () => {
      gone = true
      stopListening()
      removeEventListener('online', resume)
      removeEventListener('beforeunload', leaving)
      store?.close()
    }
  }, [name, turn])
  return loaded.state === 'ready' && loaded.name !== name ? { state: 'loading' } : loaded
}
