import { createServer } from 'node:net'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programJson } from '#testing/program-files.ts'
import { startTurnus, temporaryFolder, turnus } from './spawned.test-data.ts'

const [program] = fc.sample(programJson(2025), { numRuns: 1, seed: 11 })

const facultyOf = async (url: string, token: string, year: number): Promise<readonly { readonly id: string }[]> => {
  const answer = await fetch(`${url}/api/v1/fmit/years/${String(year)}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return ((await answer.json()) as { faculty: { id: string }[] }).faculty
}

describe('turnus start', { timeout: 120_000 }, () => {
  it('serves the sample with a link for the administrator, and other commands work beside it', async () => {
    const settings = { TURNUS_DATA: join(await temporaryFolder(), 'data') }
    const server = await startTurnus(settings)
    expect(server.out()).toMatch(
      /administrator \(admin@turnus\.local\), within 24 hours: http:\S+\/welcome\?token=\S+\n/,
    )
    expect(server.err()).toContain('The sample program was loaded')
    const health = await fetch(`${server.url}/api/v1/health`)
    expect(await health.json()).toMatchObject({ status: 'ok' })

    const second = await turnus(settings, 'start')
    expect(second).toMatchObject({ code: 2, out: '' })
    expect(second.err).toContain(`in use by turnus start, process ${String(server.pid)}`)
    expect(second.err).toContain(server.url)

    const token = (await turnus(settings, 'token', 'create', '--role', 'admin', '--name', 'test')).out.trim()
    const thisYear = new Date().getMonth() >= 6 ? new Date().getFullYear() : new Date().getFullYear() - 1
    expect(await facultyOf(server.url, token, thisYear)).toHaveLength(12)
    const file = join(await temporaryFolder(), 'program.json')
    await writeFile(file, JSON.stringify(program))
    const imported = await turnus(settings, 'import', 'program', file)
    expect(imported.out).toContain('The sample program made room: 32 invented people are gone.')
    expect(imported.err).toContain(`See it at ${server.url}/admin/fmit/planner?ay=2025`)
    expect((await facultyOf(server.url, token, 2025)).map(({ id }) => id)).toContain('F-1')

    expect(await server.stop('SIGINT')).toBe(0)
    const again = await startTurnus(settings)
    expect(again.err()).not.toContain('sample')
    expect((await facultyOf(again.url, token, 2025)).map(({ id }) => id)).toContain('F-1')
    expect(await again.stop('SIGTERM')).toBe(0)
  })

  it('starts again on what a crash left behind', async () => {
    const settings = { TURNUS_DATA: join(await temporaryFolder(), 'data') }
    const server = await startTurnus(settings, '--empty')
    const token = (await turnus(settings, 'token', 'create', '--role', 'admin', '--name', 'test')).out.trim()
    await server.stop('SIGKILL')
    const again = await startTurnus(settings, '--empty')
    expect(again.err()).not.toContain('sample')
    const thisYear = new Date().getMonth() >= 6 ? new Date().getFullYear() : new Date().getFullYear() - 1
    expect(await facultyOf(again.url, token, thisYear)).toEqual([])
    expect(await again.stop('SIGTERM')).toBe(0)
  })

  it('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const settings = { TURNUS_DATA: join(await temporaryFolder(), 'data'), PORT: String(port) }
    const { code, err } = await turnus(settings, 'start', '--empty')
    other.close()
    expect(code).toBe(2)
    expect(err).toContain(
      `Turnus cannot listen on 127.0.0.1, port ${String(port)}: something else listens there already. Stop that, or choose another PORT.`,
    )
  })
})
