import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A change set that was committed, by whichever process. */
export interface Committed {
  readonly programId: string
  readonly seq: number
}

/** A proposal that was made or changed, by whichever process, and by whom where that is known. */
export interface ProposalTold {
  readonly programId: string
  readonly id: string
  readonly version: number
  readonly by: { readonly id: string; readonly name: string } | null
}

export interface ChangeWatch {
  /** Calls back after every change set. Returns how to stop. */
  readonly add: (listener: (change: Committed) => void) => () => void
  /** Calls back when a proposal was made or changed. What happens while the connection is broken is not told. */
  readonly addProposals: (listener: (proposal: ProposalTold) => void) => () => void
  readonly close: () => Promise<void>
}

/** A connection that listens, until it ends. */
interface Line {
  readonly client: pg.Client
  readonly ended: Promise<unknown>
}

const CHANNEL = 'turnus_change'
const PROPOSALS = 'turnus_proposal'
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 5_000

/** Tells every process that watches, when the transaction commits. */
export const notifyChange = async (connection: pg.ClientBase, { programId, seq }: Committed): Promise<void> => {
  await connection.query(`SELECT pg_notify('${CHANNEL}', $1)`, [JSON.stringify({ programId, seq })])
}

/** Tells of a proposal, when the transaction commits. */
export const notifyProposal = async (connection: pg.ClientBase, told: ProposalTold): Promise<void> => {
  await connection.query(`SELECT pg_notify('${PROPOSALS}', $1)`, [JSON.stringify(told)])
}

/**
 * Listens for change sets, and reconnects for as long as it takes when the connection breaks. What was committed in
 * the meantime is told afterwards: `heads` says where every program stands.
 */
export const watchChanges = async (
  config: pg.ClientConfig,
  heads: () => Promise<readonly Committed[]>,
): Promise<ChangeWatch> => {
  const listeners = new Set<(change: Committed) => void>()
  const proposalListeners = new Set<(proposal: ProposalTold) => void>()
  const told = new Map<string, number>()
  const closing = new AbortController()
  let line: Line

  const tell = ({ programId, seq }: Committed): void => {
    const from = told.get(programId) ?? 0
    if (seq <= from) return
    told.set(programId, seq)
    for (let next = from + 1; next <= seq; next++) for (const listener of listeners) listener({ programId, seq: next })
  }

  /** Listens first and looks second, so that nothing is committed unseen in between. */
  const connect = async (look: (heads: readonly Committed[]) => void): Promise<void> => {
    const early: Committed[] = []
    let hear = (change: Committed): unknown => early.push(change)
    const next = new pg.Client(config)
    const ended = new Promise((resolve) => next.once('end', resolve))
    next.on('error', () => undefined)
    next.on('notification', ({ channel, payload }) => {
      if (payload === undefined) return
      if (channel === CHANNEL) hear(JSON.parse(payload) as Committed)
      else for (const listener of proposalListeners) listener(JSON.parse(payload) as ProposalTold)
    })
    try {
      await next.connect()
      await next.query(`LISTEN ${CHANNEL}; LISTEN ${PROPOSALS}`)
      look(await heads())
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    hear = tell
    early.forEach(tell)
    line = { client: next, ended }
  }

  const reconnect = async (): Promise<void> => {
    for (let wait = FIRST_PAUSE_MS; !closing.signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        await connect((found) => found.forEach(tell))
        return
      } catch {
        // The server is not back yet.
        await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined)
      }
    }
  }

  const keepListening = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await line.ended
      await reconnect()
    }
    await line.client.end().catch(() => undefined)
  }

  await connect((found) => found.forEach(({ programId, seq }) => told.set(programId, seq)))
  const listening = keepListening()
  return {
    add: (listener) => {
      // Its own wrapper, so that one function may listen twice and stop once.
      const own = (change: Committed): void => listener(change)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    addProposals: (listener) => {
      const own = (proposal: ProposalTold): void => listener(proposal)
      proposalListeners.add(own)
      return () => proposalListeners.delete(own)
    },
    close: async () => {
      closing.abort()
      await line.client.end().catch(() => undefined)
      await listening
    },
  }
}
