import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import { week } from '#domain/decisions/hillside.test-data.ts'
import { aPerson, anAbsence } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { OPERATIONS } from '../index.ts'
import { type LeaveApp, aDetail, leaveApp, may, signedIn } from './leave-app.test-data.ts'

/** Of Ada: over her FMIT week, so that findings speak of it; asked for; refused with a comment; expected; cancelled. */
const OF_ADA =
  /zebrawood|quillfeather|nimbusville|marrowdale|thistlebank|bereavement|convalescent|family.emergency|deploy/i
const OF_RAE = /ravenscar|hollowmere|maternity|parental/i

const review = { by: 'Marrowdale the reviewer', on: day('2026-01-05'), comment: 'Thistlebank said so' }
const absence = [
  anAbsence({ id: 'bereavement-ada', person: 'ada', first: week(40), last: addDays(week(40), 3), type: 'bereavement', review }),
  anAbsence({ id: 'deployment-ada', person: 'ada', first: may(4), last: may(30), type: 'deployment', status: 'anticipated' }),
  anAbsence({ id: 'convalescent-ada', person: 'ada', first: may(1), type: 'convalescent', status: 'requested', author: 'Zebrawood' }),
  anAbsence({ id: 'family_emergency-ada', person: 'ada', first: may(2), type: 'family_emergency', status: 'rejected', review }),
  anAbsence({ id: 'family_emergency-2', person: 'ada', first: may(3), type: 'family_emergency', status: 'cancelled' }),
  anAbsence({ id: 'parental-rae', person: 'res', first: may(6), last: may(20), type: 'maternity_paternity' }),
] // prettier-ignore
const absenceDetail = [
  ...absence
    .filter(({ person }) => person === 'ada')
    .map(({ id }) =>
      aDetail({
        absence: id,
        reason: 'Zebrawood funeral',
        location: 'Nimbusville',
        orders: true,
        replacement: 'Quillfeather',
        original: 'Reason: Zebrawood in Nimbusville',
      }),
    ),
  aDetail({ absence: 'parental-rae', reason: 'Ravenscar', location: 'Hollowmere' }),
]

/** Every request of every operation that somebody could try, on every id, with fields that could find something out. */
const REQUESTS = OPERATIONS.flatMap(({ route }) => {
  const ids = route.includes('/absences') ? absence.map(({ id }) => id) : ['ada', '2026-04-03']
  const [method = '', path = ''] = route.replace('/api/v1', '').split(' ')
  const addresses = /:id\b/.test(path) ? ids.map((id) => path.replace(':id', id)) : [path]
  return addresses.flatMap((address) => {
    const filled = address
      .replace(':ay', '2025')
      .replace(':weekStart', '2026-04-03')
      .replace(':name', 'Clinic')
      .replace(':number', '10')
      .replace(':rowId', 'r1')
    const queries = /\/absences$/.test(filled)
      ? [
          '',
          '?type=bereavement',
          '?status=requested',
          '?personId=ada&status=rejected',
          '?from=2020-07-01&to=2030-01-01',
        ]
      : filled.endsWith('fmit/check')
        ? ['?facultyId=ada&weekStart=2026-04-03']
        : filled.endsWith('history')
          ? ['', '?weekStart=2026-04-03']
          : filled.endsWith('export')
            ? ['?format=csv', '?format=json', '?format=ics', '?format=csv&withDetails=true']
            : filled.endsWith('balance')
              ? ['', '?personId=ada']
              : filled.endsWith('/why')
                ? ['?person=ada&day=2026-04-03&half=am', '?person=res&day=2026-04-08&half=pm']
                : filled.endsWith('/half-days')
                  ? ['?from=2026-04-01&to=2026-05-31', '?from=2026-04-01&to=2026-05-31&person=ada']
                  : ['']
    const bodies =
      method === 'GET' || method === 'DELETE'
        ? [undefined]
        : filled.endsWith('/check') || /\/absences$/.test(filled)
          ? [
              { personId: 'ada', first: '2026-04-03', type: 'bereavement', reason: 'x' },
              { first: '2026-04-03', last: '2026-05-30', type: 'sick' },
              { id: 'bereavement-ada' },
            ]
          : [{}, { undoToken: 'change-1' }, { expectedVersion: 0 }, { comment: 'x' }]
    return queries.flatMap((query) => bodies.map((body) => ({ method, address: `${filled}${query}`, body })))
  })
})

