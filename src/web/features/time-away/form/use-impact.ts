import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { OFFLINE, type Problem, Refused, query } from '../../../client.ts'
import { checkFields, type Draft } from './draft.ts'
import type { Check } from './impact-view.ts'

const CHECK = 'POST /api/v1/absences/check'

/** Typing a date gives three half-written ones on the way; they are not asked about. */
const REST_MS = 250

/** A value once it has come to rest. */
const useRested = <Value>(value: Value, text: string): Value => {
  const [rested, setRested] = useState({ value, text })
  useEffect(() => {
    if (rested.text === text) return
    const timer = setTimeout(() => setRested({ value, text }), REST_MS)
    return () => clearTimeout(timer)
  }, [rested.text, value, text])
  return rested.value
}

export interface ImpactState {
  readonly check: Check | undefined
  /** It is of the days before; that of these ones is on its way. */
  readonly isOld: boolean
  readonly problem: Problem | null
}

/** What would come of what the form says. The last answer stays until there is a new one. */
export const useImpact = (draft: Draft, id: string | undefined, plans: boolean): ImpactState => {
  const now = checkFields(draft, plans)
  const text = JSON.stringify(now)
  const fields = useRested(now, text)
  const asked = fields && { ...fields, ...(id === undefined ? {} : { id }) }
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...query(CHECK, asked ?? { type: 'vacation', first: '2020-01-01' }),
    enabled: asked !== null,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
    retry: (failures, failed) => failures < 2 && failed instanceof Refused && failed.problem.reason === OFFLINE,
  })
  return {
    check: now === null ? undefined : data,
    isOld: isPlaceholderData || isFetching || JSON.stringify(fields) !== text,
    problem: error instanceof Refused ? error.problem : null,
  }
}
