import { randomUUID } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type pg from 'pg'
import type { Logger } from 'pino'
import { contextFor } from '#operations/context.ts'
import { OPERATIONS } from '#operations/index.ts'
import type { Context } from '#operations/kit.ts'
import { VERSION } from '#operations/version.ts'
import { openAccounts } from '#store/open-accounts.ts'
import { programKysely } from '#store/program-kysely.ts'
import type { Store } from '#store/store.ts'
import { addAuthRoutes } from './auth-routes.ts'
import { identifyBy } from './caller.ts'
import { answerErrors } from './errors.ts'
import { addEvents } from './events.ts'
import { readJsonBodies } from './json-body.ts'
import { openApiOf } from './openapi.ts'
import { REFERENCE_PATH } from './problem.ts'
import { REFERENCE_CSS, referencePage } from './reference.ts'
import { addOperation } from './routes.ts'
import { openSignIn } from './sign-in.ts'
import { readForms } from './upload.ts'
import { serveWeb } from './web-files.ts'

const MAX_BODY_BYTES = 4_194_304
const HEARTBEAT_MS = 20_000
const REQUEST_ID = /^[\w-]{1,64}$/

export interface AppOptions {
  readonly store: Store
  /** Where users, sessions and tokens are kept. */
  readonly pool: pg.Pool
  readonly programId: string
  /** Signs session cookies; 32 characters or more. */
  readonly secret: string
  /** The built web client; null, or a folder without a page, serves the API alone. */
  readonly webFolder: string | null
  readonly log: Logger
  /** Reached over HTTPS: cookies travel nowhere else. */
  readonly secure?: boolean
  /** Behind a proxy whose `X-Forwarded-…` headers are true. */
  readonly trustProxy?: boolean
  readonly now?: () => Date
  /** Between signs of life on streams of live updates; 20 seconds unless said. */
  readonly heartbeatMs?: number
}

export interface ServerOptions extends AppOptions {
  readonly host: string
  readonly port: number
}

export interface Server {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly url: string
  /** Ends the streams, lets requests under way finish, and stops. */
  close(): Promise<void>
}

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

/** Makes a text when it is first asked for, and keeps it: it is the same for every server. */
const madeOnce = (make: () => string): (() => string) => {
  let made: string | null = null
  return () => (made ??= make())
}

const openApi = madeOnce(() => JSON.stringify(openApiOf(OPERATIONS, VERSION)))
const page = madeOnce(() => referencePage(OPERATIONS, VERSION))

const addDocuments = (app: FastifyInstance): void => {
  app.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(openApi()))
  app.get(REFERENCE_PATH, (_request, reply) => reply.type('text/html; charset=utf-8').send(page()))
  app.get(`${REFERENCE_PATH}.css`, (_request, reply) => reply.type('text/css; charset=utf-8').send(REFERENCE_CSS))
}

/** The HTTP application, made from the operations. Does not listen yet. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const { store, pool, programId, secure = false, now = () => new Date() } = options
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: options.trustProxy ?? false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
  }) as unknown as FastifyInstance
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
  })
  await app.register(rateLimit, { global: false })
  readJsonBodies(app)
  await readForms(app)
  answerErrors(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    // Without the query: a sign-in link carries its secret there. Nor with what stands in the path: an id may tell what a
    // record is.
    const path = request.routeOptions.url ?? request.url.split('?', 1)[0]
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: reply.elapsedTime }, 'answered')
  })

  const accounts = openAccounts(pool)
  const database = programKysely(pool, programId)
  const signIn = openSignIn({ ...options, accounts, database, secureCookies: secure, now })
  const parts = {
    identify: identifyBy(accounts, signIn, programId, now),
    contextOf: (caller: Pick<Context, 'actor' | 'session'>) =>
      contextFor({ store, accounts, programId, now: now(), ...caller }),
  }
  for (const operation of OPERATIONS) addOperation(app, operation, parts)
  addAuthRoutes(app, signIn)
  addEvents(app, { store, programId, heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS }, parts)
  addDocuments(app)
  await serveWeb(app, options.webFolder)
  return app
}

/** Starts the HTTP server. Throws when the port is taken. */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  const app = await createApp(options)
  const url = await app.listen({ host: options.host, port: options.port })
  return { url, close: () => app.close() }
}
