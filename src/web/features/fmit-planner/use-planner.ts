import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Problem } from '../../client.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import { onLiveChange } from '../../live.ts'
import { createDesk } from './desk.ts'
import { createPlannerActions } from './planner-actions.ts'
import { planServer, readPlan } from './planner-api.ts'
import type { Planner } from './planner-context.ts'
import type { PlannerSearch } from './planner-search.ts'
import { createAddress } from './address.ts'
import { type PlannerStore, createPlannerStore } from './planner-store.ts'
import { createPlannerViews } from './planner-views.ts'

/** The plan of a year: on its way, not to be had, or there to work with. */
export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly store: PlannerStore }

/** Reads a year's plan and keeps it as the server has it, for as long as the page is there. */
export const usePlannerStore = (year: AcademicYear, me: string | null): Loaded => {
  const [loaded, setLoaded] = useState<Loaded & { readonly year?: AcademicYear }>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let store: PlannerStore | null = null
    let gone = false
    setLoaded({ state: 'loading' })
    void readPlan(year, me).then((answer) => {
      if (gone) return
      if (!answer.ok) {
        setLoaded({ state: 'failed', problem: answer.refusal, retry: () => setTurn((before) => before + 1) })
        return
      }
      store = createPlannerStore(answer.value, planServer(year, me))
      setLoaded({ state: 'ready', store, year })
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
  }, [year, me, turn])
  return loaded.state === 'ready' && loaded.year !== year ? { state: 'loading' } : loaded
}

/** Everything the parts of a planner share, over the one store they start with. */
export const usePlannerParts = (
  store: PlannerStore,
  search: PlannerSearch,
  write: (search: PlannerSearch) => void,
): Planner => {
  const grid = useRef<GridHandle>(null)
  const written = useEffectEvent(write)
  const [{ planner, follow }] = useState(() => {
    const desk = createDesk()
    const { views, follow } = createPlannerViews(store, desk)
    const address = createAddress(search, (next) => written(next))
    return {
      planner: { store, desk, grid, address, views, actions: createPlannerActions(store, desk, address) },
      follow,
    }
  })
  const { address } = planner
  useEffect(() => follow(), [follow])
  useEffect(() => address.follow(search), [address, search])
  useEffect(() => address.settle, [address])
  return planner
}
