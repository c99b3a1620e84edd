import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '#operations/index.ts'
import { openApiOf } from './openapi.ts'
import { AUTH_ROUTES } from './auth-routes.ts'
import { referencePage } from './reference.ts'

// What of the document a test looks at.
interface Schema {
  readonly [name: string]: unknown
}
interface Described {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> }
  readonly responses: Record<
    string,
    { readonly description: string; readonly content: Record<string, { readonly schema?: Schema }> }
  >
  readonly security?: readonly unknown[]
}
const document = JSON.parse(JSON.stringify(openApiOf(OPERATIONS, '1.2.3'))) as {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Record<string, Record<string, Described>>
  readonly components: { readonly schemas: Record<string, Schema>; readonly securitySchemes: Record<string, Schema> }
  readonly security: readonly Record<string, unknown>[]
}
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)))
}
const resolve = (ref: string): unknown =>
  ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)

describe('the OpenAPI document', () => {
  it('is of 3.1.0, with title and version', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({ title: 'Turnus', version: '1.2.3' })
  })

  it('holds every operation under its path and method, and the addresses of sign-in and of live updates', () => {
    const listed = described.map(
      ({ path, method, operation }) => `${method.toUpperCase()} ${path} ${operation.operationId}`,
    )
    const expected = OPERATIONS.map(({ route, name }) => `${route.replaceAll(/:(\w+)/g, '{$1}')} ${name}`)
    const auth = AUTH_ROUTES.map(({ path, name }) => `POST /api/v1/auth${path} ${name}`)
    expect(listed.sort()).toEqual([...expected, ...auth, 'GET /api/v1/events watch-changes'].sort())
  })

  it('names each operation once', () => {
    const names = described.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('refers to nothing that is not there', () => {
    const refs = refsIn(document)
    expect(refs.length).toBeGreaterThan(0)
    for (const ref of refs) expect(resolve(ref), ref).toBeDefined()
    for (const scheme of document.security.flatMap((one) => Object.keys(one)))
      expect(document.components.securitySchemes).toHaveProperty(scheme)
  })

  it.each(described)(
    '$method $path: path parameters, answers and refusals are described',
    ({ path, method, operation }) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const parameters = operation.parameters ?? []
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
      expect(parameters.filter((one) => one.in === 'path').every(({ required }) => required)).toBe(true)
      if (method === 'get' || method === 'delete') expect(operation.requestBody).toBeUndefined()
      const statuses = Object.keys(operation.responses)
      expect(statuses.some((status) => status.startsWith('2'))).toBe(true)
      for (const status of statuses.filter((one) => !one.startsWith('2')))
        expect(operation.responses[status]?.content).toHaveProperty(['application/problem+json'])
    },
  )

  it('describes answers as they travel: days as text, nothing unknown', () => {
    const year = document.paths['/api/v1/fmit/years/{ay}']?.['get']
    const schema = year?.responses['200']?.content['application/json']?.schema as {
      properties: {
        start: Schema
        weeks: { items: { properties: Record<string, Schema>; additionalProperties: boolean } }
      }
    }
    expect(schema.properties.start).toMatchObject({ type: 'string', format: 'date' })
    expect(schema.properties.weeks.items.additionalProperties).toBe(false)
    expect(schema.properties.weeks.items.properties['recoveryDate']).toMatchObject({ type: 'string', format: 'date' })
  })

  it('says what is public and what asks for more', () => {
    expect(document.paths['/api/v1/health']?.['get']?.security).toEqual([])
    expect(document.paths['/api/v1/users']?.['get']?.security).toBeUndefined()
  })
})

describe('every operation', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s refuses fields it does not know, unless it reads the file itself',
    (name, { input }) => {
      const strict = input.safeParse({ 'no such field': 1 })
      const unknown = strict.error?.issues.some(({ code }) => code === 'unrecognized_keys') ?? false
      expect(unknown).toBe(name !== 'import-program')
    },
  )

  it.each(OPERATIONS.map((operation) => [operation.name, operation.refusals] as const))(
    '%s gives each reason one status',
    (_, refusals) => {
      const reasons = refusals.map(({ reason }) => reason)
      expect(new Set(reasons).size).toBe(reasons.length)
    },
  )
})

describe('the reference page', () => {
  const page = referencePage(OPERATIONS, '1.2.3')
  it('shows every operation and every reason it may give, and holds no script and no style of its own', () => {
    for (const { name, refusals } of OPERATIONS) {
      expect(page).toContain(`<section id="${name}">`)
      for (const { reason } of refusals) expect(page).toContain(`<tr id="${reason}">`)
    }
    expect(page).not.toMatch(/<script|<style|style=|onclick/)
  })
  it('has each id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
