import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { LEAVE } from '#domain/decisions/areas.ts'
import { type Actor, may } from '#operations/access.ts'
import type { Context } from '#operations/kit.ts'
import type { LogEntry } from '#store/store.ts'
import { type Caller, isForeign } from './caller.ts'
import { sendCommonProblem } from './problem.ts'
import { type RouteParts, stopOf } from './routes.ts'

export const EVENTS_PATH = '/api/v1/events'

/** What a listener is told after each change set. */
export interface ChangeEvent {
  readonly revision: number
  readonly area: string
  readonly summary: string
  readonly author: { readonly id: string; readonly name: string }
}

export interface EventsOptions {
  readonly store: Context['store']
  readonly programId: string
  /** How often a listener is told that the stream lives, and asked whether they still may. */
  readonly heartbeatMs: number
}

/** What a listener who plans is told when a proposal was made or changed. */
export interface ProposalEvent {
  readonly id: string
  readonly version: number
  readonly by: { readonly id: string; readonly name: string } | null
}

/** Who it was is told to whoever may know. */
const SOMEBODY: ChangeEvent['author'] = { id: '', name: 'Somebody' }

/** What a listener may hear of a change. That somebody asks to be away, or was refused, is for planners and themselves. */
const toldTo = ({ id, role }: Actor, { seq, area, summary, author }: LogEntry): ChangeEvent =>
  area !== LEAVE || may(role, 'leave:read') || author.id === id
    ? { revision: seq, area, summary, author }
    : { revision: seq, area, summary: 'Time away has changed.', author: SOMEBODY }

const writeProposal = (stream: ServerResponse, proposal: ProposalEvent): void => {
  stream.write(`event: proposal\ndata: ${JSON.stringify(proposal)}\n\n`)
}

const write = (stream: ServerResponse, event: string, revision: number, data: unknown): void => {
  stream.write(`event: ${event}\nid: ${revision}\ndata: ${JSON.stringify(data)}\n\n`)
}

/**
 * Server-sent events: `hello {revision}` on opening, so that whoever comes back knows whether they missed something,
 * then `change` after every change set, whoever made it; and `proposal`, for those who may see them. Each heartbeat asks again whether the listener still may.
 */
export const addEvents = (
  app: FastifyInstance,
  { store, programId, heartbeatMs }: EventsOptions,
  { identify }: RouteParts,
): void => {
  const streams = new Map<ServerResponse, Actor>()

  const tell = async (seq: number): Promise<void> => {
    const [entry] = await store.log(programId, { seq })
    if (!entry) return
    for (const [stream, actor] of streams) write(stream, 'change', seq, toldTo(actor, entry))
  }

  // One after the other: a later change is never told before an earlier one.
  let told: Promise<void> = Promise.resolve()
  const stopWatching = store.watch(({ programId: changed, seq }) => {
    if (changed !== programId || streams.size === 0) return
    told = told.then(() => tell(seq)).catch((error: unknown) => app.log.error({ error }, 'a change could not be told'))
  })
  const stopProposals = store.watchProposals(({ programId: changed, ...proposal }) => {
    if (changed !== programId) return
    for (const [stream, { role }] of streams) if (may(role, 'plan:edit')) writeProposal(stream, proposal)
  })
  app.addHook('preClose', (done) => {
    stopWatching()
    stopProposals()
    for (const stream of streams.keys()) stream.end()
    done()
  })

  app.get(EVENTS_PATH, async (request, reply) => {
    const listener = await identify(request, reply)
    const stop = stopOf('plan:read', listener, isForeign(request))
    if (stop) return sendCommonProblem(reply, stop.reason, stop.message)
    const stream = reply.raw
    reply.hijack()
    stream.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    // Nobody listens who was not identified. They hear what happens from now on, before the first word is said too.
    streams.set(stream, (listener as Caller).actor)
    store
      .read(programId)
      .then(({ seq }) => write(stream, 'hello', seq, { revision: seq }))
      .catch((error: unknown) => {
        app.log.error({ error }, 'a listener could not be greeted')
        stream.end()
      })
    const heartbeat = setInterval(() => {
      identify(request, reply)
        .then((caller) => {
          if (stopOf('plan:read', caller, false)) return stream.end()
          streams.set(stream, (caller as Caller).actor)
          return stream.write(': still here\n\n')
        })
        .catch(() => stream.end())
    }, heartbeatMs)
    stream.on('close', () => {
      clearInterval(heartbeat)
      streams.delete(stream)
    })
  })
}
