import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import { ROLES } from '#domain/people/role.ts'
import { anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { OPERATIONS } from '../index.ts'
import { absenceRow, give, staged } from './proposals.test-data.ts'

/** Every operation on proposals, with what makes it do something. */
const ASKED = {
  'propose-fmit-weeks': ['POST /fmit/years/2025/proposals', { title: 'Spring', ops: [give(42, 'ben')] }],
  'read-proposals': ['GET /proposals', undefined],
  'read-proposal': ['GET /proposals/:id', undefined],
  'preview-proposal': ['POST /proposals/:id/preview', {}],
  'approve-proposal': ['POST /proposals/:id/approve', {}],
  'rebase-proposal': ['POST /proposals/:id/rebase', { expectedVersion: 1 }],
  'reject-proposal': ['POST /proposals/:id/reject', { reason: 'No' }],
  'accept-proposal': ['POST /proposals/:id/accept', { expectedVersion: 1 }],
  'rollback-proposal': ['POST /proposals/:id/rollback', { reason: 'The wrong file' }],
} as const
type Name = keyof typeof ASKED

const PLANNERS: readonly string[] = ['admin', 'coordinator']

describe.each(Object.keys(ASKED) as Name[])('%s', (name) => {
  let test: TestApp
  beforeAll(async () => {
    test = await testApp({ facts: hillside(held('ada', 30)).facts })
  })

  const ask = async (client: Client) => {
    const [route, body] = ASKED[name]
    const away = anAbsence({ id: 'n1', person: 'res', first: day('2026-04-05'), type: 'medical' })
    const { id } = await staged(test, [absenceRow('2', away)])
    if (name === 'rollback-proposal') {
      const admin = await test.as('admin')
      expect((await admin(`POST /proposals/${id}/accept`, { expectedVersion: 1 })).status).toBe(200)
    }
    const before = [await test.store.proposals.read(test.programId, id), (await test.store.read(test.programId)).seq]
    const answer = await client(route.replace(':id', id), body)
    const after = [await test.store.proposals.read(test.programId, id), (await test.store.read(test.programId)).seq]
    return { answer, changed: JSON.stringify(before) !== JSON.stringify(after) }
  }

  it.each(ROLES.filter((role) => !PLANNERS.includes(role)))(
    '403 for a %s, and nothing is written or told',
    async (role) => {
      const { answer, changed } = await ask(await test.as(role))
      expect([answer.status, answer.problem.reason, changed]).toEqual([403, 'forbidden', false])
      expect(answer.text).not.toMatch(/medical|Sato|Leave of spring/i)
    },
  )

  it('401 for nobody, and for a token that is no more', async () => {
    const revoked = test.with({ authorization: 'Bearer nonsense' })
    for (const client of [test.nobody, revoked]) {
      const { answer, changed } = await ask(client)
      expect([answer.status, answer.problem.reason, changed]).toEqual([401, 'not_signed_in', false])
    }
  })

  it('carries that it tells of people, and is kept nowhere: the answer, and a refusal', async () => {
    const coordinator = await test.as('coordinator')
    const { answer } = await ask(coordinator)
    expect(answer.status).toBeLessThan(300)
    const [route, body] = ASKED[name]
    const refused = await coordinator(route.replace(':id', 'nothing').replace('2025', '2026'), body)
    for (const { headers } of name === 'read-proposals' ? [answer] : [answer, refused])
      expect([headers['x-contains-phi'], headers['cache-control']]).toEqual(['true', 'no-store'])
    if (name !== 'read-proposals') expect(refused.status).toBeGreaterThanOrEqual(400)
  })
})

it('are all operations on proposals that there are', () => {
  const routes = OPERATIONS.filter(({ route }) => route.includes('/proposals')).map(({ name }) => name)
  expect([...routes].sort()).toEqual(Object.keys(ASKED).sort())
})
