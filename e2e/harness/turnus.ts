import { join } from 'node:path'
import { pino } from 'pino'
import { type BrowserContextOptions, request } from 'playwright-core'
import { startServer } from '#api/server.ts'
import type { Role } from '#domain/people/role.ts'
import type { ProposalDraft } from '#domain/proposals/proposal.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { setUpProgram } from '#operations/program/set-up-program.ts'
import { openAccounts } from '#store/open-accounts.ts'
import { openDatabase } from '#store/open-database.ts'
import type { DataPlace } from '#store/server/open-server.ts'
import { valueOf } from '#testing/outcome.ts'

type StorageState = NonNullable<BrowserContextOptions['storageState']>

/** A running Turnus with the sample program. */
export interface Turnus {
  readonly url: string
  /** What a browser of somebody of that role carries; signed in once, by a one-time link. */
  signedIn(role: Role): Promise<StorageState>
  /** A bearer token of that role. */
  token(role: Role): Promise<string>
  /** Makes a proposal as its source does, from the plan as it is now; its id. */
  propose(proposal: (facts: Facts) => Omit<ProposalDraft, 'base' | 'createdAt'>): Promise<string>
  stop(): Promise<void>
}

const WEB_FOLDER = join(import.meta.dirname, '..', '..', 'dist', 'web')
const PROGRAM = 'default'
const NAMES: Readonly<Record<Role, string>> = {
  admin: 'Ines Halvorsen',
  coordinator: 'Dana Whitcombe',
  faculty: 'Simone Delacroix',
  resident: 'Theo Marchetti',
  viewer: 'Front desk',
}

/** The moment at which tests begin: a Sunday evening in the middle of an academic year. Time goes on from there. */
export const BEGINNING = new Date('2026-11-22T18:00:00Z')

const clockFrom = (beginning: Date): (() => Date) => {
  const started = performance.now()
  return () => new Date(beginning.getTime() + performance.now() - started)
}

/** Starts the server that `turnus start` starts, with the sample program and a clock that begins at `BEGINNING`. */
export const startTurnus = async (place: DataPlace): Promise<Turnus> => {
  const now = clockFrom(BEGINNING)
  const database = valueOf(await openDatabase(place, { doing: 'browser tests' }))
  const accounts = openAccounts(database.pool)
  valueOf(
    await setUpProgram(database.store, { programId: PROGRAM, timezone: 'America/New_York', sample: true, now: now() }),
  )
  const server = await startServer({
    store: database.store,
    pool: database.pool,
    programId: PROGRAM,
    secret: 'a secret for tests only, long enough',
    webFolder: WEB_FOLDER,
    log: pino({ level: 'error' }),
    host: '127.0.0.1',
    port: 0,
    now,
  })

  const signIn = async (role: Role): Promise<StorageState> => {
    const user = valueOf(
      await accounts.addUser(PROGRAM, { email: `${role}@example.org`, name: NAMES[role], role, person: null }),
    )
    const link = await accounts.addLink(PROGRAM, user.id, now())
    const visitor = await request.newContext({ baseURL: server.url })
    const answer = await visitor.post('/api/v1/auth/welcome', { data: { token: link.secret } })
    if (!answer.ok()) throw new Error(`not signed in as ${role}: ${await answer.text()}`)
    const state = await visitor.storageState()
    await visitor.dispose()
    return state
  }
  const states = new Map<Role, Promise<StorageState>>()

  return {
    url: server.url,
    signedIn: (role) => {
      const known = states.get(role) ?? signIn(role)
      states.set(role, known)
      return known
    },
    token: async (role) => (await accounts.addToken(PROGRAM, `a script of ${role}`, role)).secret,
    propose: async (proposal) => {
      const { seq, facts } = await database.store.read(PROGRAM)
      const draft = { ...proposal(facts), base: seq, createdAt: now().toISOString() }
      return valueOf(await database.store.proposals.create(PROGRAM, draft)).id
    },
    stop: async () => {
      await server.close()
      await database.close()
    },
  }
}
