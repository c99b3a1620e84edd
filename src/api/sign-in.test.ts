import { beforeEach, describe, expect, it } from 'vitest'
import { hillside } from '#domain/decisions/hillside.test-data.ts'
import type { Role } from '#domain/people/role.ts'
import { hashPassword, isPassword } from '#operations/accounts/password.ts'
import { valueOf } from '#testing/outcome.ts'
import { type Answered, type Client, NOW, type TestApp, cookieOf, testApp } from '#testing/http.ts'

const PASSWORD = 'four quiet words together'
const EMAIL = 'rosa@example.org'

describe('signing in', () => {
  let test: TestApp
  let now = NOW
  let userId: string
  beforeEach(async () => {
    now = NOW
    test = await testApp({ facts: hillside().facts, now: () => now })
    userId = await addUser('coordinator')
  })

  const addUser = async (role: Role, email = EMAIL, password: string | null = PASSWORD): Promise<string> => {
    const { accounts, programId } = test
    const { id } = valueOf(await accounts.addUser(programId, { email, name: 'Rosa Tamang', role, person: 'ada' }))
    if (password !== null) await accounts.setPasswordHash(programId, id, await hashPassword(password), null)
    return id
  }
  const signIn = (password = PASSWORD, email = EMAIL, headers: Record<string, string> = {}): Promise<Answered> =>
    test.nobody('POST /auth/sign-in/email', { email, password }, headers)
  const signedIn = async (): Promise<Client> => test.with({ cookie: cookieOf(await signIn()) })
  const link = async (id = userId): Promise<string> => (await test.accounts.addLink(test.programId, id, now)).secret

  it('opens a session in an HttpOnly, SameSite cookie, and tells no token in the answer', async () => {
    const answer = await signIn()
    expect(answer).toMatchObject({ status: 200, body: { done: true } })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^turnus\.session_token=.+; HttpOnly; SameSite=Lax$/)
    const { value } = await test.with({ cookie: cookieOf(answer) })('GET /session')
    expect(value.user).toMatchObject({
      id: `user:${userId}`,
      name: 'Rosa Tamang',
      email: EMAIL,
      role: 'coordinator',
      facultyId: 'ada',
      hasPassword: true,
      byLink: false,
      can: {
        editPlan: true,
        editPeople: true,
        readContact: true,
        readLeave: true,
        askLeave: true,
        decideLeave: true,
        importLeave: true,
        readLog: true,
        administer: false,
      },
    })
  })

  it('takes the e-mail in capitals', async () => {
    expect((await signIn(PASSWORD, 'Rosa@Example.org')).status).toBe(200)
  })

  it('401 wrong_credentials, the same for a wrong password, an unknown e-mail and a user without password', async () => {
    await addUser('viewer', 'new@example.org', null)
    const answers = [await signIn('wrong words entirely'), await signIn(PASSWORD, 'x@example.org')]
    answers.push(await signIn(PASSWORD, 'new@example.org'))
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: { reason: 'wrong_credentials' } })
    expect(new Set(answers.map(({ problem }) => problem.detail)).size).toBe(1)
  })

  it('403 disabled, with the right password only', async () => {
    await test.accounts.changeUser(test.programId, userId, { disabled: true })
    expect(await signIn()).toMatchObject({ status: 403, body: { reason: 'disabled' } })
    expect((await signIn('wrong words entirely')).status).toBe(401)
  })

  it('422 invalid_input without e-mail or password', async () => {
    for (const body of [{}, { email: EMAIL }, { email: 'rosa', password: PASSWORD }])
      expect(await test.nobody('POST /auth/sign-in/email', body)).toMatchObject({
        status: 422,
        body: { reason: 'invalid_input' },
      })
  })

  it('429 too_many_requests from one address after ten attempts a minute, the right password among them', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn('wrong words entirely')
    expect(await signIn()).toMatchObject({ status: 429, body: { reason: 'too_many_requests' } })
  })

  it('403 foreign_origin for a page of another site, signing in and with a session; not for our own', async () => {
    const evil = { origin: 'https://evil.example' }
    expect(await signIn(PASSWORD, EMAIL, evil)).toMatchObject({ status: 403, body: { reason: 'foreign_origin' } })
    const client = await signedIn()
    const assign = (headers: Record<string, string>) =>
      client('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'ada' }, headers)
    for (const headers of [evil, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])
      expect(await assign(headers)).toMatchObject({ status: 403, body: { reason: 'foreign_origin' } })
    expect((await assign({ origin: 'http://localhost:80', host: 'localhost:80' })).status).toBe(201)
    const token = await test.as('coordinator')
    expect((await token('PUT /fmit/assignments/2026-04-03', { note: 'x' }, evil)).status).toBe(200)
  })

  it('keeps every other address of the sign-in library closed', async () => {
    const client = await signedIn()
    for (const route of [
      'POST /auth/sign-up/email',
      'POST /auth/update-user',
      'POST /auth/change-email',
      'GET /auth/get-session',
      'GET /auth/list-sessions',
      'GET /auth/ok',
    ])
      expect(await client(route, route.startsWith('POST') ? {} : undefined)).toMatchObject({
        status: 404,
        body: { reason: 'no_such_route' },
      })
  })

  it('signs out: the session is gone, not only the cookie', async () => {
    const client = await signedIn()
    expect((await client('POST /auth/sign-out', {})).status).toBe(200)
    expect((await client('GET /session')).value.user).toBeNull()
    expect((await client('GET /people')).status).toBe(401)
  })

  it('lets nobody on who was switched off, also when their session is still there', async () => {
    const client = await signedIn()
    expect((await client('GET /people')).status).toBe(200)
    const { pool } = test.database
    await pool.query("BEGIN; SET LOCAL turnus.program_id = 'test'; UPDATE user_account SET disabled = true; COMMIT")
    expect((await client('GET /people')).status).toBe(401)
  })

  it('takes no cookie that was not signed here', async () => {
    const forged = test.with({ cookie: 'turnus.session_token=abc.def' })
    expect((await forged('GET /people')).status).toBe(401)
  })

  it('writes who did it into the history', async () => {
    const client = await signedIn()
    await client('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'ada' })
    const { value } = await client('GET /fmit/years/2025/history')
    expect(value.entries[0]?.by).toEqual({ id: `user:${userId}`, name: 'Rosa Tamang' })
  })

  describe('by a one-time link', () => {
    it('signs in once', async () => {
      const token = await link()
      const answer = await test.nobody('POST /auth/welcome', { token })
      expect(answer.status).toBe(200)
      const { value } = await test.with({ cookie: cookieOf(answer) })('GET /session')
      expect(value.user).toMatchObject({ name: 'Rosa Tamang', byLink: true })
      expect(await test.nobody('POST /auth/welcome', { token })).toMatchObject({
        status: 401,
        body: { reason: 'link_spent' },
      })
    })

    it('lets one of two that use it at the same moment in', async () => {
      const token = await link()
      const answers = await Promise.all([1, 2, 3].map(() => test.nobody('POST /auth/welcome', { token })))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    })

    it('works for 24 hours, and not after', async () => {
      const [early, late] = [await link(), await link(await addUser('viewer', 'late@example.org'))]
      now = new Date(NOW.getTime() + 23.9 * 3_600_000)
      expect((await test.nobody('POST /auth/welcome', { token: early })).status).toBe(200)
      now = new Date(NOW.getTime() + 24.1 * 3_600_000)
      expect((await test.nobody('POST /auth/welcome', { token: late })).status).toBe(401)
    })

    it('ends with a newer one, with the user switched off, and was never any other', async () => {
      const [older, newer] = [await link(), await link()]
      expect((await test.nobody('POST /auth/welcome', { token: older })).status).toBe(401)
      await test.accounts.changeUser(test.programId, userId, { disabled: true })
      for (const token of [newer, 'nonsense'])
        expect((await test.nobody('POST /auth/welcome', { token })).status).toBe(401)
      expect((await test.nobody('POST /auth/welcome', {})).status).toBe(422)
    })

    it('is not kept in words that could be read', async () => {
      const token = await link()
      const { rows } = await test.database.pool
        .query<{ found: boolean }>(`SELECT set_config('turnus.program_id', 'test', false);`)
        .then(() => test.database.pool.query('SELECT hash FROM one_time_link'))
      expect(JSON.stringify(rows)).not.toContain(token)
    })
  })

  describe('setting a password', () => {
    it('after a link needs no old one; the other sessions end, this one stays, and the new one works', async () => {
      const other = await signedIn()
      const answer = await test.nobody('POST /auth/welcome', { token: await link() })
      const client = test.with({ cookie: cookieOf(answer) })
      expect((await client('POST /session/password', { password: 'five other quiet words here' })).status).toBe(200)
      expect((await client('GET /session')).value.user).toMatchObject({ byLink: false, hasPassword: true })
      expect((await other('GET /people')).status).toBe(401)
      expect((await signIn()).status).toBe(401)
      expect((await signIn('five other quiet words here')).status).toBe(200)
    })

    it('403 wrong_password without the old one, or with a wrong one; and the link is good for one change', async () => {
      const client = await signedIn()
      const set = (fields: object) =>
        client('POST /session/password', { password: 'five other quiet words here', ...fields })
      for (const fields of [{}, { currentPassword: 'wrong words entirely' }])
        expect(await set(fields)).toMatchObject({ status: 403, body: { reason: 'wrong_password' } })
      expect((await set({ currentPassword: PASSWORD })).status).toBe(200)
    })

    it('403 no_session for a token, 422 for a short one', async () => {
      const token = await test.as('admin')
      expect(await token('POST /session/password', { password: PASSWORD })).toMatchObject({
        status: 403,
        body: { reason: 'no_session' },
      })
      const client = await signedIn()
      expect((await client('POST /session/password', { password: 'short' })).problem.fields?.[0]?.field).toBe(
        'password',
      )
    })

    it('keeps it as argon2id', async () => {
      const stored = await test.accounts.passwordHash(test.programId, userId)
      expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
      expect([await isPassword(stored!, PASSWORD), await isPassword(stored!, 'x')]).toEqual([true, false])
    })
  })
})

describe('a bearer token', () => {
  it('is told once, kept as a hash, notes its use, and opens nothing once revoked', async () => {
    const test = await testApp({ facts: hillside().facts })
    const admin = await test.as('admin')
    const { value } = await admin('POST /tokens', { name: 'Nightly export', role: 'viewer' })
    const client = test.with({ authorization: `Bearer ${value.secret}` })
    expect((await client('GET /session')).value.user).toMatchObject({
      id: `token:${value.token.id}`,
      name: 'Nightly export',
      role: 'viewer',
      email: null,
    })
    const listed = await admin('GET /tokens')
    expect(listed.text).not.toContain(value.secret)
    const own = listed.value.tokens.find(({ id }) => id === value.token.id)
    expect(own).toMatchObject({ revokedAt: null, lastUsedAt: NOW.toISOString() })
    expect((await admin(`DELETE /tokens/${value.token.id}`)).body).toEqual({ revoked: true })
    expect((await client('GET /people')).status).toBe(401)
    expect(await admin('DELETE /tokens/none')).toMatchObject({ status: 404, body: { reason: 'unknown_token' } })
  })
})
