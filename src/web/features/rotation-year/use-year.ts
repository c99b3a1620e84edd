import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createAddress } from '../../address.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import { type LoadedPlan, usePlanStore } from '../../plan/use-plan-store.ts'
import { createDesk } from './desk.ts'
import { createYearActions } from './year-actions.ts'
import { readYear, yearServer } from './year-api.ts'
import type { YearParts } from './year-context.ts'
import { type YearStore, createYearStore } from './year-plan.ts'
import { PLACE, type YearSearch } from './year-search.ts'
import { createYearViews } from './year-views.ts'

/** Reads a year of rotations and keeps it as the server has it, for as long as the page is there. */
export const useYearStore = (ay: number): LoadedPlan<YearStore> =>
  usePlanStore(
    String(ay),
    () => readYear(ay),
    (plan) => createYearStore(plan, yearServer(ay)),
  )

/** Everything the parts of a year share, over the one store they start with. */
export const useYearParts = (store: YearStore, search: YearSearch, write: (search: YearSearch) => void): YearParts => {
  const grid = useRef<GridHandle>(null)
  const written = useEffectEvent(write)
  const [{ parts, follow }] = useState(() => {
    const desk = createDesk()
    const { views, follow: followViews } = createYearViews(store, desk)
    const address = createAddress(search, PLACE, (next: YearSearch) => written(next))
    const actions = createYearActions(store, desk, address, grid)
    return { parts: { store, desk, grid, address, views, actions }, follow: followViews }
  })
  const { address } = parts
  useEffect(() => follow(), [follow])
  useEffect(() => address.follow(search), [address, search])
  useEffect(() => address.settle, [address])
  return parts
}
