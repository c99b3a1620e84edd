import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('readSettings', () => {
  it('has something sensible for everything', () => {
    expect(readSettings({ PORT: '' })).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '127.0.0.1',
        dataFolder: join(import.meta.dirname, '../../.turnus'),
        place: { dataFolder: join(import.meta.dirname, '../../.turnus') },
        publicUrl: null,
      },
    })
  })

  it('takes what is set', () => {
    const url = 'postgresql://somebody@localhost/turnus'
    expect(
      readSettings({
        PORT: '0',
        HOST: '::1',
        TURNUS_DATA: 'data',
        DATABASE_URL: url,
        TURNUS_URL: 'https://turnus.example.org/',
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        dataFolder: resolve('data'),
        place: { url },
        publicUrl: 'https://turnus.example.org',
      },
    })
  })

  it.each([
    [{ PORT: 'three' }, 'PORT is set to "three". PORT is a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is set to "70000". PORT is a number from 0 to 65535.'],
    [{ PORT: '3000.5' }, 'PORT is set to "3000.5". PORT is a whole number.'],
    [
      { DATABASE_URL: 'mysql://localhost' },
      'DATABASE_URL is set to "mysql://localhost". DATABASE_URL is the address of a PostgreSQL server, as postgresql://user@host/name.',
    ],
    [
      { TURNUS_URL: 'turnus.example.org' },
      'TURNUS_URL is set to "turnus.example.org". TURNUS_URL is the address that people open, as https://turnus.example.org.',
    ],
  ])('refuses %j', (variables, message) => {
    expect(readSettings(variables)).toEqual({ ok: false, refusal: { reason: 'settings', message } })
  })
})
