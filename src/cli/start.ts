import { once } from 'node:events'
import { join } from 'node:path'
import { pino } from 'pino'
import { startServer, type Server } from '#api/server.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { makeWelcomeLink } from '#operations/accounts/welcome-link.ts'
import { setUpProgram } from '#operations/program/set-up-program.ts'
import type { User } from '#store/accounts.ts'
import { openAccounts } from '#store/open-accounts.ts'
import { type Database, openDatabase } from '#store/open-database.ts'
import { packageRoot } from '#store/package-root.ts'
import { urlOf } from './address.ts'
import { machineTimezone } from './machine-timezone.ts'
import { PROGRAM_ID } from './open-program.ts'
import { sessionSecret } from './session-secret.ts'
import { EXIT, type Exit } from './exit.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const FIRST_ADMIN = { email: 'admin@turnus.local', name: 'Administrator', role: 'admin', person: null } as const
const DOING = 'turnus start'

/** Starts the server and serves until the process is asked to stop. */
export const start = async (
  settings: Settings,
  { empty }: { readonly empty: boolean },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const stopped = stopSignal(terminal)
  const opened = await openDatabase(settings.place, { doing: DOING, alone: true })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const served = await serve(settings, database, empty)
    if (!served.ok) return served
    const { server, sample } = served.value
    const address = settings.publicUrl ?? urlOf(settings.host, portOf(server))
    await database.announce(address)
    if (sample) terminal.tell('The sample program was loaded, with invented people. Import your own over it any time.')
    const link = await adminLink(database, address)
    const signIn = link && `Sign in once as administrator (${link.email}), within 24 hours: ${link.url}\n`
    terminal.out(`Turnus is ready: ${address}\n${signIn ?? ''}`)
    terminal.tell('Ctrl+C stops it.')
    await stopped
    await server.close()
    return done(EXIT.done)
  } finally {
    await database.close()
  }
}

const portOf = ({ url }: Server): number => Number(new URL(url).port || 80)

const serve = async (
  { host, port, dataFolder, publicUrl }: Settings,
  database: Database,
  empty: boolean,
): Promise<Result<{ readonly server: Server; readonly sample: boolean }>> => {
  const { store, pool } = database
  const program = { programId: PROGRAM_ID, timezone: machineTimezone(), sample: !empty, now: new Date() }
  const setUp = await setUpProgram(store, program)
  if (!setUp.ok) return setUp
  try {
    const server = await startServer({
      store,
      pool,
      programId: PROGRAM_ID,
      secret: await sessionSecret(dataFolder),
      webFolder: join(packageRoot(), 'dist', 'web'),
      log: pino({ level: 'warn' }, pino.destination({ fd: 2, sync: true })),
      host,
      port,
      // Turnus itself speaks plain HTTP: HTTPS, or any other address, is the work of a proxy before it.
      secure: publicUrl?.startsWith('https:') ?? false,
      trustProxy: publicUrl !== null,
    })
    return done({ server, sample: setUp.value === 'sample' })
  } catch (error) {
    return cannotListen(error, host, port)
  }
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already. Stop that, or choose another PORT',
  EACCES: 'this user may not listen there. Choose a PORT over 1023',
  EADDRNOTAVAIL: 'this machine does not have that address. Correct HOST',
  ENOTFOUND: 'that name is unknown here. Correct HOST',
}

const cannotListen = (error: unknown, host: string, port: number) => {
  const why = LISTEN_ERRORS[(error as NodeJS.ErrnoException).code ?? '']
  if (why === undefined) throw error
  return refused('cannot_listen', `Turnus cannot listen on ${host}, port ${port}: ${why}.`)
}

/** A link for the first administrator, until one has a password and needs none; null then. */
const adminLink = async ({ pool }: Database, address: string) => {
  const accounts = openAccounts(pool)
  const admins = (await accounts.users(PROGRAM_ID)).filter(({ role, disabled }) => role === 'admin' && !disabled)
  if (admins.some(({ hasPassword }) => hasPassword)) return null
  const admin = admins[0] ?? (await firstAdmin(accounts))
  const { path } = await makeWelcomeLink({ accounts, programId: PROGRAM_ID, now: new Date() }, admin.id)
  return { email: admin.email, url: `${address}${path}` }
}

const firstAdmin = async (accounts: ReturnType<typeof openAccounts>): Promise<User> => {
  const added = await accounts.addUser(PROGRAM_ID, FIRST_ADMIN)
  if (!added.ok) throw new Error(added.refusal.message)
  return added.value
}

/** Resolves when the process is asked to stop; asked twice, it stops where it stands. */
const stopSignal = async (terminal: Terminal): Promise<void> => {
  const asked = new AbortController()
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const signals = names.map((name) => once(process, name, { signal: asked.signal }))
  await Promise.race(signals)
  asked.abort()
  await Promise.allSettled(signals)
  terminal.tell('Stopping …')
}
