import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#testing/database.ts'
import { programJson } from '#testing/program-files.ts'
import { temporaryFolder, turnus } from './spawned.test-data.ts'

const [program] = fc.sample(programJson(2025), { numRuns: 1, seed: 11 })

const filled = async (): Promise<Readonly<Record<string, string>>> => {
  const settings = { DATABASE_URL: await cloneDatabase() }
  const file = join(await temporaryFolder(), 'program.json')
  await writeFile(file, JSON.stringify(program))
  expect(await turnus(settings, 'import', 'program', file)).toMatchObject({ code: 0 })
  return settings
}

interface Looks {
  readonly ok: boolean
  readonly looks: readonly { readonly at: string; readonly ok: boolean; readonly message: string }[]
}

describe('turnus backup and restore', { timeout: 120_000 }, () => {
  it('bring everything into an empty folder, and into no other', async () => {
    const settings = await filled()
    const file = join(await temporaryFolder(), 'turnus.backup')
    expect(await turnus(settings, 'backup', file)).toMatchObject({ code: 0, out: `${file}\n` })
    expect(await turnus(settings, 'backup', file)).toMatchObject({ code: 2, out: '' })
    const folder = { TURNUS_DATA: join(await temporaryFolder(), 'data') }
    expect(await turnus(folder, 'restore', file)).toMatchObject({ code: 0 })
    const [before, after] = [await turnus(settings, 'export', 'program'), await turnus(folder, 'export', 'program')]
    expect(after.out).toBe(before.out)
    expect(await turnus(folder, 'restore', file)).toMatchObject({ code: 2 })
    expect(await turnus(folder, 'doctor')).toMatchObject({ code: 0 })
  })
})

describe('turnus doctor', { timeout: 120_000 }, () => {
  it('makes nothing where nothing is', async () => {
    const folder = await temporaryFolder()
    const looked = await turnus({ TURNUS_DATA: join(folder, 'data') }, 'doctor')
    expect(looked).toMatchObject({ code: 0, err: '' })
    expect(looked.out).toContain('does not exist yet; turnus start makes it.')
    expect(await readdir(folder)).toEqual([])
  })

  it('finds a log that was altered, an audit that was cut short, and facts that were changed', async () => {
    const settings = await filled()
    const healthy = JSON.parse((await turnus(settings, 'doctor', '--json')).out) as Looks
    expect(healthy.ok).toBe(true)
    expect(healthy.looks.map(({ at }) => at)).toEqual(['database', 'log', 'audit', 'facts', 'accounts'])

    const client = new pg.Client({ connectionString: settings['DATABASE_URL'] })
    await client.connect()
    await client.query('ALTER TABLE change_log DISABLE TRIGGER append_only')
    await client.query(`SELECT set_config('turnus.program_id', '*', false)`)
    await client.query(`UPDATE change_log SET summary = 'Nothing to see here.' WHERE seq = 1`)
    await client.query(`UPDATE audit_head SET seq = 1, hash = repeat('0', 64)`)
    await client.query(`UPDATE person SET name = 'Somebody else' WHERE id = 'F-1'`)
    await client.end()
    const looked = await turnus(settings, 'doctor', '--json')
    expect(looked.code).toBe(1)
    const { ok, looks } = JSON.parse(looked.out) as Looks
    expect(ok).toBe(false)
    expect(looks.filter((look) => !look.ok).map(({ at }) => at)).toEqual(['log', 'audit', 'facts'])
  })
})
