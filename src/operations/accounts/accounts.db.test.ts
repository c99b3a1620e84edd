import { beforeEach, describe, expect, it } from 'vitest'
import { hillside } from '#domain/decisions/hillside.test-data.ts'
import { type Client, type TestApp, cookieOf, testApp } from '#testing/http.ts'

const PASSWORD = 'four quiet words together'

describe('users', () => {
  let test: TestApp
  let admin: Client
  beforeEach(async () => {
    test = await testApp({ facts: hillside().facts })
    admin = await test.as('admin')
  })
  const add = (fields: object = {}) =>
    admin('POST /users', { email: 'Rosa@Example.org', name: 'Rosa Tamang', role: 'coordinator', ...fields })

  it('are added with a link that works once, and then have a session', async () => {
    const { status, value } = await add({ facultyId: 'ada' })
    expect(status).toBe(201)
    expect(value.user).toMatchObject({
      email: 'rosa@example.org',
      name: 'Rosa Tamang',
      role: 'coordinator',
      facultyId: 'ada',
      disabled: false,
      hasPassword: false,
    })
    expect(value.welcome?.expiresAt).toBe('2025-11-23T18:00:00.000Z')
    const token = new URL(value.welcome?.path ?? '', 'http://x').searchParams.get('token')
    const signedIn = await test.nobody('POST /auth/welcome', { token })
    const client = test.with({ cookie: cookieOf(signedIn) })
    expect((await client('GET /session')).value.user).toMatchObject({ facultyId: 'ada', byLink: true })
  })

  it('are added with a password, which is told to nobody', async () => {
    const { value, text } = await add({ password: PASSWORD })
    expect([value.welcome, value.user.hasPassword]).toEqual([null, true])
    expect(text).not.toContain(PASSWORD)
    const signedIn = await test.nobody('POST /auth/sign-in/email', { email: 'rosa@example.org', password: PASSWORD })
    expect(signedIn.status).toBe(200)
    const listed = await admin('GET /users')
    expect(listed.value.users).toMatchObject([{ email: 'rosa@example.org', hasPassword: true }])
    expect(listed.text).not.toMatch(/argon2|password"/)
  })

  it('409 email_taken whatever its capitals, 404 unknown_person, 422 for a field that cannot be', async () => {
    await add()
    expect((await add({ email: 'ROSA@example.org' })).problem).toMatchObject({ status: 409, reason: 'email_taken' })
    expect((await add({ email: 'b@example.org', facultyId: 'zed' })).problem).toMatchObject({
      status: 404,
      reason: 'unknown_person',
    })
    for (const [field, wrong] of [
      ['email', 'rosa'],
      ['role', 'boss'],
      ['password', 'short'],
      ['name', ''],
    ] as const)
      expect((await add({ [field]: wrong })).problem.fields?.[0]?.field).toBe(field)
  })

  it('are changed, switched off and on; 404 unknown_user, unknown_person', async () => {
    const { id } = (await add({ password: PASSWORD })).value.user
    const changed = await admin(`PUT /users/${id}`, { role: 'viewer', facultyId: 'ben', name: 'Rosa T.' })
    expect(changed.value.user).toMatchObject({ role: 'viewer', facultyId: 'ben', name: 'Rosa T.' })
    expect((await admin(`PUT /users/${id}`, { facultyId: null, disabled: true })).value.user).toMatchObject({
      facultyId: null,
      disabled: true,
    })
    const signIn = () => test.nobody('POST /auth/sign-in/email', { email: 'rosa@example.org', password: PASSWORD })
    expect((await signIn()).status).toBe(403)
    await admin(`PUT /users/${id}`, { disabled: false })
    expect((await signIn()).status).toBe(200)
    expect((await admin('PUT /users/zed', { name: 'Z' })).problem).toMatchObject({
      status: 404,
      reason: 'unknown_user',
    })
    expect((await admin(`PUT /users/${id}`, { facultyId: 'zed' })).problem.reason).toBe('unknown_person')
  })

  it('409 last_admin: somebody must be left who can administer', async () => {
    const { id } = (await add({ role: 'admin' })).value.user
    for (const fields of [{ role: 'viewer' }, { disabled: true }])
      expect((await admin(`PUT /users/${id}`, fields)).problem).toMatchObject({ status: 409, reason: 'last_admin' })
    await add({ email: 'two@example.org', role: 'admin' })
    expect((await admin(`PUT /users/${id}`, { role: 'viewer' })).status).toBe(200)
  })

  it('get a new link; 404 unknown_user, 409 disabled', async () => {
    const { id } = (await add()).value.user
    const { status, value } = await admin(`POST /users/${id}/link`, {})
    expect([status, value.welcome.path.startsWith('/welcome?token=')]).toEqual([201, true])
    expect((await admin('POST /users/zed/link', {})).problem).toMatchObject({ status: 404, reason: 'unknown_user' })
    await admin(`PUT /users/${id}`, { disabled: true })
    expect((await admin(`POST /users/${id}/link`, {})).problem).toMatchObject({ status: 409, reason: 'disabled' })
  })

  it('of another program are not seen from here', async () => {
    await test.store.createProgram('other')
    const added = await test.accounts.addUser('other', {
      email: 'rosa@example.org',
      name: 'Somebody else',
      role: 'admin',
      person: null,
    })
    const token = await test.accounts.addToken('other', 'Theirs', 'admin')
    expect(added.ok).toBe(true)
    expect((await admin('GET /users')).value.users).toEqual([])
    expect((await add()).status).toBe(201)
    const theirs = test.with({ authorization: `Bearer ${token.secret}` })
    expect((await theirs('GET /people')).status).toBe(401)
  })
})
