import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#testing/database.ts'
import { programJson } from '#testing/program-files.ts'
import { temporaryFolder, turnus } from './spawned.test-data.ts'

const [drawn] = fc.sample(programJson(2025), { numRuns: 1, seed: 11 })
const program = { ...drawn, weekend: ['fri', 'sat'] }

describe('turnus import program and export program', () => {
  it('take a file in, give it out again, and change nothing the second time', async () => {
    const [folder, settings] = [await temporaryFolder(), { DATABASE_URL: await cloneDatabase() }]
    const [given, got] = [join(folder, 'given.json'), join(folder, 'got.json')]
    await writeFile(given, JSON.stringify(program))
    const first = await turnus(settings, 'import', 'program', given)
    expect(first).toMatchObject({ code: 0 })
    expect(first.out).toMatch(/\n7 people, \d+ FMIT weeks, \d+ call nights /)
    // What there was before is the program itself, whose weekend is another now.
    expect(first.out).toMatch(/\n\d+ facts added, 1 changed, 0 removed\.\n/)
    expect(await turnus(settings, 'export', 'program', got, '--year', '2025')).toMatchObject({ code: 0, out: '' })
    const toTerminal = await turnus(settings, 'export', 'program')
    expect(toTerminal).toMatchObject({ code: 0, out: await readFile(got, 'utf8') })
    const again = await turnus(settings, 'import', 'program', got, '--json')
    expect(JSON.parse(again.out)).toMatchObject({ seq: null, changes: { added: 0, changed: 0, removed: 0 } })
  })

  it('refuse what cannot be with 2, and take nothing of it', async () => {
    const [folder, settings] = [await temporaryFolder(), { DATABASE_URL: await cloneDatabase() }]
    const file = join(folder, 'given.json')
    await writeFile(file, JSON.stringify({ ...program, calls: [{ date: '2025-08-11', faculty: 'F-9' }] }))
    const refused = await turnus(settings, 'import', 'program', file)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(`${file} cannot be read as a program, and nothing was taken from it.`)
    expect(refused.err).toContain('  calls[0].faculty: Nobody in people is F-9.')
    const empty = await turnus(settings, 'export', 'program', '--year', '2025')
    expect(empty).toMatchObject({ code: 2, out: '' })
    expect(empty.err).toBe('The program keeps nothing of 2025–26. There is nothing yet; import a program file.\n')
  })
})
