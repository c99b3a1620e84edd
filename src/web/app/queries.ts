import { QueryClient } from '@tanstack/react-query'
import { OFFLINE, Refused } from '../client.ts'

/** A minute; live updates make it stale sooner. */
const FRESH_MS = 60_000
const TRIES = 2

/** What was read from the server. Old data stays in sight until new data is there. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // A refusal stays one; only a network that was away may be back.
      retry: (failures, error) => failures < TRIES && error instanceof Refused && error.problem.reason === OFFLINE,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
