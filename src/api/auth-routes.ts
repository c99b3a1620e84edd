import type { FastifyInstance, FastifyReply } from 'fastify'
import { isForeign } from './caller.ts'
import { PROBLEM_TYPE, problemOf, sendCommonProblem } from './problem.ts'
import { AUTH_PATH, type SignIn } from './sign-in.ts'

/** The addresses of the sign-in library that are open; all its others stay closed. */
export const AUTH_ROUTES = [
  {
    path: '/sign-in/email',
    name: 'sign-in',
    summary: 'Sign in with e-mail and password.',
    body: { email: 'string', password: 'string' },
  },
  {
    path: '/welcome',
    name: 'sign-in-by-link',
    summary: 'Sign in with a one-time link: once, within 24 hours.',
    body: { token: 'string' },
  },
  { path: '/sign-out', name: 'sign-out', summary: 'Sign out and end the session.', body: {} },
] as const

/** Why the library refused, in our words. What it says itself is not passed on. */
const REFUSALS: Readonly<
  Record<string, { readonly status: number; readonly reason: string; readonly message: string }>
> = {
  INVALID_EMAIL_OR_PASSWORD: {
    status: 401,
    reason: 'wrong_credentials',
    message: 'The e-mail and the password do not go together.',
  },
  LINK_SPENT: {
    status: 401,
    reason: 'link_spent',
    message: 'This link has been used, or is older than a day. Ask for a new one.',
  },
  DISABLED: { status: 403, reason: 'disabled', message: 'This account has been switched off. Ask an administrator.' },
}
const UNREADABLE = {
  status: 422,
  reason: 'invalid_input',
  message: 'Give an e-mail and a password, or the token of a link.',
}
export const AUTH_REFUSALS = [...Object.values(REFUSALS), UNREADABLE]

const ATTEMPTS_PER_MINUTE = 10

const refuse = async (reply: FastifyReply, response: Response): Promise<FastifyReply> => {
  const { code } = (await response.json().catch(() => ({}))) as { code?: string }
  const known = REFUSALS[code ?? '']
  if (known === undefined && response.status >= 500)
    throw new Error(`sign-in answered ${response.status} ${code ?? ''}`)
  const { status, reason, message } = known ?? UNREADABLE
  return reply
    .code(status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(status, { reason, message })))
}

/** Opens sign-in and sign-out, with a limit on attempts from one address. */
export const addAuthRoutes = (app: FastifyInstance, signIn: SignIn): void => {
  for (const { path } of AUTH_ROUTES)
    app.post(
      `${AUTH_PATH}${path}`,
      { config: { rateLimit: { max: ATTEMPTS_PER_MINUTE, timeWindow: '1 minute' } } },
      async (request, reply) => {
        if (isForeign(request))
          return sendCommonProblem(
            reply,
            'foreign_origin',
            'This came from a page of another site. Open Turnus itself.',
          )
        const response = await signIn.answer(request)
        if (!response.ok) return refuse(reply, response)
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
        return reply.code(200).send({ done: true })
      },
    )
}