describe('what is known of somebody else’s time away', () => {
  let test: LeaveApp
  const others = new Map<string, Client>()
  const lines: string[] = []
  let logged: TestApp
  beforeAll(async () => {
    test = await leaveApp({ absence, absenceDetail, person: [aPerson({ id: 'two', name: 'Tove Strand', kind: 'resident' })] }) // prettier-ignore
    others.set('faculty', await signedIn(test, 'faculty', 'cy', 'Cy Moreau'))
    others.set('resident', await signedIn(test, 'resident', 'two', 'Tove Strand'))
    others.set('viewer', await test.as('viewer'))
    others.set('viewer who is a person', await signedIn(test, 'viewer', 'cy', 'Cy who views'))
    others.set('unlinked resident', await test.as('resident'))
    others.set('nobody', test.nobody)
    logged = await testApp({ url: test.url, logTo: (line) => lines.push(line) })
  })

  /** What an answer tells, apart from what the request itself said. */
  const told = (text: string, request: (typeof REQUESTS)[number]): string => {
    const own = [request.address, JSON.stringify(request.body ?? {})].join(' ')
    const said = absence.flatMap(({ id, type }) => [id, type]).filter((word) => own.includes(word))
    return said.reduce((rest, word) => rest.replaceAll(word, ''), text)
  }

  it.each(['faculty', 'resident', 'viewer', 'viewer who is a person', 'unlinked resident', 'nobody'])(
    'is in no answer and no refusal for a %s, whatever they ask',
    async (who) => {
      const client = others.get(who)!
      const found: string[] = []
      for (const request of REQUESTS) {
        const { text } = await client(`${request.method} ${request.address}`, request.body)
        const secret = OF_ADA.exec(told(text, request)) ?? OF_RAE.exec(told(text, request))
        if (secret) found.push(`${request.method} ${request.address} told ${secret[0]}`)
      }
      expect(found).toEqual([])
    },
  )

  it('is in no answer for Rae of Ada, nor for Ada of Rae; of themselves they are told', async () => {
    for (const [client, secret, own] of [
      [test.rae, OF_ADA, OF_RAE],
      [test.ada, OF_RAE, OF_ADA],
    ] as const) {
      let ownTold = 0
      for (const request of REQUESTS.filter(({ method }) => method === 'GET')) {
        const { text } = await client(`${request.method} ${request.address}`, request.body)
        expect([request.address, secret.exec(told(text, request))?.[0]]).toEqual([request.address, undefined])
        if (own.test(text)) ownTold += 1
      }
      expect(ownTold).toBeGreaterThan(1)
    }
  })

  it('is there for planners: a test that looks for nothing finds nothing', async () => {
    const read = async (address: string) => (await test.rosa(`GET ${address}`)).text
    expect(await read('/absences/bereavement-ada')).toMatch(/Zebrawood.*Nimbusville.*Quillfeather/)
    expect(await read('/absences?from=2020-07-01&to=2030-01-01')).toMatch(/Thistlebank/)
    expect(await read('/fmit/years/2025')).toMatch(/bereavement/)
    expect(await read('/blocks/2025/10/why?person=ada&day=2026-04-03&half=am')).toMatch(/bereavement/)
    expect(await read('/absences/export?format=csv&withDetails=true')).toMatch(/Ravenscar/)
  })

  it('even for planners what is protected is in no list, history, finding or log, only where it is asked for alone', async () => {
    const PROTECTED = /zebrawood funeral|quillfeather|nimbusville|ravenscar|hollowmere/i
    for (const { method, address } of REQUESTS.filter(({ method }) => method === 'GET')) {
      if (/absences\/[\w-]+-(ada|rae|2)$/.test(address) || address.includes('withDetails')) continue
      expect([address, PROTECTED.exec((await test.rosa(`${method} ${address}`)).text)?.[0]]).toEqual([
        address,
        undefined,
      ])
    }
  })

  it('is in no line of the machine’s log, whoever asks and whatever comes of it', async () => {
    for (const { headers } of [test.rosa, test.ada, others.get('faculty')!, test.nobody]) {
      const client = logged.with(headers)
      for (const { method, address, body } of REQUESTS.filter(({ address }) => address.startsWith('/absences')))
        await client(`${method} ${address}`, body)
    }
    const log = lines.join('')
    expect(log).toContain('/api/v1/absences/:id')
    expect([OF_ADA.exec(log)?.[0], OF_RAE.exec(log)?.[0]]).toEqual([undefined, undefined])
  })
})
