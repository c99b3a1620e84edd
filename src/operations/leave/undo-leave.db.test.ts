import { beforeEach, describe, expect, it } from 'vitest'
import { testApp } from '#testing/http.ts'
import { type LeaveApp, aDetail, adasLeave, leaveApp } from './leave-app.test-data.ts'

const LEAVE = { first: '2026-05-04', last: '2026-05-08', type: 'vacation' } as const

describe('undo and redo of time away', () => {
  let test: LeaveApp
  beforeEach(async () => {
    test = await leaveApp({ absence: [adasLeave({ id: 'asked', status: 'requested' })], absenceDetail: [aDetail({ absence: 'asked' })] }) // prettier-ignore
  })
  const leave = async ({ store, programId }: Pick<LeaveApp, 'store' | 'programId'>) => {
    const { facts } = await store.read(programId)
    return { absence: facts.absence, absenceDetail: facts.absenceDetail }
  }

  it('bring back the very facts, and take them away again, over a restart', async () => {
    const states = [await leave(test)]
    const step = async (answer: Promise<{ readonly status: number }>) => {
      expect((await answer).status).toBeLessThan(300)
      states.push(await leave(test))
    }
    await step(test.rosa('POST /absences', { ...LEAVE, personId: 'cy', reason: 'Visit' }))
    await step(test.rosa('PUT /absences/asked', { reason: 'Two weddings', last: '2026-05-09' }))
    await step(test.rosa('POST /absences/asked/approve', { comment: 'Enjoy.' }))
    await step(test.rosa('DELETE /absences/asked'))
    await step(test.rosa('DELETE /absences/asked'))
    for (let back = states.length - 2; back >= 2; back -= 1) {
      expect((await test.rosa('POST /absences/undo', {})).status).toBe(200)
      expect(await leave(test)).toEqual(states[back])
    }
    const again = await testApp({ url: test.url })
    const same = again.with(test.rosa.headers)
    for (const back of [1, 0]) {
      expect((await same('POST /absences/undo', {})).status).toBe(200)
      expect(await leave(again)).toEqual(states[back])
    }
    expect((await same('POST /absences/undo', {})).problem).toMatchObject({ status: 409, reason: 'nothing_to_undo' })
    for (let forth = 1; forth < states.length; forth += 1) {
      expect((await same('POST /absences/redo', {})).status).toBe(200)
      expect(await leave(again)).toEqual(states[forth])
    }
    expect((await same('POST /absences/redo', {})).problem).toMatchObject({ status: 409, reason: 'nothing_to_redo' })
  })

  it('tell what was taken back, the absence as it is, and what that brings', async () => {
    const { undoToken } = (await test.ada('PUT /absences/asked', { last: '2026-05-12' })).value
    const { value, headers } = await test.ada('POST /absences/undo', { undoToken })
    expect(headers).toMatchObject({ 'x-contains-phi': 'true', 'cache-control': 'no-store' })
    expect(value).toMatchObject({
      absence: { id: 'asked', last: '2026-05-08' },
      message: "Undone: Ada Lovell's time away is 4 – 12 May now, not 4 – 8 May.",
      of: { author: 'Ada Lovell' },
      undoToken,
      revision: 3,
    })
    expect((await test.ada('POST /absences/redo', {})).value.absence?.last).toBe('2026-05-12')
  })

  it('409 diverged when somebody has changed it since: says who and what, and changes nothing', async () => {
    await test.ada('PUT /absences/asked', { last: '2026-05-12' })
    await test.rosa('PUT /absences/asked', { last: '2026-05-11' })
    const before = await leave(test)
    const { status, body } = await test.ada('POST /absences/undo', {})
    expect(status).toBe(409)
    expect(body).toMatchObject({
      reason: 'diverged',
      detail:
        "Nothing to undo here: Rosa Tamang has changed it since. Ada Lovell's time away is 4 – 11 May now, not 4 – 12 May. Open the history.",
      changes: [{ kind: 'absence', by: 'Rosa Tamang' }],
    })
    expect(await leave(test)).toEqual(before)
  })

  it('are of anybody’s for planners, by their token; of their own alone for others', async () => {
    const ofAda = (await test.ada('PUT /absences/asked', { last: '2026-05-12' })).value.undoToken
    for (const what of ['undo', 'redo'] as const)
      expect((await test.rae(`POST /absences/${what}`, { undoToken: ofAda })).problem.reason).toBe(`nothing_to_${what}`)
    const ofRosa = (await test.rosa('POST /absences', { ...LEAVE, personId: 'ada', type: 'sick' })).value.undoToken
    expect((await test.ada('POST /absences/undo', { undoToken: ofRosa })).problem.reason).toBe('nothing_to_undo')
    expect((await test.rosa('POST /absences/undo', { undoToken: ofAda })).value.absence?.last).toBe('2026-05-08')
    for (const token of ['change-999', 'nonsense'])
      expect((await test.rosa('POST /absences/undo', { undoToken: token })).problem.reason).toBe('nothing_to_undo')
  })

  it('403 not_yours: what somebody wrote of others while they planned is no longer theirs to take back', async () => {
    const { accounts, programId } = test
    await test.ben('POST /absences', { ...LEAVE, personId: 'cy' })
    const ben = (await accounts.users(programId)).find(({ person }) => person === 'ben')!
    await accounts.changeUser(programId, ben.id, { role: 'faculty' })
    expect((await test.ben('POST /absences/undo', {})).problem).toMatchObject({ status: 403, reason: 'not_yours' })
  })

  it('403 own_request: nobody brings a yes to their own back that another took away', async () => {
    const { absence } = (await test.ben('POST /absences', { ...LEAVE, reason: 'Visit' })).value
    const yes = (await test.rosa(`POST /absences/${absence!.id}/approve`, {})).value.undoToken
    await test.rosa('POST /absences/undo', {})
    expect((await test.ben('POST /absences/redo', { undoToken: yes })).problem.reason).toBe('own_request')
    const gone = (await test.rosa('POST /absences/redo', {})).value
    expect(gone.absence?.status).toBe('approved')
    const no = (await test.rosa(`DELETE /absences/${absence!.id}`)).value.undoToken
    expect((await test.ben('POST /absences/undo', { undoToken: no })).problem).toMatchObject({
      status: 403,
      reason: 'own_request',
    })
    // What they cancelled themselves they may take back: another had said yes.
    expect((await test.rosa('POST /absences/undo', { undoToken: no })).status).toBe(200)
    await test.ben(`DELETE /absences/${absence!.id}`)
    expect((await test.ben('POST /absences/undo', {})).value.absence?.status).toBe('approved')
  })

  it('409 overlapping: what comes back would be there twice', async () => {
    await test.rosa('POST /absences/asked/approve', {})
    await test.ada('DELETE /absences/asked')
    await test.rosa('POST /absences', { ...LEAVE, personId: 'ada', last: '2026-05-04' })
    expect((await test.ada('POST /absences/undo', {})).problem).toMatchObject({
      status: 409,
      reason: 'overlapping',
      absences: [{ personId: 'ada', first: '2026-05-04' }],
    })
  })
})
