import { useCallback, useEffect, useRef } from 'react'
import { hintsFor } from './candidates.ts'
import { usePlanner } from './planner-context.ts'
import { rowOf } from './planner-tracks.ts'

/** How long a row must be pointed at before it is worked out what an assignment would bring. */
const REST_MS = 140

/** Works out, for the row under the pointer, what taking each open week would bring. */
export const useHints = (): ((row: string | null) => void) => {
  const { store, desk } = usePlanner()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (row) => {
      clearTimeout(timer.current)
      const { kind, of } = rowOf(row ?? '')
      if (kind !== 'person' || !store.state.plan.mayEdit) {
        if (desk.state.hints) desk.set({ hints: null })
        return
      }
      timer.current = setTimeout(() => {
        desk.set({ hints: { person: of, byWeek: hintsFor(store.state.view, of) } })
      }, REST_MS)
    },
    [store, desk],
  )
}
