import type { FastifyError, FastifyInstance } from 'fastify'
import { MalformedJson } from './json-body.ts'
import { type CommonReason, sendCommonProblem } from './problem.ts'

const KNOWN: Readonly<Record<string, readonly [CommonReason, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', 'The body is larger than allowed. Send it in parts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
}

/** PostgreSQL is starting, stopping or full, in its own codes; or nobody listens there, in the system's. */
const UNREACHABLE = /^(57P0\d|53300|08\w{3}|ECONN\w+|ENOENT|EPIPE|ETIMEDOUT)$/

const isUnreachable = ({ code, message }: Partial<FastifyError>): boolean =>
  UNREACHABLE.test(code ?? '') || message === 'Connection terminated unexpectedly'

/** The last resort of every request: known faults of the request as problems, anything else as a bug with an id. */
export const answerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof MalformedJson) return sendCommonProblem(reply, 'malformed_json', error.message)
    const known = KNOWN[error.code]
    if (known) return sendCommonProblem(reply, ...known)
    if (error.statusCode === 429)
      return sendCommonProblem(reply, 'too_many_requests', 'Too many attempts from this address. Wait a minute.')
    if (error.statusCode !== undefined && error.statusCode < 500)
      return sendCommonProblem(reply, 'malformed_request', 'The request is not well formed.')
    if (isUnreachable(error)) {
      request.log.error({ err: error }, 'the database does not answer')
      return sendCommonProblem(reply, 'database_unreachable', 'The database does not answer. Try again in a minute.')
    }
    request.log.error({ err: error }, 'bug')
    return sendCommonProblem(reply, 'bug', 'Something went wrong in Turnus. The id finds it in the log.', {
      id: request.id,
    })
  })
}
