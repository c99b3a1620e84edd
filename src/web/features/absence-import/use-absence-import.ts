import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Problem } from '../../client.ts'
import { onLiveChange, onLiveProposal } from '../../live.ts'
import { batchServer, readBatch } from './batch-server.ts'
import { type BatchState, type BatchStore, createBatchStore } from './batch-store.ts'

/** An import: on its way, not to be had, or there to work with. */
export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly store: BatchStore }

/** Reads an import and keeps it as the server has it, for as long as the page is there. */
export const useAbsenceImport = (id: string, me: string | null): Loaded => {
  const [loaded, setLoaded] = useState<Loaded & { readonly id?: string }>({ state: 'loading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let store: BatchStore | null = null
    let gone = false
    setLoaded({ state: 'loading' })
    void readBatch(id).then((answer) => {
      if (gone) return
      if (!answer.ok) {
        setLoaded({ state: 'failed', problem: answer.refusal, retry: () => setTurn((before) => before + 1) })
        return
      }
      store = createBatchStore(answer.value, batchServer(id), me)
      setLoaded({ state: 'ready', store, id })
    })
    // What the plan says decides what rows come to; and somebody else may have worked on it meanwhile.
    const stopListening = onLiveChange(() => store?.refresh())
    const stopProposals = onLiveProposal((told) => {
      if (told === null || told.id === id) store?.heard(told)
    })
    const seen = () => {
      if (document.visibilityState === 'visible') store?.refresh()
    }
    const resume = () => store?.resume()
    const leaving = (event: BeforeUnloadEvent) => {
      if (store && store.state.pending.length > 0) event.preventDefault()
    }
    document.addEventListener('visibilitychange', seen)
    addEventListener('online', resume)
    addEventListener('beforeunload', leaving)
    return () => {
      gone = true
      stopListening()
      stopProposals()
      document.removeEventListener('visibilitychange', seen)
      removeEventListener('online', resume)
      removeEventListener('beforeunload', leaving)
      store?.close()
    }
  }, [id, me, turn])
  return loaded.state === 'ready' && loaded.id !== id ? { state: 'loading' } : loaded
}

/** The import as it is seen now. */
export const useBatch = (store: BatchStore): BatchState => useSyncExternalStore(store.subscribe, () => store.state)
