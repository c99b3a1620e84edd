import type { InputOf, OutputOf, Route } from '#operations/contract.ts'
import { type Refusal, type Result, done } from '#domain/result.ts'
import { haveRead } from './live.ts'

export type { InputOf, OutputOf, Route }

/** A refusal of the server, or of the way to it. `data` is the whole problem: what a screen needs to help. */
export interface Problem extends Refusal {
  readonly status: number
  readonly data: Readonly<Record<string, unknown>>
}

export type Answer<Value> = Result<Value, Problem>

/** Reasons that come from here, not from the server. Status 0. */
export const OFFLINE = 'offline'
export const UNREADABLE = 'unreadable'

const problem = (status: number, reason: string, message: string, data: Problem['data'] = {}): Answer<never> => ({
  ok: false,
  refusal: { reason, message, status, data },
})

type Fields = Readonly<Record<string, unknown>>

/** What is sent: its JSON, a form when there is a file in it, or nothing. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly body: string | FormData | null
}

/** Fields with a file among them as a form: texts as they are, anything else as JSON. A form knows no null: it goes. */
const formOf = (fields: ReadonlyMap<string, unknown>): FormData => {
  const form = new FormData()
  // The file comes last, so that whoever reads it knows the other fields by then.
  for (const [name, value] of fields)
    if (value !== null && !(value instanceof Blob))
      form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  for (const [name, value] of fields) if (value instanceof Blob) form.append(name, value)
  return form
}

/** A route and its input as an address and a body: `:name` parts are filled; the rest is query, JSON or a form. */
export const requestOf = (route: string, input: Fields = {}): Outgoing => {
  const [method = 'GET', pattern = ''] = route.split(' ')
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    return encodeURIComponent(String(value))
  })
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]))
    return { method, url: rest.size > 0 ? `${path}?${query}` : path, body: null }
  }
  const hasFile = [...rest.values()].some((value) => value instanceof Blob)
  return { method, url: path, body: hasFile ? formOf(rest) : JSON.stringify(Object.fromEntries(rest)) }
}

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The answer in a response: its JSON, or the problem it carries. */
const answerOf = async (response: Response): Promise<Answer<unknown>> => {
  const json: unknown = await response.json().catch(() => undefined)
  if (response.ok && json !== undefined) return done(json)
  if (!response.ok && isRecord(json) && typeof json['reason'] === 'string')
    return problem(response.status, json['reason'], typeof json['detail'] === 'string' ? json['detail'] : '', json)
  return problem(response.status, UNREADABLE, 'The answer of the server cannot be read. Try again in a minute.')
}

/** Sends JSON or a form to an address. Never throws: no network is a refusal too. */
export const send = async (request: Outgoing, signal?: AbortSignal): Promise<Answer<unknown>> => {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      // The browser says itself what a form is, and where its parts end.
      headers: typeof request.body === 'string' ? { 'content-type': 'application/json' } : {},
      body: request.body,
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    })
    const revision = response.headers.get('x-revision')
    if (revision !== null) haveRead(Number(revision))
    const answer = await answerOf(response)
    if (!answer.ok && answer.refusal.reason === 'not_signed_in') for (const listener of signedOut) listener()
    return answer
  } catch (error) {
    if (signal?.aborted) throw error
    return problem(0, OFFLINE, 'Turnus cannot be reached. Look at the network, then try again.')
  }
}

const signedOut = new Set<() => void>()

/** Calls back when the server no longer knows who this is. Returns how to stop. */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

/** Asks for one operation: `call('GET /api/v1/fmit/years/:ay', { ay: 2026 })`. */
export const call = async <R extends Route>(
  route: R,
  input: InputOf<R>,
  signal?: AbortSignal,
): Promise<Answer<OutputOf<R>>> =>
  // The server encodes every answer through the schema that `OutputOf` is the type of.
  (await send(requestOf(route, input), signal)) as Answer<OutputOf<R>>

/** A refusal as something thrown: only for queries, whose library knows failures no other way. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** What the server found wrong with single fields, by field. Empty when the refusal is about something else. */
export const fieldErrorsOf = ({ data }: Problem): Readonly<Record<string, string>> => {
  const { fields } = data
  if (!Array.isArray(fields)) return {}
  return Object.fromEntries(
    fields.flatMap((wrong: unknown) =>
      isRecord(wrong) && typeof wrong['field'] === 'string' && typeof wrong['message'] === 'string'
        ? [[wrong['field'], wrong['message']] as const]
        : [],
    ),
  )
}

/** A read as a query: what it is kept by, and how it is fetched. Throws `Refused`. */
export const query = <R extends Route>(route: R, input: InputOf<R>) => ({
  queryKey: [route, input] as const,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<OutputOf<R>> => {
    const answer = await call(route, input, signal)
    if (!answer.ok) throw new Refused(answer.refusal)
    return answer.value
  },
})
