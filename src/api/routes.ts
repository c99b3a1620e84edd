import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { type Access, may } from '#operations/access.ts'
import type { Context, FileAnswer, Operation } from '#operations/kit.ts'
import { type Identify, type Caller, isForeign } from './caller.ts'
import { type Encoded, encoderOf } from './encode.ts'
import { inputOf } from './input.ts'
import { type CommonReason, sendCommonProblem, sendProblem } from './problem.ts'
import { readForm } from './upload.ts'

export interface RouteParts {
  readonly identify: Identify
  readonly contextOf: (caller: Caller) => Promise<Context>
}

interface Stop {
  readonly reason: CommonReason
  readonly message: string
}

const READS = ['GET', 'HEAD']

/** Why a caller may not go on, or null. */
export const stopOf = (access: Access, caller: Caller | null, foreign: boolean): Stop | null => {
  if (caller === null) return { reason: 'not_signed_in', message: 'The token is unknown or revoked. Create a new one.' }
  if (foreign && caller.session !== null)
    return { reason: 'foreign_origin', message: 'This came from a page of another site. Open Turnus itself.' }
  if (may(caller.actor.role, access)) return null
  return caller.actor.role === 'nobody'
    ? { reason: 'not_signed_in', message: 'Sign in first.' }
    : { reason: 'forbidden', message: `Your role, ${caller.actor.role}, may not do this. Ask an administrator.` }
}

const sendFile = (reply: FastifyReply, { name, mediaType, body }: FileAnswer): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(typeof body === 'string' ? body : Buffer.from(body))

/** Smaller answers are not worth pressing. */
const WORTH_PRESSING_BYTES = 4096

const sendJson = async (request: FastifyRequest, reply: FastifyReply, answer: Encoded): Promise<FastifyReply> => {
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
  const takesPressed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!takesPressed || answer.plain.length < WORTH_PRESSING_BYTES) return reply.send(answer.plain)
  return reply.header('content-encoding', 'gzip').send(await answer.pressed())
}

/** Makes the HTTP route of one operation: who, what, run, answer. */
export const addOperation = (app: FastifyInstance, operation: Operation, { identify, contextOf }: RouteParts): void => {
  const [method, url] = operation.route.split(' ') as [HTTPMethods, string]
  const encoded = encoderOf(operation.output)
  const statusOf = (reason: string): number => {
    const status = operation.refusals.find((kind) => kind.reason === reason)?.status
    if (status === undefined) throw new Error(`${operation.name} refused with the undeclared reason ${reason}`)
    return status
  }
  app.route({
    method,
    url,
    handler: async (request, reply) => {
      const caller = await identify(request, reply)
      const stop = stopOf(operation.access, caller, !READS.includes(request.method) && isForeign(request))
      if (stop) return sendCommonProblem(reply, stop.reason, stop.message)
      if (request.isMultipart()) {
        if (operation.upload === undefined)
          return sendCommonProblem(reply, 'unsupported_media_type', 'Send the body as application/json.')
        const form = await readForm(request, operation.upload)
        // What is left of the form is not waited for.
        if (!form.ok)
          return sendCommonProblem(reply.header('connection', 'close'), form.refusal.reason, form.refusal.message)
        request.body = form.value
      }
      const input = inputOf(operation.input, request)
      if (!input.ok) return sendCommonProblem(reply, 'invalid_input', input.refusal.message, input.refusal.data)
      // Refusals carry as much as answers do: what conflicts, and with what.
      if (operation.sensitive) reply.header('x-contains-phi', 'true')
      const context = await contextOf(caller as Caller)
      // By it a client knows whether a change that it hears of came after what it has read.
      if (READS.includes(request.method) && context.actor.role !== 'nobody')
        reply.header('x-revision', String(context.snapshot.seq))
      const answer = await operation.run(context, input.value)
      if (!answer.ok) return sendProblem(reply, statusOf(answer.refusal.reason), answer.refusal)
      if (operation.files) return sendFile(reply, answer.value as FileAnswer)
      return sendJson(request, reply.code(operation.status ?? 200), encoded(answer.value))
    },
  })
}
