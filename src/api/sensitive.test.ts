import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import type { Role } from '#domain/people/role.ts'
import { hashPassword } from '#operations/accounts/password.ts'
import { may } from '#operations/access.ts'
import { OPERATIONS } from '#operations/index.ts'
import { aPerson, anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, cookieOf, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'

const PASSWORD = 'four quiet words together'

/** What must not get out: of what kind absences are, in every wording, and how to reach people. */
const OF_BEN = /bereavement|ben@example\.org|555-0102/i
const OF_ADA = /medical|ada@example\.org|555-0101/i
const OF_CY = /deployment|deployed|cy@example\.org|555-0103/i

const base = hillside([...held('ada', 30), ...held('ben', 40), ...held('cy', 45)], {
  absence: [
    anAbsence({ person: 'ada', first: day('2026-01-25'), type: 'medical' }),
    anAbsence({ person: 'ben', first: day('2026-04-05'), last: day('2026-04-11'), type: 'bereavement' }),
    anAbsence({ person: 'cy', first: day('2026-05-01'), last: day('2026-05-31'), type: 'deployment' }),
  ],
})
const contacts = [
  ['ada', 'Ada Lovell', '555-0101'],
  ['ben', 'Ben Osei', '555-0102'],
  ['cy', 'Cy Moreau', '555-0103'],
] as const
const facts = {
  ...base.facts,
  person: new Map([
    ...base.facts.person,
    ...contacts.map(([id, name, pager]) => [id, aPerson({ id, name, pager, email: `${id}@example.org` })] as const),
  ]),
}

/** Every read, with what it needs to answer at length. */
const READS = OPERATIONS.filter(({ route }) => route.startsWith('GET '))
const addressOf = (route: string): string =>
  route
    .replace('/api/v1', '')
    .replace(':ay', '2025')
    .replace(':id', 'ben')
    .replace(/check$/, 'check?facultyId=ben&weekStart=2026-04-03')
    .replace(/history$/, 'history?weekStart=2026-04-03')

describe('what only some may see', () => {
  let test: TestApp
  const clients = new Map<string, Client>()
  beforeAll(async () => {
    test = await testApp({ facts })
    for (const role of ['admin', 'coordinator', 'faculty', 'resident', 'viewer'] as const)
      clients.set(role, await test.as(role))
    const { accounts, programId, nobody } = test
    const email = 'sign-in@example.net'
    const user = valueOf(
      await accounts.addUser(programId, { email, name: 'Ada Lovell', role: 'faculty', person: 'ada' }),
    )
    await accounts.setPasswordHash(programId, user.id, await hashPassword(PASSWORD), null)
    const signedIn = await nobody('POST /auth/sign-in/email', { email, password: PASSWORD })
    clients.set('ada', test.with({ cookie: cookieOf(signedIn) }))
  })

  const tells = (text: string, ...secrets: readonly RegExp[]): readonly string[] =>
    secrets.flatMap((secret) => secret.exec(text)?.[0] ?? [])
  const read = async (client: Client, address: string): Promise<string> => (await client(address)).text

  /** The text of an answer: of each format when it is a file. */
  const texts = async (client: Client, route: string): Promise<string> => {
    const address = addressOf(route)
    if (!address.endsWith('/export')) return (await client(address)).text
    const formats = await Promise.all(['csv', 'ics', 'json'].map((format) => client(`${address}?format=${format}`)))
    return formats.map(({ text }) => text).join('\n')
  }

  describe.each(READS.map((operation) => [operation.name, operation] as const))('%s', (_, { route, access }) => {
    it.each(['faculty', 'resident', 'viewer'] as const)('tells a %s nothing of it', async (role: Role) => {
      expect(tells(await texts(clients.get(role)!, route), OF_ADA, OF_BEN, OF_CY)).toEqual([])
    })

    it('tells people their own, and of nobody else', async () => {
      const text = await texts(clients.get('ada')!, route)
      expect(tells(text, OF_BEN, OF_CY)).toEqual([])
      if (!may('faculty', access)) expect(tells(text, OF_ADA)).toEqual([])
    })
  })

  it('is there for planners: a test that looks for nothing finds nothing', async () => {
    for (const role of ['admin', 'coordinator'] as const) {
      const client = clients.get(role)!
      expect(tells(await read(client, 'GET /fmit/years/2025'), OF_ADA, OF_BEN, OF_CY)).toHaveLength(3)
      expect(tells(await read(client, 'GET /absences'), OF_BEN)).toEqual(['bereavement'])
      expect(tells(await read(client, 'GET /people'), OF_BEN)).toEqual(['ben@example.org'])
    }
  })

  it('is one’s own: kind and contact', async () => {
    const ada = clients.get('ada')!
    expect((await ada('GET /people/ada')).text).toMatch(/ada@example\.org/)
    const { items } = (await ada('GET /absences')).value
    expect(items.map(({ personId, type }) => [personId, type])).toEqual([
      ['ada', 'medical'],
      ['ben', 'undisclosed'],
      ['cy', 'undisclosed'],
    ])
  })

  it('still tells everybody that somebody is away, and that a week conflicts', async () => {
    const { value } = await clients.get('viewer')!('GET /fmit/years/2025')
    const conflict = value.weeks[39]?.conflicts.find(({ rule }) => rule === 'fmit-leave-overlap')
    expect(conflict).toMatchObject({ severity: 'critical', data: { types: ['undisclosed'] } })
    expect(conflict?.message).toContain('away')
    expect(value.facts.absence.map(({ type }) => type)).toEqual(['undisclosed', 'undisclosed', 'undisclosed'])
  })

  it('is told of in live updates by nobody: they carry a summary of the plan alone', async () => {
    const { entries } = (await clients.get('admin')!('GET /log')).value
    for (const { summary } of entries) for (const secret of [OF_ADA, OF_BEN, OF_CY]) expect(summary).not.toMatch(secret)
  })
})
