import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { expect } from 'vitest'
import * as z from 'zod'
import { createApp } from '#api/server.ts'
import { COMMON_PROBLEMS } from '#api/problem.ts'
import type { Role } from '#domain/people/role.ts'
import { changesBetween } from '#domain/schedule/change.ts'
import { type Facts, NO_FACTS } from '#domain/schedule/facts.ts'
import type { OutputOf, Route } from '#operations/contract.ts'
import { OPERATIONS } from '#operations/index.ts'
import type { Operation } from '#operations/kit.ts'
import type { Accounts } from '#store/accounts.ts'
import { openAccounts } from '#store/open-accounts.ts'
import type { Database } from '#store/open-database.ts'
import type { Store } from '#store/store.ts'
import { cloneDatabase, testDatabase } from './database.ts'
import { closeAfterwards } from './opened.ts'

/** Whether a request is one of those a route stands for: part by part, where `:name` is any part. */
type Fits<Path extends string, R extends string> = R extends `${infer Part}/${infer More}`
  ? Path extends `${infer Own}/${infer Rest}`
    ? Part extends `:${string}`
      ? Fits<Rest, More>
      : Own extends Part
        ? Fits<Rest, More>
        : false
    : false
  : R extends `:${string}`
    ? Path extends `${string}/${string}`
      ? false
      : true
    : Path extends R
      ? true
      : false
type WithoutQuery<Request extends string> = Request extends `${infer Path}?${string}` ? Path : Request
type Short<R extends Route> = R extends `${infer Method} /api/v1${infer Path}` ? `${Method} ${Path}` : never
type Fitting<Request extends string> = {
  [R in Route]: Fits<WithoutQuery<Request>, Short<R>> extends true ? R : never
}[Route]
type Exactly<Request extends string> = { [R in Route]: WithoutQuery<Request> extends Short<R> ? R : never }[Route]
/** The operation's route that a request is for: the one that says it to the letter, where there is one. */
type RouteOf<Request extends string> = [Exactly<Request>] extends [never] ? Fitting<Request> : Exactly<Request>

/** What operations may say beside the members every problem has. */
export interface ProblemAnswer {
  readonly type: string
  readonly status: number
  readonly reason: string
  readonly detail: string
  readonly id?: string
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
  readonly conflicts?: readonly { readonly rule: string; readonly severity: string }[]
  readonly ops?: readonly { readonly index: number; readonly reason: string }[]
}

/** An answer as a test looks at it. */
export interface Answered<Value = unknown> {
  readonly status: number
  readonly body: unknown
  readonly text: string
  readonly headers: LightMyRequestResponse['headers']
  /** What was answered; throws with what was said when it was refused. */
  readonly value: Value
  /** Why it was refused; throws when it was not. */
  readonly problem: ProblemAnswer
}

