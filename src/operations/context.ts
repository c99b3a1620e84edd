import { type Day, day } from '#domain/calendar/day.ts'
import { batchReads } from '#store/batch-reads.ts'
import type { Snapshot, Store } from '#store/store.ts'
import type { Context } from './kit.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether the machine knows a timezone by this (IANA) name. */
export const isTimezone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en-CA', { timeZone: name }))
  } catch {
    return false
  }
}

const formatFor = (timezone: string): Intl.DateTimeFormat => {
  const known = formats.get(timezone)
  if (known !== undefined) return known
  const timeZone = isTimezone(timezone) ? timezone : 'UTC'
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timezone, format)
  return format
}

/** The civil day it is somewhere. A zone that this machine does not know is taken for UTC. */
export const dayIn = (timezone: string, moment: Date): Day => day(formatFor(timezone).format(moment))

/** The program's timezone; UTC until the program has said. */
export const timezoneOf = ({ facts }: Snapshot): string => facts.program.get('program')?.timezone ?? 'UTC'

type Read = (programId: string) => Promise<Snapshot | undefined>
const readers = new WeakMap<Store, Read>()

const readerOf = (store: Store): Read =>
  batchReads(async (programIds: readonly string[]) => {
    const snapshots = await Promise.all(programIds.map((programId) => store.read(programId)))
    return new Map(snapshots.map((snapshot) => [snapshot.programId, snapshot]))
  })

/** The facts as they are: one question to the database for all who ask at the same time. */
const latestSnapshot = async (store: Store, programId: string): Promise<Snapshot> => {
  const read = readers.get(store) ?? readerOf(store)
  readers.set(store, read)
  const snapshot = await read(programId)
  if (snapshot === undefined) throw new Error(`the store read another program than ${programId}`)
  return snapshot
}

/** Everything an operation may use: with the facts as they are, and the day it is for the program. */
export const contextFor = async (caller: Omit<Context, 'today' | 'snapshot'>): Promise<Context> => {
  const snapshot = await latestSnapshot(caller.store, caller.programId)
  return { ...caller, snapshot, today: dayIn(timezoneOf(snapshot), caller.now) }
}
