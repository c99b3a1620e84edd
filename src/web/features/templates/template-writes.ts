import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Answer, type OutputOf, call } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { hideToast, showToast } from '../../components/toast.tsx'
import { counted } from '../../words.ts'
import type { Template } from './template.ts'

const TEMPLATES = 'GET /api/v1/rotation-templates'
type Listed = OutputOf<typeof TEMPLATES>

/** What every write about rotations answers with. */
export type Written = Pick<
  OutputOf<'POST /api/v1/rotation-templates/:id/archive'>,
  'message' | 'conflicts' | 'mended' | 'undoToken'
>

/** Everything that is written from this page: told in a toast, and taken back. */
export interface TemplateWrites {
  readonly archive: (template: Template) => void
  readonly restore: (template: Template) => void
  readonly addPreset: () => void
  readonly undo: (undoToken?: string) => void
  readonly redo: () => void
  /** Tells of what was written, reads again, and offers the way back. */
  readonly tell: (written: Written) => void
  /** Why the last of it was refused, as long as nobody has put it away. */
  readonly refusal: string | null
  readonly dismiss: () => void
}

/** What the change brought to the plan, beside what happened. */
const broughtWords = ({ conflicts, mended }: Pick<Written, 'conflicts' | 'mended'>): string | null => {
  const [first, ...others] = conflicts
  if (first)
    return others.length === 0 ? first.message : `${first.message} And ${counted(others.length, 'finding')} more.`
  return mended.length === 0 ? null : `It mends ${counted(mended.length, 'finding')}.`
}

const readAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => /rotation|requirement|activities|overlays|blocks/.test(String(queryKey[0])),
  })

export const useTemplateWrites = (): TemplateWrites => {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  return useMemo(() => {
    const refused = (message: string): void => {
      hideToast()
      setRefusal(message)
      announce(message, 'assertive')
      void readAgain(queries)
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
    const settle = (answer: Answer<Written>): void => {
      if (answer.ok) tell(answer.value)
      else refused(answer.refusal.message)
    }
    /** Shows it as it will be while it is under way; a refusal reads again what is so. */
    const paint = async (id: string, archived: boolean): Promise<void> => {
      await queries.cancelQueries({ queryKey: [TEMPLATES] })
      queries.setQueriesData<Listed>(
        { queryKey: [TEMPLATES] },
        (read) => read && { ...read, items: read.items.map((one) => (one.id === id ? { ...one, archived } : one)) },
      )
    }
    const take = async (
      route: 'POST /api/v1/rotation-templates/undo' | 'POST /api/v1/rotation-templates/redo',
      undoToken?: string,
    ): Promise<void> => {
      const answer = await call(route, undoToken === undefined ? {} : { undoToken })
      // That there is nothing to take back, or that somebody has changed it since, asks for no decision.
      setRefusal(null)
      showToast({ title: answer.ok ? answer.value.message : answer.refusal.message })
      await readAgain(queries)
    }
    const undo = (undoToken?: string) => void take('POST /api/v1/rotation-templates/undo', undoToken)
    const putAway = async ({ id, version }: Template): Promise<void> => {
      await paint(id, true)
      settle(await call('POST /api/v1/rotation-templates/:id/archive', { id, expectedVersion: version }))
    }
    const bringBack = async ({ id, version }: Template): Promise<void> => {
      await paint(id, false)
      settle(await call('POST /api/v1/rotation-templates/:id/restore', { id, expectedVersion: version }))
    }
    const preset = async (): Promise<void> => settle(await call('POST /api/v1/rotation-templates/preset', {}))
    return {
      archive: (template) => void putAway(template),
      restore: (template) => void bringBack(template),
      addPreset: () => void preset(),
      undo,
      redo: () => void take('POST /api/v1/rotation-templates/redo'),
      tell,
      refusal,
      dismiss: () => setRefusal(null),
    }
  }, [queries, refusal])
}
