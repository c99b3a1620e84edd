import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '#rules/index.ts'
import { realYear, withRealYear } from '#testing/real-year.ts'
import { temporaryFolder, turnus } from './spawned.test-data.ts'

// Nothing is there: a check that asked for a database would fail.
const NOWHERE = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', TURNUS_DATA: '/proc/none' }

const member = {
  id: 'F-1',
  kind: 'faculty',
  duty: [],
  facultyType: 'Full-Time Faculty',
  excludedFromAutomaticCall: false,
  manualAssignmentOnly: false,
}
const week = (start: string, end: string) => ({ start, end, faculty: 'F-1' })
const calm = { people: [member], fmitWeeks: [week('2025-08-01', '2025-08-07')] }
const backToBack = { ...calm, fmitWeeks: [...calm.fmitWeeks, week('2025-08-08', '2025-08-14')] }

const fileOf = async (content: string): Promise<string> => {
  const file = join(await temporaryFolder(), 'program.json')
  await writeFile(file, content)
  return file
}

const check = async (content: string, ...options: readonly string[]) =>
  turnus(NOWHERE, 'check', await fileOf(content), ...options)

interface Told {
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly Readonly<Record<string, unknown>>[]
}

describe('turnus check', () => {
  it('exits with 0 when nothing critical is found, and tells nothing but JSON when asked', async () => {
    const { code, out, err } = await check(JSON.stringify(calm), '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { counts } = JSON.parse(out) as Told
    expect(Object.keys(counts)).toEqual(RULES.map(({ id }) => id))
  })

  it('exits with 1 when something critical is found', async () => {
    const { code, out } = await check(JSON.stringify(backToBack), '--json')
    expect(code).toBe(1)
    const { counts, findings } = JSON.parse(out) as Told
    expect(counts['fmit-back-to-back']).toBe(1)
    const finding = findings.find(({ rule }) => rule === 'fmit-back-to-back')
    expect(Object.keys(finding ?? {})).toEqual(['rule', 'severity', 'message', 'data'])
    expect(finding).toMatchObject({ severity: 'critical', data: { person: 'F-1', week: '2025-08-08' } })
  })

  it('tells people in sentences', async () => {
    const { code, out } = await check(JSON.stringify(backToBack))
    expect(code).toBe(1)
    expect(out).toContain('critical  F-1 has weeks 5 and 6 back to back')
    expect(out).toMatch(/^2025–26: 1 critical, /m)
  })

  it('exits with 2 when the file is refused, and lists what is wrong with it', async () => {
    const unknown = {
      ...calm,
      calls: [
        { date: '2025-08-11', faculty: 'F-9' },
        { date: '2025-13-11', faculty: 'F-1' },
      ],
    }
    const { code, out, err } = await check(JSON.stringify(unknown), '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('program.json cannot be read as a program')
    expect(err).toContain('  calls[1].date: It is "2025-13-11". Write the date as YYYY-MM-DD, and one that exists.\n')
    const broken = await check('{"people": [}', '--json')
    expect(broken).toMatchObject({ code: 2, out: '' })
    expect(broken.err).toContain('program.json is not JSON: line 1, column 13, "}" is not expected here.')
    const missing = await turnus(NOWHERE, 'check', 'no-such-file.json')
    expect(missing).toEqual({
      code: 2,
      out: '',
      err: 'no-such-file.json cannot be used: there is no such file or folder. Give another path, or correct that.\n',
    })
  })
})

describe.skipIf(realYear === null)(withRealYear('the real year 2025–26'), () => {
  it('has what a careful person finds in it', async () => {
    const { code, out } = await check(realYear ?? '', '--json')
    expect(code).toBe(1)
    expect((JSON.parse(out) as Told).counts).toMatchObject({
      'fmit-leave-overlap': 2,
      'fmit-back-to-back': 0,
      'fmit-short-gap': 17,
      'call-on-absence': 14,
      'call-consecutive-nights': 7,
      'call-in-own-fmit-week': 18,
      'call-sunday-after-fmit': 4,
    })
  })
})