/** Somebody who asks: by a token of a role, by a cookie, or nobody. */
export interface Client {
  <const Request extends string>(
    request: Request,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<[RouteOf<Request>] extends [never] ? unknown : OutputOf<RouteOf<Request>>>>
  /** What they show of themselves with every request. */
  readonly headers: Readonly<Record<string, string>>
}

export interface TestApp {
  readonly app: FastifyInstance
  readonly store: Store
  readonly accounts: Accounts
  readonly database: Database
  readonly programId: string
  readonly url: string
  /** A client with a token of that role. */
  readonly as: (role: Role, name?: string) => Promise<Client>
  readonly nobody: Client
  /** A client with these headers, a cookie for example. */
  readonly with: (headers: Record<string, string>) => Client
}

/** The moment it is in a test, unless it says: Saturday 22 November 2025, noon in Chicago. */
export const NOW = new Date('2025-11-22T18:00:00Z')

const patternOf = (route: string): RegExp => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`)

/** The operation a request is for: the one whose path says it most exactly. */
export const operationAt = (method: string, path: string): Operation | null => {
  const found = OPERATIONS.filter(({ route }) => patternOf(route).test(`${method} ${path}`))
  return [...found].sort((a, b) => Number(a.route.includes(':')) - Number(b.route.includes(':')))[0] ?? null
}

const answered = (response: LightMyRequestResponse, body: unknown): Answered => {
  const { statusCode: status, body: text, headers } = response
  return {
    ...{ status, body, text, headers },
    get value() {
      if (status >= 300) throw new Error(`refused with ${status}: ${text}`)
      return body
    },
    get problem() {
      if (status < 300) throw new Error(`not refused: ${text}`)
      return body as ProblemAnswer
    },
  }
}

const jsonOf = (response: LightMyRequestResponse): unknown =>
  /json/.test(String(response.headers['content-type'])) ? JSON.parse(response.body) : null

/** Holds every answer against what its operation declares: the schema, or a declared reason with its status. */
const holdToContract = (method: string, path: string, status: number, body: unknown): void => {
  const operation = operationAt(method, path)
  if (operation === null) return
  if (status < 300) {
    expect(status).toBe(operation.status ?? 200)
    if (!operation.files) expect(z.safeParse(operation.output, body).error).toBeUndefined()
    return
  }
  const { reason } = body as { reason: string }
  const declared = operation.refusals.find((kind) => kind.reason === reason)?.status
  const common = Object.entries(COMMON_PROBLEMS).find(([name]) => name === reason)?.[1].status
  expect({ reason, status: declared ?? common }).toEqual({ reason, status })
}

/** Writes facts through the door, as an import would. */
export const writeFacts = async (
  store: Store,
  programId: string,
  facts: Facts,
  from: Facts = NO_FACTS,
): Promise<void> => {
  const saved = await store.change(programId, { id: 'cli', name: 'Command line' }, NOW, () => ({
    ok: true,
    value: {
      changeSet: {
        changes: changesBetween(from, facts),
        summary: 'Facts of the test.',
        source: 'import',
        reason: null,
        area: 'program',
      },
      answer: null,
    },
  }))
  if (!saved.ok) throw new Error(saved.refusal.message)
}

/** A form as a browser sends it. */
export const sentForm = async (
  form: FormData,
): Promise<{ readonly payload: Buffer; readonly headers: Record<string, string> }> => {
  const request = new Response(form)
  const type = request.headers.get('content-type')
  return { payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': String(type) } }
}

/** The cookies an answer sets, as a browser would send them back. */
export const cookieOf = ({ headers }: Answered): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')

export interface TestAppOptions {
  readonly facts?: Facts
  /** A database that is there already: a server that starts again. */
  readonly url?: string
  readonly now?: () => Date
  readonly webFolder?: string
  readonly heartbeatMs?: number
  /** Hears every line of the machine's log, the smallest too. */
  readonly logTo?: (line: string) => void
}

const PROGRAM = 'test'

/** The whole application over a database of the test file's own. Closed when the file is done. */
export const testApp = async ({
  facts,
  url,
  now = () => NOW,
  webFolder,
  heartbeatMs,
  logTo,
}: TestAppOptions = {}): Promise<TestApp> => {
  const databaseUrl = url ?? (await cloneDatabase())
  const database = await testDatabase(databaseUrl)
  const { store, pool } = database
  const accounts = openAccounts(pool)
  if (url === undefined) await store.createProgram(PROGRAM)
  if (facts !== undefined) await writeFacts(store, PROGRAM, facts)
  const app = await createApp({
    store,
    pool,
    programId: PROGRAM,
    secret: 'a secret for tests, and nothing else at all',
    webFolder: webFolder ?? null,
    log: logTo ? pino({ level: 'trace' }, { write: logTo }) : pino({ level: process.env.LOG ?? 'silent' }),
    now,
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
  })
  closeAfterwards(() => {
    // Whoever still listens is not waited for.
    app.server.closeAllConnections()
    return app.close()
  })

  const clientWith = (own: Record<string, string>): Client => {
    const ask = async (route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
      const [method, address] = route.split(' ') as [InjectOptions['method'] & string, string]
      const form = body instanceof FormData ? await sentForm(body) : null
      const response = await app.inject({
        method,
        url: `/api/v1${address}`,
        headers: { ...own, ...form?.headers, ...headers },
        ...(body === undefined ? {} : { payload: form?.payload ?? (body as object) }),
      })
      const json = jsonOf(response)
      holdToContract(method, `/api/v1${address.split('?')[0] ?? ''}`, response.statusCode, json)
      return answered(response, json)
    }
    // Which value belongs to which request is what `Client` says and `holdToContract` has seen to.
    return Object.assign(ask, { headers: own }) as unknown as Client
  }

  return {
    app,
    store,
    accounts,
    database,
    programId: PROGRAM,
    url: databaseUrl,
    as: async (role, name = `Test ${role}`) => {
      const { secret } = await accounts.addToken(PROGRAM, name, role)
      return clientWith({ authorization: `Bearer ${secret}` })
    },
    nobody: clientWith({}),
    with: clientWith,
  }
}
