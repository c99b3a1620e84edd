import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { hillside } from '#domain/decisions/hillside.test-data.ts'
import { hashPassword } from '#operations/accounts/password.ts'
import { type Client, type TestApp, cookieOf, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'

const PASSWORD = 'four quiet words together'
const ROUTE = 'POST /absences/import/stage'
const SHEET = 'Name,Start\r\nAda Lovell,2026-03-02\r\n'

let test: TestApp
let rosa: Client
let files = 0
/** A sheet that was not sent before. */
const aSheet = (): string => `${SHEET}Cy Moreau,2026-05-${String((files++ % 28) + 1).padStart(2, '0')}\r\n`

/** A form as bytes, so that it can also be wrong. */
const formOf = (
  parts: readonly { readonly name: string; readonly file?: string; readonly type?: string; readonly text: string }[],
  end = '--',
): Buffer =>
  Buffer.from(
    parts
      .map(({ name, file, type, text }) => {
        const names = `name="${name}"${file === undefined ? '' : `; filename="${file}"`}`
        const kind = type === undefined ? '' : `Content-Type: ${type}\r\n`
        return `--edge\r\nContent-Disposition: form-data; ${names}\r\n${kind}\r\n${text}\r\n`
      })
      .join('') + `--edge${end}\r\n`,
  )
const FORM = { 'content-type': 'multipart/form-data; boundary=edge' }
const file = (text = aSheet(), name = 'file') => ({ name, file: 'leave.csv', type: 'text/csv', text })

beforeAll(async () => {
  test = await testApp({ facts: hillside().facts })
  rosa = await test.as('coordinator')
})

const send = (body: Buffer, headers: Record<string, string> = FORM) => rosa(ROUTE, body, headers)

describe('a form with a file', () => {
  it('is read: its fields as text, in whichever order they come', async () => {
    const answer = await send(formOf([file(), { name: 'academicYear', text: '2025' }, { name: 'sheet', text: 'CSV' }]))
    expect(answer).toMatchObject({ status: 201, body: { fileName: 'leave.csv', academicYear: 2025 } })
  })
  it('has a name that is shown and never a path', async () => {
    const { value } = await send(formOf([{ ...file(), file: 'D:/leave/../leave.csv' }]))
    expect((value as { fileName: string }).fileName).toBe('leave.csv')
  })
  it.each([
    ['two files', () => formOf([file(), file(aSheet(), 'file')]), 400, 'malformed_request'],
    ['a file in another field', () => formOf([file(aSheet(), 'picture')]), 400, 'malformed_request'],
    [
      'a field twice',
      () => formOf([{ name: 'sheet', text: 'a' }, { name: 'sheet', text: 'b' }, file()]),
      400,
      'malformed_request',
    ],
    [
      'a field that every object has',
      () => formOf([{ name: '__proto__', text: 'x' }, file()]),
      400,
      'malformed_request',
    ],
    [
      'a field longer than is read',
      () => formOf([{ name: 'sheet', text: 'x'.repeat(70_000) }, file()]),
      400,
      'malformed_request',
    ],
    [
      'many fields',
      () => formOf([...Array(25).keys()].map((at) => ({ name: `f${at}`, text: '' }))),
      400,
      'malformed_request',
    ],
    ['no file', () => formOf([{ name: 'sheet', text: 'a' }]), 422, 'invalid_input'],
    ['a field that nobody asked for', () => formOf([{ name: 'folder', text: '/etc' }, file()]), 422, 'invalid_input'],
    ['text where a file belongs', () => formOf([{ name: 'file', text: SHEET }]), 422, 'invalid_input'],
  ] as const)('is refused with %s', async (_, body, status, reason) => {
    expect(await send(body())).toMatchObject({ status, body: { reason } })
  })
  it('is refused when it breaks off, has no boundary, or is no form', async () => {
    const broken = [
      await send(formOf([file()], '')),
      await send(formOf([file()]), { 'content-type': 'multipart/form-data' }),
      await send(Buffer.from('nothing of the kind')),
    ]
    for (const { status, problem } of broken) expect([status, problem.reason]).toEqual([400, 'malformed_request'])
  })
  it('is refused when it is larger than 10 MB, whether it says so or not', async () => {
    const large = formOf([file('x'.repeat(10 * 1024 * 1024 + 1))])
    expect(await send(large)).toMatchObject({ status: 413, body: { reason: 'too_large' } })
    const larger = formOf([file('x'.repeat(13 * 1024 * 1024))])
    expect(await send(larger)).toMatchObject({ status: 413, body: { reason: 'too_large' } })
  })
})

describe('a body of another kind', () => {
  it('is refused where a form is taken, and a form where none is', async () => {
    expect(await send(Buffer.from(SHEET), { 'content-type': 'text/csv' })).toMatchObject({
      status: 415,
      body: { reason: 'unsupported_media_type' },
    })
    const other = await rosa('POST /fmit/assignments', formOf([{ name: 'facultyId', text: 'ada' }]), FORM)
    expect(other).toMatchObject({ status: 415, body: { reason: 'unsupported_media_type' } })
  })
})

describe('a form of another site', () => {
  it('is refused, though a browser sends it without asking first', async () => {
    const { accounts, programId, nobody } = test
    const added = { email: 'rosa@example.org', name: 'Rosa Tamang', role: 'coordinator', person: null } as const
    const user = valueOf(await accounts.addUser(programId, added))
    await accounts.setPasswordHash(programId, user.id, await hashPassword(PASSWORD), null)
    const signedIn = await nobody('POST /auth/sign-in/email', { email: added.email, password: PASSWORD })
    const browser = test.with({ cookie: cookieOf(signedIn), ...FORM })
    const foreign = await browser(ROUTE, formOf([file()]), { origin: 'https://elsewhere.example' })
    expect(foreign).toMatchObject({ status: 403, body: { reason: 'foreign_origin' } })
    const same = await browser(ROUTE, formOf([file()]), { origin: 'http://localhost:80', host: 'localhost:80' })
    expect(same.status).toBe(201)
  })
  it('of nobody, or of somebody who may not, is not even read', async () => {
    const viewer = await test.as('viewer')
    expect(await viewer(ROUTE, Buffer.from('no form at all'), FORM)).toMatchObject({ status: 403 })
    expect(await test.nobody(ROUTE, Buffer.from('no form at all'), FORM)).toMatchObject({ status: 401 })
  })
})

describe('a form that never ends', () => {
  it('is nobody else’s trouble: whoever sends it goes away, and the server answers on', async () => {
    await test.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = test.app.server.address() as AddressInfo
    const token = rosa.headers['authorization'] ?? ''
    const socket = connect(port, '127.0.0.1')
    await new Promise((opened) => socket.once('connect', opened))
    const head = `POST /api/v1/absences/import/stage HTTP/1.1\r\nHost: x\r\nAuthorization: ${token}\r\nContent-Type: ${FORM['content-type']}\r\nContent-Length: 500000\r\n\r\n`
    socket.write(head)
    socket.write(formOf([file()], '').subarray(0, 120))
    const { status } = await fetch(`http://127.0.0.1:${port}/api/v1/health`)
    expect(status).toBe(200)
    socket.destroy()
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200)
  })
})
