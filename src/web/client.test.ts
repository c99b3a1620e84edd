import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OutputOf, OFFLINE, UNREADABLE, call, onSignedOut, requestOf, send } from './client.ts'

describe('a request', () => {
  it('fills the address, and asks for the rest in the query', () => {
    expect(requestOf('GET /api/v1/fmit/years/:ay/history', { ay: 2026, limit: 20, week: undefined })).toEqual({
      method: 'GET',
      url: '/api/v1/fmit/years/2026/history?limit=20',
      body: null,
    })
  })
  it('has no question mark when nothing is asked', () => {
    expect(requestOf('DELETE /api/v1/tokens/:id', { id: 'a' }).url).toBe('/api/v1/tokens/a')
  })
  it('escapes what is put into the address', () => {
    expect(requestOf('GET /api/v1/people/:id', { id: 'a/b?c' }).url).toBe('/api/v1/people/a%2Fb%3Fc')
  })
  it('sends the rest as JSON, keeping null apart from nothing', () => {
    expect(requestOf('PUT /api/v1/people/:id', { id: 'a', email: null, pager: undefined })).toEqual({
      method: 'PUT',
      url: '/api/v1/people/a',
      body: '{"email":null}',
    })
  })
  it('sends a form when there is a file in it: texts as they are, the rest as JSON, nothing for null', () => {
    const file = new File(['a,b'], 'leave.csv')
    const { body } = requestOf('POST /api/v1/absences/import/stage', {
      ...{ file, sheet: 'Master', academicYear: 2026, columns: { 0: 'person', 1: null } },
      ...{ defaultType: null, headerRow: undefined },
    })
    if (!(body instanceof FormData)) throw new Error('no form was made')
    const sent = [...body].map(([name, value]) => [name, value instanceof File ? value.name : value])
    expect(sent).toEqual([
      ['sheet', 'Master'],
      ['academicYear', '2026'],
      ['columns', '{"0":"person","1":null}'],
      ['file', 'leave.csv'],
    ])
  })
})

describe('an answer', () => {
  let server: Server
  let origin: string
  const respond = new Map<string, readonly [status: number, type: string, body: string]>([
    ['/good', [201, 'application/json', '{"seq":7}']],
    [
      '/refused',
      [
        409,
        'application/problem+json',
        '{"reason":"occupied","detail":"Week 12 is Abdi\'s.","status":409,"ownerId":"abdi"}',
      ],
    ],
    [
      '/stranger',
      [401, 'application/problem+json', '{"reason":"not_signed_in","detail":"Sign in first.","status":401}'],
    ],
    ['/proxy', [502, 'text/html', '<h1>Bad gateway</h1>']],
    ['/cut', [200, 'application/json', '{"seq":']],
  ])
  beforeAll(async () => {
    server = createServer((request, response) => {
      const [status, type, body] = respond.get(request.url ?? '') ?? [404, 'text/plain', '']
      response.writeHead(status, { 'content-type': type }).end(body)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((closed) => server.close(closed)))
  const get = (path: string) => send({ method: 'GET', url: `${origin}${path}`, body: null })

  it('is the JSON', async () => expect(await get('/good')).toEqual({ ok: true, value: { seq: 7 } }))

  it('is the refusal, with all the problem says', async () => {
    expect(await get('/refused')).toEqual({
      ok: false,
      refusal: {
        reason: 'occupied',
        message: "Week 12 is Abdi's.",
        status: 409,
        data: expect.objectContaining({ ownerId: 'abdi' }) as unknown,
      },
    })
  })

  it.each(['/proxy', '/cut'])('that cannot be read (%s) is a refusal too', async (path) => {
    expect(await get(path)).toMatchObject({ ok: false, refusal: { reason: UNREADABLE } })
  })

  it('says when there is no server', async () => {
    const answer = await send({ method: 'GET', url: 'http://127.0.0.1:1/', body: null })
    expect(answer).toMatchObject({ ok: false, refusal: { reason: OFFLINE, status: 0 } })
  })

  it('tells whoever listens that nobody is signed in, and only that', async () => {
    let told = 0
    const stop = onSignedOut(() => told++)
    await get('/refused')
    expect(told).toBe(0)
    await get('/stranger')
    expect(told).toBe(1)
    stop()
    await get('/stranger')
    expect(told).toBe(1)
  })

  it('that is called off is thrown, not taken for a refusal', async () => {
    const calledOff = AbortSignal.abort()
    await expect(send({ method: 'GET', url: `${origin}/good`, body: null }, calledOff)).rejects.toThrow()
  })
})

describe('the types', () => {
  it('know routes, inputs and answers', () => {
    const known = () => call('GET /api/v1/health', {})
    // @ts-expect-error there is no such route
    const misspelt = () => call('GET /api/v1/healht', {})
    // @ts-expect-error no such field
    const unknownField = () => call('GET /api/v1/health', { loud: true })
    const revision: OutputOf<'GET /api/v1/health'>['revision'] = 7
    expect([known, misspelt, unknownField].every((ask) => typeof ask === 'function')).toBe(true)
    expect(revision).toBe(7)
  })
})
