import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type InputOf, type Problem, call, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import type { Import } from './import.ts'

type Said = Partial<Pick<InputOf<'PUT /api/v1/rotation-imports/:id/choices'>, 'names' | 'codes' | 'rotations'>>

/** What is said of names and words, one at a time: each is kept at once, and the sheet read anew. */
export interface Choosing {
  /** What is being kept: the cell or the key of it; null when nothing is. */
  readonly busy: string | null
  readonly problem: Problem | null
  readonly say: (what: string, said: Said) => Promise<boolean>
}

export const useChoices = ({ id, version }: Pick<Import, 'id' | 'version'>): Choosing => {
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const say = async (what: string, said: Said): Promise<boolean> => {
    setBusy(what)
    setProblem(null)
    const answer = await call('PUT /api/v1/rotation-imports/:id/choices', { id, expectedVersion: version, ...said })
    setBusy(null)
    if (!answer.ok) {
      setProblem(answer.refusal)
      announce(answer.refusal.message, 'assertive')
      if (answer.refusal.reason === 'version')
        await queries.invalidateQueries({ queryKey: query('GET /api/v1/rotation-imports/:id', { id }).queryKey })
      return false
    }
    queries.setQueryData(query('GET /api/v1/rotation-imports/:id', { id }).queryKey, answer.value)
    announce('The sheet is read anew.')
    return true
  }
  return { busy, problem, say }
}
