import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#operations/kit.ts'
import { isForeign } from './caller.ts'
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

const write = (stream: ServerResponse, event: string, revision: number, data: unknown): void => {
  stream.write(`event: ${event}\nid: ${revision}\ndata: ${JSON.stringify(data)}\n\n`)
}

/**
 * Server-sent events: `hello {revision}` on opening, so that whoever comes back knows whether they missed something,
 * then `change` after every change set, whoever made it. Each heartbeat asks again whether the listener still may.
 */
export const addEvents = (
  app: FastifyInstance,
  { store, programId, heartbeatMs }: EventsOptions,
  { identify }: RouteParts,
): void => {
  const streams = new Set<ServerResponse>()

  const stopWatching = store.watch(({ programId: changed, seq }) => {
    if (changed !== programId || streams.size === 0) return
    store
      .log(programId, { seq })
      .then(([entry]) => {
        if (!entry) return
        const { area, summary, author } = entry
        for (const stream of streams)
          write(stream, 'change', seq, { revision: seq, area, summary, author } satisfies ChangeEvent)
      })
      .catch((error: unknown) => app.log.error({ error }, 'a change could not be told'))
  })
  app.addHook('preClose', (done) => {
    stopWatching()
    for (const stream of streams) stream.end()
    done()
  })

  app.get(EVENTS_PATH, async (request, reply) => {
    const stop = stopOf('plan:read', await identify(request, reply), isForeign(request))
    if (stop) return sendCommonProblem(reply, stop.reason, stop.message)
    const { seq } = await store.read(programId)
    const stream = reply.raw
    reply.hijack()
    stream.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    write(stream, 'hello', seq, { revision: seq })
    streams.add(stream)
    const heartbeat = setInterval(() => {
      identify(request, reply)
        .then((caller) => (stopOf('plan:read', caller, false) ? stream.end() : stream.write(': still here\n\n')))
        .catch(() => stream.end())
    }, heartbeatMs)
    stream.on('close', () => {
      clearInterval(heartbeat)
      streams.delete(stream)
    })
  })
}
