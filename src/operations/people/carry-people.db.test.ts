import { beforeEach, describe, expect, it } from 'vitest'
import { hillside, held } from '#domain/decisions/hillside.test-data.ts'
import { personYearKey } from '#domain/schedule/facts.ts'
import { aPersonYear } from '#testing/builders.ts'
import { type Client, testApp } from '#testing/http.ts'

/** Hillside with a resident in the second year. */
const facts = () => {
  const { facts } = hillside(held('ada', 30))
  const resident = aPersonYear({ person: 'res', year: 2025, pgy: 2, minWeeks: 0, targetWeeks: null, maxWeeks: 0 })
  return { ...facts, personYear: new Map([...facts.personYear, [personYearKey('res', 2025), resident]]) }
}

describe('the people of the year before', () => {
  let coordinator: Client
  let admin: Client
  const yearsIn2026 = async () =>
    (await coordinator('GET /people?ay=2026')).value.people.flatMap(({ id, years }) =>
      years.map(({ role, pgy }) => [id, role ?? pgy]),
    )
  beforeEach(async () => {
    const test = await testApp({ facts: facts() })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
    admin = await test.as('admin', 'Ines Halvorsen')
  })

  it('are counted, taken over at once, and cannot be taken over twice', async () => {
    const counts = { from: 2025, faculty: 3, residents: 1, graduates: 0 }
    expect((await coordinator('GET /people/years/2026/carry')).value).toEqual(counts)
    const { value } = await coordinator('POST /people/years/2026/carry', {})
    expect(value).toMatchObject({
      ...counts,
      message: '3 faculty and 1 resident of 2025–26 go on in 2026–27.',
      revision: 2,
      undoToken: 'change-2',
    })
    expect(await yearsIn2026()).toEqual([
      ['ada', 'core'],
      ['ben', 'core'],
      ['cy', 'core'],
      ['res', 3],
    ])
    expect((await coordinator('GET /fmit/years/2026')).value.faculty).toHaveLength(3)
    expect((await coordinator('GET /people/years/2026/carry')).value).toEqual({ ...counts, faculty: 0, residents: 0 })
    expect((await coordinator('POST /people/years/2026/carry', {})).problem).toMatchObject({
      status: 409,
      reason: 'nobody_to_carry',
      detail: 'Everybody of 2025–26 who goes on is in 2026–27 already. Add whoever is new one by one.',
    })
    expect((await coordinator('GET /log?area=people')).value.entries.map(({ source }) => source)).toEqual(['rollover'])
  })

  it('bring the planner to the present year, which until then opens with the year before', async () => {
    const { as } = await testApp({ facts: facts(), now: () => new Date('2026-11-22T18:00:00Z') })
    const client = await as('coordinator')
    const planYear = async () => (await client('GET /session')).value.user?.planYear
    expect(await planYear()).toBe(2025)
    await client('POST /people/years/2026/carry', {})
    expect(await planYear()).toBe(2026)
  })

  it('mends what was found of faculty who were on a week before they were listed', async () => {
    const found = ({ conflicts }: { readonly conflicts: readonly { rule: string; severity: string }[] }) =>
      conflicts.filter(({ rule }) => rule === 'fmit-role-ineligible').map(({ severity }) => severity)
    const assigned = await coordinator('POST /fmit/assignments', { weekStart: '2027-04-02', facultyId: 'ada' })
    expect(found(assigned.value)).toEqual(['warning'])
    const { value } = await coordinator('POST /people/years/2026/carry', {})
    expect(value.mended.map(({ message }) => message)).toContain(
      'Lovell has week 40 but is not listed for 2026–27 yet.',
    )
  })

  it('409 nobody_to_carry where no earlier year has anybody; 422 a year that is none', async () => {
    expect((await coordinator('GET /people/years/2025/carry')).value).toMatchObject({ from: null, faculty: 0 })
    expect((await coordinator('POST /people/years/2025/carry', {})).problem).toMatchObject({
      status: 409,
      reason: 'nobody_to_carry',
    })
    expect((await coordinator('POST /people/years/2101/carry', {})).problem.reason).toBe('invalid_input')
  })

  it('are taken back whole by undo, by whoever may edit', async () => {
    const { undoToken } = (await coordinator('POST /people/years/2026/carry', {})).value
    const back = await admin('POST /people/undo', { undoToken })
    expect(back.value).toMatchObject({
      message: 'Undone: 3 faculty and 1 resident of 2025–26 go on in 2026–27.',
      revision: 3,
    })
    expect(await yearsIn2026()).toEqual([])
  })

  it('undo takes back the latest change of the people, and 409 nothing_to_undo when there is none', async () => {
    expect((await coordinator('POST /people/undo', {})).problem.reason).toBe('nothing_to_undo')
    await coordinator('PUT /people/ada', { pager: '555-0101' })
    await coordinator('PUT /people/ada', { pager: '555-0102' })
    await coordinator('POST /people/undo', {})
    expect((await coordinator('GET /people/ada')).value.person.pager).toBe('555-0101')
    const plan = await coordinator('POST /fmit/assignments', { weekStart: '2026-04-10', facultyId: 'ben' })
    const ofPlan = await coordinator('POST /people/undo', { undoToken: plan.value.undoToken })
    expect(ofPlan.problem).toMatchObject({ status: 409, reason: 'nothing_to_undo' })
  })

  it('409 diverged when somebody taken over was changed since; nothing is taken back', async () => {
    const { undoToken } = (await coordinator('POST /people/years/2026/carry', {})).value
    await admin('PUT /people/ben/years/2026', { targetWeeks: 4 })
    const { problem } = await coordinator('POST /people/undo', { undoToken })
    expect(problem).toMatchObject({ status: 409, reason: 'diverged' })
    expect(problem.detail).toContain('Ines Halvorsen has changed it since.')
    expect(await yearsIn2026()).toHaveLength(4)
  })
})
