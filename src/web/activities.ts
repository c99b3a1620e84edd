import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type OutputOf, query } from './client.ts'

/** An activity as the server has it. */
export type KnownActivity = OutputOf<'GET /api/v1/activities'>['items'][number]
export type KnownActivities = ReadonlyMap<string, KnownActivity>

export const activitiesQuery = query('GET /api/v1/activities', {})

const NONE: readonly KnownActivity[] = []

/** What half-days can be, by code, archived ones included; empty until it is read. */
export const useActivities = (): KnownActivities => {
  const items = useQuery(activitiesQuery).data?.items ?? NONE
  return useMemo(() => new Map(items.map((one) => [one.code, one])), [items])
}
