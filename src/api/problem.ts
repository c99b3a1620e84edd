import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { Refusal } from '#domain/result.ts'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'
export const REFERENCE_PATH = '/api/v1/reference'

/** RFC 9457, with the stable `reason` and the data of the refusal beside its own members. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly reason: string
  readonly detail: string
}

/** What any operation may be refused for before it runs, by reason. */
export const COMMON_PROBLEMS = {
  malformed_json: { status: 400, when: 'The body is not JSON.' },
  malformed_request: { status: 400, when: 'The address or a header is not well formed.' },
  not_signed_in: { status: 401, when: 'Nobody is signed in, or the token is unknown or revoked.' },
  forbidden: { status: 403, when: 'The role may not do this.' },
  foreign_origin: { status: 403, when: 'The request comes from a page of another site.' },
  no_such_route: { status: 404, when: 'There is nothing at this address.' },
  too_large: { status: 413, when: 'The body is larger than allowed.' },
  unsupported_media_type: { status: 415, when: 'The body is of a kind that is not read here.' },
  invalid_input: { status: 422, when: 'A field is missing, unknown or cannot be read; `fields` names each.' },
  too_many_requests: { status: 429, when: 'Too many attempts; wait a minute.' },
  database_unreachable: { status: 503, when: 'The database does not answer; try again in a minute.' },
  bug: { status: 500, when: 'A fault of Turnus; the `id` finds it in the log.' },
} as const
export type CommonReason = keyof typeof COMMON_PROBLEMS

/** Makes the problem of a refusal. The refusal's data never hides the problem's own members. */
export const problemOf = (status: number, { reason, message, data }: Refusal): Problem => ({
  ...(typeof data === 'object' && data !== null ? data : {}),
  type: `${REFERENCE_PATH}#${reason}`,
  title: STATUS_CODES[status] ?? 'Refused',
  status,
  reason,
  detail: message,
})

/** Answers with a problem. */
export const sendProblem = (reply: FastifyReply, status: number, refusal: Refusal): FastifyReply =>
  reply
    .code(status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(status, refusal)))

/** Answers with a problem that any operation may have. */
export const sendCommonProblem = (
  reply: FastifyReply,
  reason: CommonReason,
  message: string,
  data?: unknown,
): FastifyReply => sendProblem(reply, COMMON_PROBLEMS[reason].status, { reason, message, data })
