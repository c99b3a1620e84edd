import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Answer, type OutputOf, call } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { hideToast, showToast } from '../../components/toast.tsx'
import { counted } from '../../words.ts'
import type { Away } from './absences.ts'
import { ABSENCES } from './use-time-away.ts'

/** What every write about time away answers with. */
export type Written = Pick<
  OutputOf<'POST /api/v1/absences'>,
  'message' | 'conflicts' | 'mended' | 'undoToken' | 'revision'
>

/** Everything that is done to time away from this page: painted at once, told in a toast, and taken back. */
export interface LeaveWrites {
  readonly approve: (away: Away, comment?: string) => Promise<boolean>
  readonly refuse: (away: Away, comment?: string) => Promise<boolean>
  readonly cancel: (away: Away) => Promise<boolean>
  /** The last day is no estimate any more. */
  readonly confirm: (away: Away) => Promise<boolean>
  readonly undo: (undoToken?: string) => void
  readonly redo: () => void
  /** Tells of what was written, reads again, and offers the way back. */
  readonly tell: (written: Written) => void
  /** Why the last of it was refused, as long as nobody has put it away. */
  readonly refusal: string | null
  readonly dismiss: () => void
}

/** What the change brought to the plan, beside what happened. */
export const broughtWords = ({ conflicts, mended }: Pick<Written, 'conflicts' | 'mended'>): string | null => {
  const [first, ...others] = conflicts
  if (first)
    return others.length === 0 ? first.message : `${first.message} And ${counted(others.length, 'finding')} more.`
  return mended.length === 0 ? null : `It mends ${counted(mended.length, 'finding')}.`
}

/** Whatever says who is away, or is judged by it. */
const readAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => /absences|fmit/.test(String(queryKey[0])) })

export const useLeaveWrites = (): LeaveWrites => {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  return useMemo(() => {
    const refused = (message: string): false => {
      hideToast()
      setRefusal(message)
      announce(message, 'assertive')
      return false
    }
    const tell = (written: Written): void => {
      const { message, undoToken } = written
      const detail = broughtWords(written)
      setRefusal(null)
      showToast({
        title: message,
        ...(detail ? { detail } : {}),
        ...(undoToken ? { action: { label: 'Undo', keys: 'Ctrl Z', run: () => undo(undoToken) } } : {}),
      })
      void readAgain(queries)
    }
    /** Shows it as it will be while it is under way, and as it was when it is refused. */
    const write = async (away: Away, painted: Partial<Away>, ask: () => Promise<Answer<Written>>): Promise<boolean> => {
      const key = { queryKey: [ABSENCES] }
      await queries.cancelQueries(key)
      const before = queries.getQueriesData<readonly Away[]>(key)
      queries.setQueriesData<readonly Away[]>(key, (all) =>
        all?.map((one) => (one.id === away.id ? { ...one, ...painted, can: NOTHING } : one)),
      )
      const answer = await ask()
      if (answer.ok) {
        tell(answer.value)
        return true
      }
      for (const [queryKey, all] of before) queries.setQueryData(queryKey, all)
      void readAgain(queries)
      return refused(answer.refusal.message)
    }
    const take = async (route: 'POST /api/v1/absences/undo' | 'POST /api/v1/absences/redo', undoToken?: string) => {
      const answer = await call(route, undoToken === undefined ? {} : { undoToken })
      // That there is nothing to take back, or that somebody has changed it since, asks for no decision.
      setRefusal(null)
      showToast({ title: answer.ok ? answer.value.message : answer.refusal.message })
      await readAgain(queries)
    }
    const undo = (undoToken?: string) => void take('POST /api/v1/absences/undo', undoToken)
    const comments = (comment: string | undefined) => (comment ? { comment } : {})
    return {
      approve: (away, comment) =>
        write(away, { status: 'approved' }, () =>
          call('POST /api/v1/absences/:id/approve', {
            id: away.id,
            expectedVersion: away.version,
            ...comments(comment),
          }),
        ),
      refuse: (away, comment) =>
        write(away, { status: 'rejected' }, () =>
          call('POST /api/v1/absences/:id/reject', {
            id: away.id,
            expectedVersion: away.version,
            ...comments(comment),
          }),
        ),
      cancel: (away) =>
        write(away, { status: 'cancelled' }, () =>
          call('DELETE /api/v1/absences/:id', { id: away.id, expectedVersion: away.version }),
        ),
      confirm: (away) =>
        write(away, { tentative: false }, () =>
          call('PUT /api/v1/absences/:id', { id: away.id, expectedVersion: away.version, tentative: false }),
        ),
      undo,
      redo: () => void take('POST /api/v1/absences/redo'),
      tell,
      refusal,
      dismiss: () => setRefusal(null),
    }
  }, [queries, refusal])
}

const NOTHING: Away['can'] = { edit: false, cancel: false, decide: false }
