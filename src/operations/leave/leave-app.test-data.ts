import { day } from '#domain/calendar/day.ts'
import { held, hillside } from '#domain/decisions/hillside.test-data.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Role } from '#domain/people/role.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { aPersonYear, anAbsence, factsOf } from '#testing/builders.ts'
import { type FactLists, put } from '#testing/door.ts'
import { type Client, NOW, type TestApp, cookieOf, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'

/** Ada, Ben and Cy, faculty; Rae Sato, an intern of 2025–26; with what is given, and Ada on FMIT in weeks 30 and 40. */
export const leaveFacts = (lists: FactLists = {}): Facts => {
  const { facts } = hillside(held('ada', 30, 40))
  const own = factsOf({ personYear: [aPersonYear({ person: 'res', year: 2025, pgy: 1 })], ...lists })
  return {
    ...facts,
    ...Object.fromEntries(
      Object.entries(own).flatMap(([kind, given]) =>
        given.size === 0 ? [] : [[kind, new Map([...facts[kind as keyof Facts], ...given] as never)]],
      ),
    ),
  }
}

/** Somebody who has signed in and is a person of the program. */
export const signedIn = async (
  { accounts, programId, nobody, with: clientWith }: TestApp,
  role: Role,
  person: PersonId | null,
  name: string,
): Promise<Client> => {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.net`
  const user = valueOf(await accounts.addUser(programId, { email, name, role, person }))
  const link = await accounts.addLink(programId, user.id, NOW)
  const welcomed = await nobody('POST /auth/welcome', { token: link.secret })
  // So many sign in within a minute, and no more: others come with a token.
  if (welcomed.status !== 200) throw new Error(`${name} is not let in: ${welcomed.text}`)
  return clientWith({ cookie: cookieOf(welcomed) })
}

/** The application with a planner who is nobody of the program, one who is Ben, Ada, and Rae. */
export interface LeaveApp extends TestApp {
  readonly rosa: Client
  readonly ben: Client
  readonly ada: Client
  readonly rae: Client
}

export const leaveApp = async (lists: FactLists = {}): Promise<LeaveApp> => {
  const test = await testApp({ facts: leaveFacts(lists) })
  return {
    ...test,
    rosa: await signedIn(test, 'coordinator', null, 'Rosa Tamang'),
    ben: await signedIn(test, 'coordinator', 'ben', 'Ben Osei'),
    ada: await signedIn(test, 'faculty', 'ada', 'Ada Lovell'),
    rae: await signedIn(test, 'resident', 'res', 'Rae Sato'),
  }
}

export const may = (date: number) => day(`2026-05-${String(date).padStart(2, '0')}`)

/** Ada away 4 to 8 May 2026. Her FMIT week 45 is not then. */
export const adasLeave = (given: Partial<Absence> = {}): Absence =>
  anAbsence({ id: 'a1', person: 'ada', first: may(4), last: may(8), ...given })

export const aDetail = (given: Partial<AbsenceDetail> = {}): AbsenceDetail => ({
  absence: 'a1',
  reason: 'Wedding',
  location: null,
  orders: null,
  replacement: null,
  original: null,
  ...given,
})

/** Writes facts as an import would. */
export const putFacts = async ({ store, programId }: TestApp, lists: FactLists): Promise<void> => {
  valueOf(await put(store, programId, lists))
}
