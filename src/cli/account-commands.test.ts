import { describe, expect, it } from 'vitest'
import { openAccounts } from '#store/open-accounts.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { temporaryFolder, turnus } from './spawned.test-data.ts'

const NOW = new Date()

describe('turnus token', () => {
  it('makes a token, alone on standard output, that opens until it is revoked', async () => {
    const url = await cloneDatabase()
    const settings = { DATABASE_URL: url }
    const made = await turnus(settings, 'token', 'create', '--role', 'admin', '--name', 'bench')
    expect(made.code).toBe(0)
    expect(made.out).toMatch(/^[\w-]{40,}\n$/)
    const accounts = openAccounts((await testDatabase(url)).pool)
    const token = await accounts.useToken('default', made.out.trim(), NOW)
    expect(token).toMatchObject({ name: 'bench', role: 'admin' })
    const listed = await turnus(settings, 'token', 'list')
    expect(listed.out).toContain(`${token?.id ?? ''}  admin        bench`)
    expect(listed.out).not.toContain(made.out.trim())
    expect(await turnus(settings, 'token', 'revoke', token?.id ?? '')).toMatchObject({ code: 0 })
    expect(await accounts.useToken('default', made.out.trim(), NOW)).toBeNull()
    expect(await turnus(settings, 'token', 'revoke', 'no-such')).toMatchObject({
      code: 2,
      err: 'There is no token no-such.\n',
    })
  })
})

describe('turnus user', () => {
  it('lets somebody in by a link that works once, and again by a new one', async () => {
    const url = await cloneDatabase()
    const settings = { DATABASE_URL: url, PORT: '4000', TURNUS_DATA: await temporaryFolder() }
    const add = ['user', 'add', '--email', 'Ada@example.org', '--name', 'Ada Abdi', '--role', 'coordinator'] as const
    const added = await turnus(settings, ...add)
    expect(added.code).toBe(0)
    const secret = /^http:\/\/127\.0\.0\.1:4000\/welcome\?token=(\S+)\n$/.exec(added.out)?.[1] ?? ''
    const accounts = openAccounts((await testDatabase(url)).pool)
    expect(await accounts.useLink('default', secret, NOW)).toMatchObject({ name: 'Ada Abdi', role: 'coordinator' })
    expect(await accounts.useLink('default', secret, NOW)).toBeNull()
    const linked = await turnus(settings, 'user', 'link', '--email', 'ada@EXAMPLE.org')
    expect(await accounts.useLink('default', linked.out.split('token=')[1]?.trim() ?? '', NOW)).not.toBeNull()
    expect(await turnus(settings, ...add)).toMatchObject({
      code: 2,
      err: 'Somebody signs in with Ada@example.org already.\n',
    })
  })

  it('says who is known when somebody is not', async () => {
    const settings = { DATABASE_URL: await cloneDatabase() }
    expect(await turnus(settings, 'user', 'link', '--email', 'ada@example.org')).toMatchObject({
      code: 2,
      err: 'Nobody signs in with ada@example.org. Known are: nobody yet.\n',
    })
    const wrong = await turnus(settings, 'user', 'add', '--email', 'ada', '--name', 'Ada', '--role', 'viewer')
    expect(wrong).toMatchObject({ code: 2, err: 'email: Write an e-mail address.\n' })
  })
})
