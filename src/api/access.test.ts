import { beforeAll, describe, expect, it } from 'vitest'
import { hillside } from '#domain/decisions/hillside.test-data.ts'
import { ROLES, type Role } from '#domain/people/role.ts'
import type { Access } from '#operations/access.ts'
import { OPERATIONS } from '#operations/index.ts'
import { hashPassword } from '#operations/accounts/password.ts'
import { type Answered, type Client, type TestApp, cookieOf, testApp } from '#testing/http.ts'

/** Said once more, by hand: who may do what. A change of access must be made here too. */
const MAY: Readonly<Record<Access, readonly Role[]>> = {
  public: ROLES,
  'signed-in': ROLES,
  'plan:read': ROLES,
  'people:read': ROLES,
  'plan:edit': ['admin', 'coordinator'],
  'people:edit': ['admin', 'coordinator'],
  'contact:read': ['admin', 'coordinator'],
  'leave:read': ['admin', 'coordinator'],
  'leave:ask': ['admin', 'coordinator', 'faculty', 'resident'],
  'leave:decide': ['admin', 'coordinator'],
  'leave:import': ['admin', 'coordinator'],
  'log:read': ['admin', 'coordinator'],
  'program:admin': ['admin'],
}

const PASSWORD = 'four quiet words together'

/** A request for an operation, with something in the place of each part of its path. */
const ask = (client: Client, route: string): Promise<Answered> =>
  client(route.replace('/api/v1', '').replace(':ay', '2025').replace(':weekStart', '2026-04-03').replace(':id', 'some'))

describe('access', () => {
  let test: TestApp
  const clients = new Map<Role, Client>()
  let revoked: Client
  let disabled: Client
  beforeAll(async () => {
    test = await testApp({ facts: hillside().facts })
    const { accounts, programId } = test
    for (const role of ROLES) clients.set(role, await test.as(role))
    const token = await accounts.addToken(programId, 'Revoked', 'admin')
    await accounts.revokeToken(programId, token.value.id, new Date())
    revoked = test.with({ authorization: `Bearer ${token.secret}` })
    const added = await accounts.addUser(programId, {
      email: 'gone@example.org',
      name: 'Gone Abdi',
      role: 'admin',
      person: null,
    })
    if (!added.ok) throw new Error(added.refusal.message)
    await accounts.setPasswordHash(programId, added.value.id, await hashPassword(PASSWORD), null)
    const signedIn = await test.nobody('POST /auth/sign-in/email', { email: 'gone@example.org', password: PASSWORD })
    disabled = test.with({ cookie: cookieOf(signedIn) })
    expect((await disabled('GET /session')).value.user?.name).toBe('Gone Abdi')
    await accounts.changeUser(programId, added.value.id, { disabled: true })
  })

  describe.each(OPERATIONS.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
    const { route, access } = operation

    it.each(ROLES)('%s', async (role) => {
      const answer = await ask(clients.get(role)!, route)
      const { status, reason } = answer.status < 300 ? { status: 200, reason: null } : answer.problem
      if (MAY[access].includes(role)) expect(['not_signed_in', 'forbidden']).not.toContain(reason)
      else expect([status, reason]).toEqual([403, 'forbidden'])
    })

    it('nobody, a revoked token, an unknown token, a user switched off', async () => {
      const unknown = test.with({ authorization: 'Bearer nonsense' })
      const basic = test.with({ authorization: 'Basic YWRtaW46YWRtaW4=' })
      for (const client of [revoked, unknown, basic])
        expect(await ask(client, route)).toMatchObject({ status: 401, body: { reason: 'not_signed_in' } })
      for (const client of [test.nobody, disabled])
        if (access === 'public') expect((await ask(client, route)).status).toBe(200)
        else expect(await ask(client, route)).toMatchObject({ status: 401, body: { reason: 'not_signed_in' } })
    })
  })

  it('lets nobody listen to changes who has not signed in', async () => {
    for (const client of [test.nobody, revoked, disabled])
      expect(await client('GET /events')).toMatchObject({ status: 401, body: { reason: 'not_signed_in' } })
  })

  it('reads the role anew at each request', async () => {
    const { accounts, programId } = test
    const added = await accounts.addUser(programId, {
      email: 'r@example.org',
      name: 'R',
      role: 'coordinator',
      person: null,
    })
    if (!added.ok) throw new Error(added.refusal.message)
    await accounts.setPasswordHash(programId, added.value.id, await hashPassword(PASSWORD), null)
    const signedIn = await test.nobody('POST /auth/sign-in/email', { email: 'r@example.org', password: PASSWORD })
    const client = test.with({ cookie: cookieOf(signedIn) })
    expect((await ask(client, 'GET /api/v1/log')).status).toBe(200)
    await accounts.changeUser(programId, added.value.id, { role: 'viewer' })
    expect((await ask(client, 'GET /api/v1/log')).status).toBe(403)
  })

  it('never takes a bad token for nobody, even where nobody may', async () => {
    expect((await revoked('GET /health')).status).toBe(401)
  })
})
