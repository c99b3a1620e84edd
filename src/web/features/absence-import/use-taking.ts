import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { type Answer, type OutputOf, call } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { showToast } from '../../components/toast.tsx'
import { readBatch } from './batch-server.ts'
import { type BatchStore, isUnreachable } from './batch-store.ts'

/** What applying answered. */
export type Applied = OutputOf<'POST /api/v1/absences/import/batches/:id/apply'>

/** Taking an import in, and taking it back. */
export interface Taking {
  /** What is on its way; null when nothing is. */
  readonly busy: 'applying' | 'taking back' | 'discarding' | null
  /** Why the last try was refused. */
  readonly refusal: string | null
  /** Rows that would do something else now than was shown. */
  readonly stale: readonly string[]
  readonly applied: Applied | null
  readonly apply: (skipUnsettled: boolean) => void
  readonly undo: (token: string) => void
  readonly rollBack: (reason: string) => void
  readonly discard: () => Promise<boolean>
  readonly forget: () => void
}

const ASK_AGAIN_MS = 2000
const TRIES = 30
const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms))

/** The rows a refusal names. */
const rowsIn = (data: Readonly<Record<string, unknown>>): readonly string[] => {
  const { rows } = data
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [row.id] : [],
  )
}

export const useTaking = (store: BatchStore): Taking => {
  const queries = useQueryClient()
  const [busy, setBusy] = useState<Taking['busy']>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [stale, setStale] = useState<readonly string[]>([])
  const [applied, setApplied] = useState<Applied | null>(null)
  const id = store.state.batch.batchId

  const begin = (what: Taking['busy']): void => {
    setBusy(what)
    setRefusal(null)
    setStale([])
  }
  /** Whatever shows absences or imports reads them anew. */
  const readAgain = (): void =>
    void queries.invalidateQueries({ predicate: ({ queryKey }) => /absences|fmit|proposals/.test(String(queryKey[0])) })
  const refused = (message: string): void => {
    setRefusal(message)
    announce(message, 'assertive')
  }

  /** The answer never came: whether it was written all the same, the import itself says. */
  const wasApplied = async (): Promise<boolean | null> => {
    for (let turn = 0; turn < TRIES; turn++) {
      await pause(ASK_AGAIN_MS)
      const answer = await readBatch(id)
      if (answer.ok) return !isOpen(answer.value.state)
      if (!isUnreachable(answer.refusal)) return null
    }
    return null
  }

  const apply = async (skipUnsettled: boolean): Promise<void> => {
    begin('applying')
    const batch = await store.settled()
    const answer = await call('POST /api/v1/absences/import/batches/:id/apply', {
      ...{ id, expectedVersion: batch.version, expectedRevision: batch.revision, skipUnsettled },
    })
    if (answer.ok) {
      setApplied(answer.value)
      announce(answer.value.message)
    } else if (isUnreachable(answer.refusal)) {
      const done = await wasApplied()
      if (done !== true) refused(`${answer.refusal.message} Nothing was written.`)
    } else {
      if (answer.refusal.reason === 'stale_preview') setStale(rowsIn(answer.refusal.data))
      refused(answer.refusal.message)
    }
    await store.read()
    setBusy(null)
    readAgain()
  }

  const after = async (answer: Answer<{ readonly message: string }>): Promise<void> => {
    if (answer.ok) showToast({ title: answer.value.message })
    else refused(answer.refusal.message)
    await store.read()
    setBusy(null)
    readAgain()
  }

  return {
    ...{ busy, refusal, stale, applied },
    apply: (skipUnsettled) => void apply(skipUnsettled),
    undo: (undoToken) => {
      begin('taking back')
      void call('POST /api/v1/absences/undo', { undoToken }).then(after)
    },
    rollBack: (reason) => {
      begin('taking back')
      void call('POST /api/v1/absences/import/batches/:id/rollback', { id, reason }).then(after)
    },
    discard: async () => {
      begin('discarding')
      const answer = await call('DELETE /api/v1/absences/import/batches/:id', { id })
      setBusy(null)
      if (!answer.ok) refused(answer.refusal.message)
      else readAgain()
      return answer.ok
    },
    forget: () => {
      setRefusal(null)
      setStale([])
    },
  }
}
