import { type QueryClient, useQuery } from '@tanstack/react-query'
import { type Day, day } from '#domain/calendar/day.ts'
import { type Answer, type OutputOf, query, send } from './client.ts'

/** Who is signed in, and what they may do. The server decides anyway; this is for what to show. */
export type SignedIn = NonNullable<OutputOf<'GET /api/v1/session'>['user']>

const FRESH_MS = 5 * 60_000

export const sessionQuery = { ...query('GET /api/v1/session', {}), staleTime: FRESH_MS }

/** The signed-in user. Null on pages that need none. */
export const useSession = (): SignedIn | null => useQuery(sessionQuery).data?.user ?? null

/** The day it is for the program, as the server says; asked again now and then, for pages that stay open over midnight. */
export const useToday = (): Day => {
  const { data } = useQuery({ ...sessionQuery, refetchInterval: FRESH_MS })
  if (!data) throw new Error('a page asked for the day before the session was read')
  return day(data.today)
}

const post = (path: string, body: object): Promise<Answer<unknown>> =>
  send({ method: 'POST', url: `/api/v1/auth/${path}`, body: JSON.stringify(body) })

/** Whoever comes or goes, nothing that was read for somebody else stays. */
const startOver = async (queries: QueryClient): Promise<void> => {
  queries.clear()
  await queries.query({ ...sessionQuery, staleTime: 0 })
}

/** Signs in with e-mail and password. */
export const signIn = async (queries: QueryClient, email: string, password: string): Promise<Answer<unknown>> => {
  const answer = await post('sign-in/email', { email, password })
  if (answer.ok) await startOver(queries)
  return answer
}

/** Signs in with the token of a one-time link, and uses it up. */
export const signInByLink = async (queries: QueryClient, token: string): Promise<Answer<unknown>> => {
  const answer = await post('welcome', { token })
  if (answer.ok) await startOver(queries)
  return answer
}

/** Ends the session. */
export const signOut = async (queries: QueryClient): Promise<Answer<unknown>> => {
  const answer = await post('sign-out', {})
  if (answer.ok) await startOver(queries)
  return answer
}
