import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { processRun } from './process-run.ts'
import type { ServerAddress } from './server-address.ts'

/** Who holds a data folder, as `turnus.lock` in it says. */
export interface Holder {
  readonly pid: number
  /** Which run of that process number; see `processRun`. */
  readonly run: string
  /** ISO moment. */
  readonly since: string
  /** What it does: `turnus start`. */
  readonly doing: string
  /** Where people reach it, when they do. */
  readonly address: string | null
  /** Its PostgreSQL; null while that starts. */
  readonly server: ServerAddress | null
}

export interface FolderLock {
  /** Tells others more about the holder. */
  update(known: Partial<Pick<Holder, 'address' | 'server'>>): Promise<void>
  release(): Promise<void>
}

const lockFile = (dataFolder: string): string => join(dataFolder, 'turnus.lock')

const parse = (text: string): Holder | null => {
  try {
    const holder = JSON.parse(text) as Partial<Holder>
    return typeof holder.pid === 'number' && typeof holder.run === 'string' ? (holder as Holder) : null
  } catch {
    // A lock that cannot be read was torn by a crash: nobody holds the folder.
    return null
  }
}

const isAlive = async (holder: Holder): Promise<boolean> => (await processRun(holder.pid)) === holder.run

/** Who holds the folder now; null when nobody does, or whoever did is gone. */
export const holderOf = async (dataFolder: string): Promise<Holder | null> => {
  const text = await readFile(lockFile(dataFolder), 'utf8').catch(() => null)
  const holder = text === null ? null : parse(text)
  return holder !== null && (await isAlive(holder)) ? holder : null
}

const heldBy = (dataFolder: string, holder: Holder) =>
  refused(
    'held',
    `${dataFolder} is in use by ${holder.doing}, process ${holder.pid}, since ${holder.since}` +
      `${holder.address === null ? '' : `, at ${holder.address}`}. Stop that one first, or choose another TURNUS_DATA.`,
    holder,
  )

/** Takes the folder for this process, or says who holds it. A lock left by a process that is gone is taken over. */
export const lockFolder = async (dataFolder: string, doing: string): Promise<Result<FolderLock, Refusal<'held'>>> => {
  const file = lockFile(dataFolder)
  const own = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  let holder: Holder = {
    pid: process.pid,
    run: (await processRun(process.pid)) ?? '',
    since: new Date().toISOString(),
    doing,
    address: null,
    server: null,
  }
  const write = (): Promise<void> => writeFile(own, JSON.stringify(holder, null, 2), { mode: 0o600 })
  await write()
  try {
    // A link fails when the name is taken, so of two that try at once one wins.
    while (!(await linked(own, file))) {
      const text = await readFile(file, 'utf8').catch(() => null)
      if (text === null) continue
      const other = parse(text)
      if (other !== null && (await isAlive(other))) return heldBy(dataFolder, other)
      await removeStale(file, text, own)
    }
  } finally {
    await rm(own, { force: true })
  }
  return done({
    update: async (known) => {
      holder = { ...holder, ...known }
      await write()
      await rename(own, file)
    },
    release: () => rm(file, { force: true }),
  })
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    },
  )

/**
 * Removes the lock if it is still the one that was found stale, and not one that was taken since. Only one process at a
 * time may: else it could pull away a lock that another took after it had looked.
 */
const removeStale = async (file: string, stale: string, own: string): Promise<void> => {
  const turn = `${file}.takeover`
  if (!(await linked(own, turn))) {
    const text = await readFile(turn, 'utf8').catch(() => null)
    const other = text === null ? null : parse(text)
    // Whoever had the turn died in it.
    if (text !== null && (other === null || !(await isAlive(other)))) await rm(turn, { force: true })
    return
  }
  try {
    if ((await readFile(file, 'utf8').catch(() => null)) === stale) await rm(file)
  } finally {
    await rm(turn, { force: true })
  }
}
