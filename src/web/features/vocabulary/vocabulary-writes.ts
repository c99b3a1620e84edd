import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Answer, type OutputOf, type Problem, call } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { showToast } from '../../components/toast.tsx'
import { counted } from '../../words.ts'

/** What every change of the vocabulary answers with. */
type Written = Pick<OutputOf<'POST /api/v1/overlays/order'>, 'message' | 'conflicts' | 'mended' | 'undoToken'>

/** What the change brought to the plan, beside what happened. */
const broughtWords = ({ conflicts, mended }: Written): string | null => {
  const [first, ...others] = conflicts
  if (first)
    return others.length === 0 ? first.message : `${first.message} And ${counted(others.length, 'finding')} more.`
  return mended.length === 0 ? null : `It mends ${counted(mended.length, 'finding')}.`
}

/** Codes, the program week, holidays, the weekend and the policy show in rotations, blocks and requirements too. */
const readAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      /activities|overlays|holidays|weekend|half-days|policy|rotation|requirement|blocks/.test(String(queryKey[0])),
  })

export interface VocabularyWrites {
  /** Tells of an answer and reads again; answers why it was refused, or null. */
  readonly settle: (answer: Answer<Written>) => Problem | null
  readonly undo: (undoToken?: string) => void
  readonly redo: () => void
}

/** How changes of activities, the program week, days off and the clinic are told and taken back. */
export const useVocabularyWrites = (): VocabularyWrites => {
  const queries = useQueryClient()
  return useMemo(() => {
    const take = async (
      route: 'POST /api/v1/rotation-templates/undo' | 'POST /api/v1/rotation-templates/redo',
      undoToken?: string,
    ): Promise<void> => {
      const answer = await call(route, undoToken === undefined ? {} : { undoToken })
      // That there is nothing to take back, or that somebody has changed it since, asks for no decision.
      showToast({ title: answer.ok ? answer.value.message : answer.refusal.message })
      await readAgain(queries)
    }
    const undo = (undoToken?: string) => void take('POST /api/v1/rotation-templates/undo', undoToken)
    return {
      settle: (answer) => {
        void readAgain(queries)
        if (!answer.ok) {
          announce(answer.refusal.message, 'assertive')
          return answer.refusal
        }
        const { message, undoToken } = answer.value
        const detail = broughtWords(answer.value)
        showToast({
          title: message,
          ...(detail ? { detail } : {}),
          ...(undoToken ? { action: { label: 'Undo', keys: 'Ctrl Z', run: () => undo(undoToken) } } : {}),
        })
        return null
      },
      undo,
      redo: () => void take('POST /api/v1/rotation-templates/redo'),
    }
  }, [queries])
}
