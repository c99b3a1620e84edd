import type { FastifyReply, FastifyRequest } from 'fastify'
import { NOBODY } from '#operations/access.ts'
import type { Context } from '#operations/kit.ts'

/** Who a request comes from. */
export type Caller = Pick<Context, 'actor' | 'session'>

const NO_CALLER: Caller = { actor: NOBODY, session: null }
const BEARER = /^Bearer +(\S+) *$/i

/** Knows who holds the session of a request. */
interface Sessions {
  callerOf(request: FastifyRequest, reply: FastifyReply): Promise<Caller | null>
}

/** Finds out who calls. Null when a token is shown that is unknown or revoked: it is never taken for nobody. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => Promise<Caller | null>

/** Identifies by bearer token, else by session cookie; reads the role from the database each time. */
export const identifyBy =
  (accounts: Context['accounts'], sessions: Sessions, programId: string, now: () => Date): Identify =>
  async (request, reply) => {
    const { authorization } = request.headers
    if (authorization === undefined) return (await sessions.callerOf(request, reply)) ?? NO_CALLER
    const secret = BEARER.exec(authorization)?.[1]
    const token = secret === undefined ? null : await accounts.useToken(programId, secret, now())
    if (token === null) return null
    return { actor: { id: `token:${token.id}`, name: token.name, role: token.role, person: null }, session: null }
  }

/** Host and port, the port of the scheme left out; null of `null`, which a browser sends for a page without origin. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/** Whether a browser sent it from a page of another site. Scripts send neither header, and no cookie by accident. */
export const isForeign = (request: FastifyRequest): boolean => {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined) return hostOf(origin) !== hostOf(`${request.protocol}://${request.host}`)
  return site === 'cross-site' || site === 'same-site'
}
