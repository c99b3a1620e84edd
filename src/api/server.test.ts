import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { hillside } from '#domain/decisions/hillside.test-data.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'

describe('every answer', () => {
  let test: TestApp
  let admin: Client
  beforeAll(async () => {
    test = await testApp({ facts: hillside().facts })
    admin = await test.as('admin')
  })
  const raw = (payload: string, type = 'application/json') =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/fmit/assignments',
      headers: { ...admin.headers, 'content-type': type },
      payload,
    })

  it('carries an id, one that was sent when it is a sensible one', async () => {
    expect((await admin('GET /health')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect((await admin('GET /health', undefined, { 'x-request-id': 'import-42' })).headers['x-request-id']).toBe(
      'import-42',
    )
    const odd = await admin('GET /health', undefined, { 'x-request-id': 'a b<script>' })
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is kept by nobody, and allows no script but its own and no frame', async () => {
    const { headers } = await admin('GET /people')
    expect(headers['cache-control']).toBe('no-store')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/default-src 'self'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('says when it carries protected information, a refusal too', async () => {
    expect((await admin('GET /people')).headers['x-contains-phi']).toBe('true')
    expect((await admin('GET /health')).headers).not.toHaveProperty('x-contains-phi')
    const refused = await admin('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'res' })
    expect([refused.status, refused.headers['x-contains-phi']]).toEqual([422, 'true'])
  })

  it('is a problem when it is refused: type, title, status, reason, detail', async () => {
    const { headers, problem } = await admin('GET /people/nobody')
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(problem).toMatchObject({
      type: '/api/v1/reference#unknown_person',
      title: 'Not Found',
      status: 404,
      reason: 'unknown_person',
    })
    expect(problem.detail).toMatch(/\.$/)
  })

  it.each([
    ['{"weekStart": "2026-04-03",\n "facultyId": ada}', 'line 2, column 15'],
    ['{"weekStart": "2026-04-03"', 'line 1, column 27'],
    ['', null],
  ])('400 malformed_json says where: %j', async (text, where) => {
    const { statusCode, body } = await raw(text)
    const problem = JSON.parse(body) as { reason: string; detail: string }
    if (where === null) return expect([statusCode, problem.reason]).toEqual([422, 'invalid_input'])
    expect([statusCode, problem.reason]).toEqual([400, 'malformed_json'])
    expect(problem.detail).toContain(where)
  })

  it('422 for a body that is no object, and for a field given twice', async () => {
    expect(JSON.parse((await raw('[1]')).body)).toMatchObject({ status: 422, reason: 'invalid_input' })
    expect(await admin('PUT /people/ada?name=Ada', { name: 'Ada' })).toMatchObject({
      status: 422,
      body: { reason: 'invalid_input', fields: [{ field: 'name' }] },
    })
    expect((await admin('PUT /people/ada', { id: 'ben' })).problem.fields?.[0]?.field).toBe('id')
  })

  it('is not led astray by odd names of fields', async () => {
    for (const field of ['__proto__', 'constructor', 'toString'])
      expect(JSON.parse((await raw(`{"${field}": {"x": 1}}`)).body)).toMatchObject({ reason: 'invalid_input' })
  })

  it('415 for a form, 413 for a body too large', async () => {
    expect(JSON.parse((await raw('a=1', 'application/x-www-form-urlencoded')).body)).toMatchObject({
      status: 415,
      reason: 'unsupported_media_type',
    })
    expect(JSON.parse((await raw(JSON.stringify({ note: 'x'.repeat(5_000_000) }))).body)).toMatchObject({
      status: 413,
      reason: 'too_large',
    })
  })

  it('404 for what is not there, with the method that was tried', async () => {
    for (const route of ['GET /nothing', 'PATCH /people/ada', 'GET /'])
      expect(await admin(route)).toMatchObject({ status: 404, body: { reason: 'no_such_route' } })
  })

  it('500 with an id and nothing of what went wrong', async () => {
    const broken = await testApp({ facts: hillside().facts })
    const client = await broken.as('admin')
    await broken.database.pool.query('SET ROLE NONE; DROP TABLE access_token CASCADE').catch(() => undefined)
    const { status, problem, headers } = await client('GET /people')
    expect([status, problem.reason, problem.id]).toEqual([500, 'bug', headers['x-request-id']])
    expect(JSON.stringify(problem)).not.toMatch(/access_token|relation|postgres/i)
  })

  it('serves the OpenAPI document and the reference to anybody', async () => {
    const document = await test.nobody('GET /openapi.json')
    expect(document).toMatchObject({ status: 200, body: { openapi: '3.1.0' } })
    const page = await test.nobody('GET /reference')
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect((await test.nobody('GET /reference.css')).headers['content-type']).toBe('text/css; charset=utf-8')
  })

  it('tells its health to anybody', async () => {
    const { status, value } = await test.nobody('GET /health')
    expect(status).toBe(200)
    expect(value).toMatchObject({ status: 'ok', database: 'ok', revision: 1, now: '2025-11-22T18:00:00.000Z' })
    expect(value.version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('the web client', () => {
  let test: TestApp
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnus-web-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><html><head><title>Turnus</title></head></html>')
    await writeFile(join(folder, 'assets', 'app-1a2b3c4d.js'), 'export const answer = 42')
    await writeFile(join(folder, 'assets', 'app-1a2b3c4d.js.br'), 'pressed')
    await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    test = await testApp({ webFolder: folder })
  })
  afterAll(() => rm(folder, { recursive: true }))
  const get = (url: string, headers = {}) => test.app.inject({ method: 'GET', url, headers })

  it.each(['/', '/admin/fmit/planner?ay=2025', '/welcome?token=x', '/fmit/timeline', '/index.html'])(
    'has the page at %s, asked for anew each time, under a policy without exceptions',
    async (url) => {
      const { statusCode, headers, body } = await get(url)
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers['content-security-policy']).toContain("script-src 'self';style-src 'self';")
      expect(body).toContain('<title>Turnus</title>')
    },
  )

  it('has hashed files for ever, pressed when the browser takes them so', async () => {
    const plain = await get('/assets/app-1a2b3c4d.js')
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(plain.body).toContain('answer')
    const pressed = await get('/assets/app-1a2b3c4d.js', { 'accept-encoding': 'br' })
    expect([pressed.headers['content-encoding'], pressed.body]).toEqual(['br', 'pressed'])
    expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache')
  })

  it('has no page for a file or an address of the API that is not there, nor for a write', async () => {
    for (const url of ['/assets/gone.js', '/api/v1/gone']) expect((await get(url)).statusCode).toBe(404)
    expect((await test.app.inject({ method: 'POST', url: '/fmit/timeline' })).statusCode).toBe(404)
  })

  it('gives out nothing above its folder', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
      const { body } = await get(url)
      expect(body).not.toContain('dependencies')
    }
  })
})

it('stops: requests under way finish, and no stream holds it up', async () => {
  const test = await testApp({ facts: hillside().facts })
  const url = await test.app.listen({ host: '127.0.0.1', port: 0 })
  const admin = await test.as('admin')
  const stream = await fetch(`${url}/api/v1/events`, { headers: admin.headers })
  onTestFinished(() => stream.body?.cancel())
  await test.app.close()
  await expect(fetch(`${url}/api/v1/health`)).rejects.toThrow()
})
