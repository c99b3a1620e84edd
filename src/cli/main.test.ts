import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#testing/database.ts'
import { turnus } from './spawned.test-data.ts'

describe('turnus', () => {
  it.each([
    [['strat'], /error: unknown command 'strat'/],
    [['start', '--emty'], /error: unknown option '--emty'/],
    [['check'], /error: missing required argument 'file'/],
    [['token', 'create', '--name', 'x', '--role', 'king'], /error: option '--role <role>' argument 'king' is invalid/],
    [['user', 'add', '--email', 'a@example.org', '--role', 'admin'], /error: required option '--name <name>'/],
  ])('exits with 2 for %j, and says why', async (typed, message) => {
    const { code, out, err } = await turnus({}, ...typed)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  it.each([
    [{ PORT: 'three' }, 'PORT is set to "three". PORT is a number from 0 to 65535.\n'],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is set to "mysql:\/\/x"\. /],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /^The PostgreSQL server of DATABASE_URL cannot be used/],
  ])('exits with 2 for the settings %j, without a stack trace', async (variables, message) => {
    const { code, out, err } = await turnus(variables, 'start')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^\s+at /m)
  })

  it.each([
    [{ TURNUS_DATA: '/dev/null/data', DATABASE_URL: '' }, ['start'], 'The data folder /dev/null/data cannot be used: '],
    [
      {},
      ['backup', '/dev/null/x.backup'],
      '/dev/null/x.backup.partial cannot be used: a part of the path is no folder.',
    ],
    [
      {},
      ['export', 'program', '/dev/null/x.json'],
      '/dev/null/x.json cannot be used: a part of the path is no folder.',
    ],
    [{}, ['restore', '/no/such.backup'], 'There is no file /no/such.backup.'],
    [{}, ['import', 'program', '/dev'], '/dev cannot be used: it is a folder.'],
  ])('exits with 2 for paths that cannot be: %j %j', async (variables, typed, message) => {
    const { code, err } = await turnus({ DATABASE_URL: await cloneDatabase(), ...variables }, ...typed)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('helps', async () => {
    const { code, out } = await turnus({}, '--help')
    expect(code).toBe(0)
    expect(out).toContain('Usage: turnus [options] [command]')
  })
})
