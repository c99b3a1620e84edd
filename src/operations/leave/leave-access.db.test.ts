import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import { aPerson, aRotation, anAbsence } from '#testing/builders.ts'
import type { Answered, Client } from '#testing/http.ts'
import { type LeaveApp, aDetail, leaveApp, may, putFacts, signedIn } from './leave-app.test-data.ts'

/** Who asks: planners who are nobody of the program, Ada and Rae about themselves, others about them. */
const WHO = [
  'admin',
  'coordinator',
  'faculty-own',
  'faculty-other',
  'resident-own',
  'resident-other',
  'viewer',
  'nobody',
] as const
type Who = (typeof WHO)[number]

/** A status, with the reason when it is none of success. */
type Outcome = number | `${number} ${string}`
/** What happens to each: planners, the owner, others who may ask for themselves, viewers, nobody. */
type Row = readonly [planners: Outcome, own: Outcome, others: Outcome, viewer: Outcome, nobody: Outcome]

const NOBODY = '401 not_signed_in'
const FORBIDDEN = '403 forbidden'
const UNKNOWN = '404 unknown_absence'
const NOT_YOURS = '403 not_yours'

/** By real id: what is only asked for is there for planners and its owner alone. */
const REQUESTED: Readonly<Record<string, Row>> = {
  'GET /absences/:id': [200, 200, UNKNOWN, UNKNOWN, NOBODY],
  'PUT /absences/:id': [200, 200, UNKNOWN, FORBIDDEN, NOBODY],
  'DELETE /absences/:id': [200, 200, UNKNOWN, FORBIDDEN, NOBODY],
  'POST /absences/:id/approve': [200, FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
  'POST /absences/:id/reject': [200, FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
  'POST /absences/check id': [200, 200, UNKNOWN, FORBIDDEN, NOBODY],
}
/** By the id each knows it by: everybody sees that somebody is away. */
const APPROVED: Readonly<Record<string, Row>> = {
  'GET /absences/:id': [200, 200, 200, 200, NOBODY],
  'PUT /absences/:id': [200, '409 invalid_state', NOT_YOURS, FORBIDDEN, NOBODY],
  'DELETE /absences/:id': [200, 200, NOT_YOURS, FORBIDDEN, NOBODY],
  'POST /absences/:id/approve': ['409 invalid_state', FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
  'POST /absences/:id/reject': ['409 invalid_state', FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
  'POST /absences/check id': [200, 200, NOT_YOURS, FORBIDDEN, NOBODY],
}
/** By real id, which says what it is: to whoever may not know it is not there. */
const APPROVED_REAL: Readonly<Record<string, Row>> = {
  'GET /absences/:id': [200, 200, UNKNOWN, UNKNOWN, NOBODY],
  'PUT /absences/:id': [200, '409 invalid_state', UNKNOWN, FORBIDDEN, NOBODY],
  'DELETE /absences/:id': [200, 200, UNKNOWN, FORBIDDEN, NOBODY],
  'POST /absences/check id': [200, 200, UNKNOWN, FORBIDDEN, NOBODY],
}
/** About a person. */
const ABOUT: Readonly<Record<string, Row>> = {
  'GET /absences': [200, 200, 200, 200, NOBODY],
  'POST /absences': [201, 201, NOT_YOURS, FORBIDDEN, NOBODY],
  'POST /absences/check': [200, 200, NOT_YOURS, FORBIDDEN, NOBODY],
  'GET /absences/balance person': [200, 200, NOT_YOURS, FORBIDDEN, NOBODY],
  'GET /absences/balance': [200, 200, 200, FORBIDDEN, NOBODY],
  'POST /absences/anticipate': [200, FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
  'GET /absences/export': [200, FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
  'POST /absences/undo another’s': [200, '409 nothing_to_undo', '409 nothing_to_undo', FORBIDDEN, NOBODY],
  'GET /rotations': [200, 200, 200, 200, NOBODY],
  'PUT /rotations/:name': [200, FORBIDDEN, FORBIDDEN, FORBIDDEN, NOBODY],
}

const columnOf = (who: Who, owner: 'ada' | 'res'): number => {
  if (who === 'admin' || who === 'coordinator') return 0
  if (who === 'viewer') return 3
  if (who === 'nobody') return 4
  return who === (owner === 'ada' ? 'faculty-own' : 'resident-own') ? 1 : 2
}

describe('who may do what with time away', () => {
  let test: LeaveApp
  const clients = new Map<Who, Client>()
  let days = 0
  beforeAll(async () => {
    test = await leaveApp({ rotation: [aRotation('Clinic')], person: [aPerson({ id: 'two', name: 'Tove Strand', kind: 'resident' })] }) // prettier-ignore
    for (const role of ['admin', 'coordinator', 'viewer'] as const) clients.set(role, await test.as(role))
    const people = [
      ['faculty-own', 'faculty', 'ada'],
      ['faculty-other', 'faculty', 'cy'],
      ['resident-own', 'resident', 'res'],
      ['resident-other', 'resident', 'two'],
    ] as const
    for (const [who, role, person] of people) clients.set(who, await signedIn(test, role, person, `The ${who}`))
    clients.set('nobody', test.nobody)
  })

  /** An absence of its own for a case, on days that no other has, with something to hide. */
  const fresh = async (person: 'ada' | 'res', status: Absence['status']): Promise<Absence> => {
    days += 2
    const id = `${String(days)}-medical-${person}`
    const absence = anAbsence({ id, person, first: addDays(may(4), days), type: 'medical', status })
    await putFacts(test, { absence: [absence], absenceDetail: [aDetail({ absence: id, reason: 'Knee surgery' })] })
    return absence
  }
  /** The id somebody knows an absence by: what they see of that person on that day. */
  const knownBy = async (client: Client, { id, person, first }: Absence): Promise<string> => {
    const { facts } = await test.store.read(test.programId)
    const at = new Date(first * 86_400_000).toISOString().slice(0, 10)
    expect(facts.absence.has(id)).toBe(true)
    const answer = await client(`GET /absences?personId=${person}&from=${at}&to=${at}`)
    return answer.status === 200 ? (answer.value.items[0]?.id ?? id) : id
  }
  const ask = (client: Client, what: string, id: string): Promise<Answered> => {
    const [method, path = ''] = what.split(' ')
    if (what.endsWith('check id')) return client('POST /absences/check', { id })
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    return client(`${method!} ${path.replace(':id', id)}`, body)
  }
  const outcomeOf = (answer: Answered): Outcome =>
    answer.status < 300 ? answer.status : `${answer.status} ${answer.problem.reason}`

  const OWNERS = ['ada', 'res'] as const
  const SECRET = /medical|Knee surgery/i

  describe.each(OWNERS)('of %s', (owner) => {
    describe.each(WHO)('%s', (who) => {
      const column = columnOf(who, owner)
      const mayKnow = column <= 1
      const client = () => clients.get(who)!

      it.each(Object.entries(REQUESTED))('asked for: %s', async (what, row) => {
        const { id } = await fresh(owner, 'requested')
        const answer = await ask(client(), what, id)
        expect(outcomeOf(answer)).toBe(row[column])
        if (!mayKnow) expect(answer.text.replaceAll(id, '')).not.toMatch(SECRET)
      })

      it.each(Object.entries(APPROVED))('approved: %s', async (what, row) => {
        const absence = await fresh(owner, 'approved')
        const id = await knownBy(client(), absence)
        if (!mayKnow && who !== 'nobody') expect(id).not.toBe(absence.id)
        const answer = await ask(client(), what, id)
        expect(outcomeOf(answer)).toBe(row[column])
        if (!mayKnow) expect(answer.text.replaceAll(absence.id, '')).not.toMatch(SECRET)
      })

      it.each(Object.entries(APPROVED_REAL))('approved, by its real id: %s', async (what, row) => {
        const { id } = await fresh(owner, 'approved')
        expect(outcomeOf(await ask(client(), what, id))).toBe(row[column])
      })

      it.each(Object.entries(ABOUT))('%s', async (what, row) => {
        days += 2
        const at = new Date((may(4) + days) * 86_400_000).toISOString().slice(0, 10)
        const said = { personId: owner, first: at, type: 'vacation' }
        const another = async () => (await test.rosa('POST /absences', { ...said, type: 'sick' })).value.undoToken
        const requests: Readonly<Record<string, () => Promise<Answered>>> = {
          'GET /absences': () => client()('GET /absences?from=2026-01-01&to=2027-06-30'),
          'POST /absences': () => client()('POST /absences', said),
          'POST /absences/check': () => client()('POST /absences/check', said),
          'GET /absences/balance person': () => client()(`GET /absences/balance?personId=${owner}`),
          'GET /absences/balance': () => client()('GET /absences/balance'),
          'POST /absences/anticipate': () => client()('POST /absences/anticipate', { ay: 2025, dryRun: true }),
          'GET /absences/export': () => client()('GET /absences/export?format=csv&withDetails=true'),
          'POST /absences/undo another’s': async () => client()('POST /absences/undo', { undoToken: await another() }),
          'GET /rotations': () => client()('GET /rotations'),
          'PUT /rotations/:name': () => client()('PUT /rotations/Clinic', { leaveAllowed: true }),
        }
        const answer = await requests[what]!()
        expect(outcomeOf(answer)).toBe(row[column])
        // Of both owners there is something to hide: each sees their own at most.
        if (who === 'viewer' || who.endsWith('other')) expect(answer.text).not.toMatch(SECRET)
      })
    })
  })

  it('the balance of whoever does not plan is their own alone', async () => {
    for (const [who, own] of [
      ['faculty-own', ['ada']],
      ['resident-other', ['two']],
    ] as const) {
      const { items } = (await clients.get(who)!('GET /absences/balance')).value
      expect(items.map(({ personId }) => personId)).toEqual(own)
    }
    expect((await clients.get('admin')!('GET /absences/balance')).value.items.length).toBeGreaterThan(3)
  })

  it('the table holds every operation of time away and of rotations', async () => {
    const { OPERATIONS } = await import('../index.ts')
    const listed = new Set([REQUESTED, APPROVED, ABOUT].flatMap((table) => Object.keys(table).map((what) => what.replace(/^(\S+ \S+).*/, '$1')))) // prettier-ignore
    listed.add('POST /absences/redo')
    const there = OPERATIONS.map(({ route }) => route.replace('/api/v1', '')).filter(
      (route) => /^\w+ \/(absences|rotations)/.test(route) && !route.includes('/import/'),
    )
    expect([...listed].sort()).toEqual([...new Set(there)].sort())
  })
})
