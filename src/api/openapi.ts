import * as z from 'zod'
import type { Operation } from '#operations/kit.ts'
import { AUTH_REFUSALS, AUTH_ROUTES } from './auth-routes.ts'
import { EVENTS_PATH } from './events.ts'
import { COMMON_PROBLEMS } from './problem.ts'
import { AUTH_PATH } from './sign-in.ts'

type Json = Readonly<Record<string, unknown>>

const DESCRIPTION =
  'Plans a medical residency’s academic year. JSON fields are camelCase, dates ISO, weekdays mon to sun. ' +
  'Errors are problems (RFC 9457) with a stable `reason`. Sign in with a session cookie, or send a bearer token.'

/** Reads and writes look at the same side of a schema: the one that travels. */
const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return json
}

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { type: 'string', description: 'Stable; may be matched on.' },
    detail: { type: 'string', description: 'What, where and what to do, for people.' },
  },
}

interface Refused {
  readonly reason: string
  readonly status: number
  readonly when: string
}

const COMMON = Object.entries(COMMON_PROBLEMS).map(([reason, { status, when }]) => ({ reason, status, when }))

const refusalsJson = (refusals: readonly Refused[]): Json => {
  const statuses = [...new Set(refusals.map(({ status }) => status))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const these = refusals.filter((refusal) => refusal.status === status)
      const schema = {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { properties: { reason: { enum: [...new Set(these.map(({ reason }) => reason))] } } },
        ],
      }
      const description = these.map(({ reason, when }) => `\`${reason}\`: ${when}`).join(' ')
      return [status, { description, content: { 'application/problem+json': { schema } } }]
    }),
  )
}

const answerJson = ({ output, files, sensitive }: Operation): Json => ({
  description: sensitive ? 'Done. Carries protected information: `X-Contains-PHI: true`.' : 'Done.',
  content: files
    ? Object.fromEntries(files.map((type) => [type, {}]))
    : { 'application/json': { schema: schemaOf(output) } },
})

const FILE: Json = { type: 'string', format: 'binary' }

/** A body by the kinds it may have: JSON, and a form where it may hold a file. */
const contentJson = (body: Json & { readonly properties: Json }, upload: string | undefined): Json => {
  if (upload === undefined) return { 'application/json': { schema: body } }
  const { [upload]: _, ...rest } = body.properties
  return {
    'application/json': { schema: { ...body, properties: rest } },
    'multipart/form-data': {
      schema: { ...body, properties: { ...body.properties, [upload]: FILE }, required: [upload] },
    },
  }
}

/** The fields of an input by where they travel: in the path, in the query, in the body. */
const inputJson = (input: Json, path: string, hasBody: boolean, upload: string | undefined): Json => {
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = (input.required ?? []) as string[]
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string)
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name))
  const parameter = (name: string, place: 'path' | 'query'): Json => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: properties[name] ?? {},
  })
  const parameters = [
    ...inPath.map((name) => parameter(name, 'path')),
    ...(hasBody ? [] : rest.map((name) => parameter(name, 'query'))),
  ]
  if (!hasBody || rest.length === 0) return { parameters }
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
    required: required.filter((name) => rest.includes(name)),
    additionalProperties: false,
  }
  return {
    parameters,
    requestBody: { required: upload !== undefined || body.required.length > 0, content: contentJson(body, upload) },
  }
}

const operationJson = (operation: Operation): readonly [path: string, method: string, json: Json] => {
  const [method, path] = operation.route.split(' ') as [string, string]
  const hasBody = method !== 'GET' && method !== 'DELETE'
  return [
    path.replaceAll(/:(\w+)/g, '{$1}'),
    method.toLowerCase(),
    {
      operationId: operation.name,
      summary: operation.summary,
      description: `Asks for \`${operation.access}\`.`,
      tags: [path.split('/')[3]],
      ...(operation.access === 'public' ? { security: [] } : {}),
      ...inputJson(schemaOf(operation.input), path, hasBody, operation.upload),
      responses: {
        [operation.status ?? 200]: answerJson(operation),
        ...refusalsJson([...operation.refusals, ...COMMON]),
      },
    },
  ]
}

const authJson = (): readonly (readonly [string, string, Json])[] =>
  AUTH_ROUTES.map(({ path, name, summary, body }) => [
    `${AUTH_PATH}${path}`,
    'post',
    {
      operationId: name,
      summary,
      tags: ['auth'],
      security: [],
      requestBody: {
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: Object.fromEntries(Object.entries(body).map(([field, type]) => [field, { type }])),
              required: Object.keys(body),
            },
          },
        },
      },
      responses: {
        200: {
          description: 'Done; the session is in an HttpOnly cookie.',
          content: { 'application/json': { schema: { type: 'object', properties: { done: { const: true } } } } },
        },
        ...refusalsJson([...AUTH_REFUSALS.map((r) => ({ ...r, when: r.message })), ...COMMON]),
      },
    },
  ])

const eventsJson: Json = {
  operationId: 'watch-changes',
  summary: 'Hear of every change as it is made (server-sent events: `hello`, then `change`).',
  description: 'Asks for `plan:read`. `change` carries `{revision, area, summary, author}`.',
  tags: ['events'],
  responses: {
    200: { description: 'A stream that stays open.', content: { 'text/event-stream': {} } },
    ...refusalsJson(
      COMMON.filter(({ reason }) => ['not_signed_in', 'forbidden', 'foreign_origin', 'bug'].includes(reason)),
    ),
  },
}

/** The OpenAPI 3.1 document of the operations. */
export const openApiOf = (operations: readonly Operation[], version: string): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [path, method, json] of [
    ...operations.map(operationJson),
    ...authJson(),
    [EVENTS_PATH, 'get', eventsJson] as const,
  ])
    (paths[path] ??= {})[method] = json
  return {
    openapi: '3.1.0',
    info: { title: 'Turnus', version, description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'turnus.session_token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
