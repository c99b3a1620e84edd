import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Result, done } from '#domain/result.ts'
import { applyChanges, changesBetween } from '#domain/schedule/change.ts'
import { type Facts, NO_FACTS } from '#domain/schedule/facts.ts'
import { openAccounts } from '#store/open-accounts.ts'
import { type Database, openDatabase } from '#store/open-database.ts'
import { holderOf } from '#store/server/folder-lock.ts'
import { EXIT, type Exit } from './exit.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** One thing that was looked at. */
interface Look {
  readonly at: string
  readonly ok: boolean
  /** What was found, and what to do when it is wrong. */
  readonly message: string
}

const LEAST_FREE_MB = 500
const BYTES_PER_MB = 1_048_576

/** `turnus doctor`: looks at the folder, the database, the log and the accounts, and changes nothing. */
export const doctor = async (
  settings: Settings,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const looks = await lookAtAll(settings)
  const ok = looks.every((look) => look.ok)
  if (json) terminal.out(`${JSON.stringify({ ok, looks }, null, 2)}\n`)
  else for (const { at, ok: fine, message } of looks) terminal.out(`${fine ? 'ok   ' : 'WRONG'}  ${at}: ${message}\n`)
  return done(ok ? EXIT.done : EXIT.found)
}

const lookAtAll = async (settings: Settings): Promise<readonly Look[]> => {
  const { place } = settings
  if ('url' in place) return lookIntoDatabase(settings)
  const folder = await lookAtFolder(place.dataFolder)
  if (!folder.exists) return [folder.look]
  return [folder.look, await lookAtSpace(place.dataFolder), ...(await lookIntoDatabase(settings))]
}

const isUsable = async (folder: string): Promise<boolean> =>
  (await stat(folder)).isDirectory() &&
  (await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  ))

/** The folder, or the nearest above it that is there. */
const nearestThere = async (path: string): Promise<string> =>
  (await stat(path).catch(() => null)) === null ? nearestThere(dirname(path)) : path

const lookAtFolder = async (folder: string): Promise<{ readonly look: Look; readonly exists: boolean }> => {
  const at = 'data folder'
  const there = await nearestThere(folder)
  if (!(await isUsable(there))) {
    const message = `${there} is not a folder this user may write into. Correct TURNUS_DATA.`
    return { look: { at, ok: false, message }, exists: false }
  }
  if (there !== folder)
    return { look: { at, ok: true, message: `${folder} does not exist yet; turnus start makes it.` }, exists: false }
  const holder = await holderOf(folder)
  const held = holder ? `in use by ${holder.doing}, process ${holder.pid}` : 'not in use'
  return { look: { at, ok: true, message: `${folder}, ${held}.` }, exists: true }
}

const lookAtSpace = async (folder: string): Promise<Look> => {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / BYTES_PER_MB)
  const ok = free >= LEAST_FREE_MB
  return { at: 'disk', ok, message: `${free} MB free.${ok ? '' : ` Make room: ${LEAST_FREE_MB} MB is the least.`}` }
}

const lookIntoDatabase = async (settings: Settings): Promise<readonly Look[]> => {
  const opened = await openDatabase(settings.place, { doing: 'turnus doctor' })
  if (!opened.ok) return [{ at: 'database', ok: false, message: opened.refusal.message }]
  const database = opened.value
  try {
    const { rows } = await database.pool.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    )
    const version: Look = { at: 'database', ok: true, message: `PostgreSQL ${rows[0]?.version ?? '?'} answers.` }
    const programs = await database.store.programs()
    if (programs.length === 0) return [version, { at: 'program', ok: true, message: 'There is none yet.' }]
    const looks = await Promise.all(programs.map(({ programId }) => lookAtProgram(database, programId)))
    return [version, ...looks.flat()]
  } finally {
    await database.close()
  }
}

const lookAtProgram = async (database: Database, programId: string): Promise<readonly Look[]> => [
  await lookAtLog(database, programId),
  await lookAtAudit(database, programId),
  await lookAtFacts(database, programId),
  await lookAtAccounts(database, programId),
]

const lookAtLog = async ({ store }: Database, programId: string): Promise<Look> => {
  const { entries, problem } = await store.verifyLog(programId)
  return {
    at: 'log',
    ok: problem === null,
    message: problem
      ? `${problem.message} Somebody wrote into the database by hand; restore a backup from before.`
      : `${entries} change sets, the chain is whole.`,
  }
}

const lookAtAudit = async ({ store }: Database, programId: string): Promise<Look> => {
  const { entries, problem } = await store.audit.verify(programId)
  return {
    at: 'audit',
    ok: problem === null,
    message: problem
      ? `${problem.message} Somebody wrote into the database by hand; restore a backup from before.`
      : `${entries} entries, the chain is whole.`,
  }
}

const lookAtFacts = async ({ store }: Database, programId: string): Promise<Look> => {
  const [{ facts }, log] = await Promise.all([store.read(programId), store.log(programId)])
  const replayed = log.toReversed().reduce<Facts | null>((before, { changes }) => {
    const applied = before && applyChanges(before, changes)
    return applied?.ok ? applied.value : null
  }, NO_FACTS)
  const differing = replayed ? changesBetween(replayed, facts).length : null
  return {
    at: 'facts',
    ok: differing === 0,
    message:
      differing === 0
        ? `${facts.person.size} people, ${facts.fmitWeek.size} FMIT weeks; what the log adds up to.`
        : 'They are not what the log adds up to. Somebody wrote into the database by hand; restore a backup from before.',
  }
}

const lookAtAccounts = async ({ pool }: Database, programId: string): Promise<Look> => {
  const users = await openAccounts(pool).users(programId)
  const admins = users.filter(({ role, disabled }) => role === 'admin' && !disabled)
  const ready = admins.filter(({ hasPassword }) => hasPassword).length
  const advice = ready === 0 ? ' No administrator has a password yet: turnus start prints a link for the first.' : ''
  return {
    at: 'accounts',
    ok: true,
    message: `${users.length} may sign in, ${admins.length} as administrator.${advice}`,
  }
}
