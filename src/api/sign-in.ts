import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import * as z from 'zod'
import { hashPassword, isPassword } from '#operations/accounts/password.ts'
import type { Context } from '#operations/kit.ts'
import type { HeldSession } from '#store/accounts.ts'
import type { Caller } from './caller.ts'

export const AUTH_PATH = '/api/v1/auth'
const SESSION_DAYS = 30
const SECONDS_PER_DAY = 86_400

export interface SignInOptions {
  /** Sees the tables of the access migration, of this program only. */
  readonly database: Kysely<unknown>
  readonly accounts: Context['accounts']
  readonly programId: string
  /** Signs the session cookie. */
  readonly secret: string
  /** Cookies over HTTPS only. */
  readonly secureCookies: boolean
  readonly log: Logger
  readonly now: () => Date
}

/** Sign-in with e-mail and password or a one-time link; sessions in PostgreSQL, held by an HttpOnly cookie. */
export interface SignIn {
  /** Who holds the request's session cookie; null when nobody does, or they are disabled. Prolongs it on the way. */
  callerOf(request: FastifyRequest, reply: FastifyReply): Promise<Caller | null>
  /** Lets the sign-in library answer a request to one of its addresses. */
  answer(request: FastifyRequest): Promise<Response>
}

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  return headers
}

const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`

/** `POST /welcome {token}`: signs in whoever holds a link that has not been used. */
const welcome = ({ accounts, programId, now }: SignInOptions): BetterAuthPlugin => ({
  id: 'welcome',
  endpoints: {
    welcome: createAuthEndpoint(
      '/welcome',
      { method: 'POST', body: z.strictObject({ token: z.string().min(1).max(200) }) },
      async (ctx) => {
        const user = await accounts.useLink(programId, ctx.body.token, now())
        if (user === null)
          throw new APIError('UNAUTHORIZED', {
            code: 'LINK_SPENT',
            message: 'This link has been used, or is older than a day. Ask for a new one.',
          })
        const session = await ctx.context.internalAdapter.createSession(user.id, false, { byLink: true }, true)
        const found = await ctx.context.internalAdapter.findUserById(user.id)
        if (!found) throw new Error(`the user ${user.id} of a sign-in link is gone`)
        await setSessionCookie(ctx, { session, user: found })
        return ctx.json({ user: { id: user.id } })
      },
    ),
  },
})

const dated = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

const authOf = (options: SignInOptions) =>
  betterAuth({
    basePath: AUTH_PATH,
    baseURL: 'http://localhost',
    // A page of this very server is trusted, whatever name it is reached by; the server checks the same before.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    secret: options.secret,
    database: { db: options.database, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    user: {
      modelName: 'user_account',
      fields: { emailVerified: 'email_verified', ...dated },
      additionalFields: {
        role: { type: 'string', input: false },
        personId: { type: 'string', required: false, input: false, fieldName: 'person_id' },
        disabled: { type: 'boolean', input: false },
      },
    },
    session: {
      modelName: 'user_session',
      fields: {
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
        ...dated,
      },
      additionalFields: { byLink: { type: 'boolean', input: false, defaultValue: false, fieldName: 'by_link' } },
      expiresIn: SESSION_DAYS * SECONDS_PER_DAY,
      updateAge: SECONDS_PER_DAY,
    },
    account: {
      modelName: 'user_credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dated,
      },
    },
    verification: { modelName: 'sign_in_check', fields: { expiresAt: 'expires_at', ...dated } },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const user = await options.accounts.user(options.programId, userId)
            if (user === null || user.disabled)
              throw new APIError('FORBIDDEN', { code: 'DISABLED', message: 'This account has been switched off.' })
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'turnus',
      useSecureCookies: options.secureCookies,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    // Attempts are counted by the server's own limit.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      disableColors: true,
      level: 'error',
      log: (level, message) => options.log[level]({ part: 'sign-in' }, message),
    },
    plugins: [welcome(options)],
  })

const callerOf = ({ id, byLink, user }: HeldSession): Caller => ({
  actor: { id: `user:${user.id}`, name: user.name, role: user.role, person: user.person },
  session: { id, userId: user.id, byLink },
})

/** So many cookies are remembered as rightly signed. */
const MOST_VERIFIED = 2_000

export const openSignIn = (options: SignInOptions): SignIn => {
  const auth = authOf(options)
  const { accounts, programId, now } = options
  /** By the cookies of a request: the session token that the library found rightly signed in them. */
  const verified = new Map<string, string>()

  /** Lets the library look at the cookies: it checks the signature, prolongs a session, and clears what is over. */
  const examine = async (request: FastifyRequest, reply: FastifyReply): Promise<string | null> => {
    const { headers, response } = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true })
    for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
    return response?.session.token ?? null
  }

  const isFresh = ({ expiresAt, updatedAt }: HeldSession): boolean =>
    expiresAt > now() && now().getTime() - updatedAt.getTime() < SECONDS_PER_DAY * 1000

  return {
    async callerOf(request, reply) {
      const { cookie } = request.headers
      if (cookie === undefined) return null
      const known = verified.get(cookie)
      const held = known === undefined ? null : await accounts.session(programId, known)
      if (held !== null && isFresh(held)) return held.user.disabled ? null : callerOf(held)
      verified.delete(cookie)
      const token = await examine(request, reply)
      const examined = token === null ? null : await accounts.session(programId, token)
      if (token === null || examined === null || examined.user.disabled) return null
      if (verified.size >= MOST_VERIFIED) verified.clear()
      verified.set(cookie, token)
      return callerOf(examined)
    },
    answer: (request) =>
      auth.handler(
        new Request(new URL(request.url, originOf(request)), {
          method: request.method,
          headers: headersOf(request),
          body: request.body === undefined ? null : JSON.stringify(request.body),
        }),
      ),
  }
}
