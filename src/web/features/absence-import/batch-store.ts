import type { Answer, Problem } from '../../client.ts'
import type { Batch, Row } from './batch.ts'
import { type Edit, isTouched, rowsOf, withEdit } from './edits.ts'

/** What a write leaves: the version it made, and the rows it judged anew. */
export interface Written {
  readonly version: number
  readonly rows: readonly Row[]
}

/** The server, for one import. */
export interface BatchServer {
  read(): Promise<Answer<Batch>>
  write(edit: Edit, version: number): Promise<Answer<Written>>
}

/** What was said here and could not be kept: by a refusal, or because somebody else said something of the same rows. */
export interface Lost {
  readonly kind: 'refused' | 'clash'
  readonly edits: readonly Edit[]
  readonly message: string
}

export interface BatchState {
  /** As it is seen: with what waits. */
  readonly batch: Batch
  readonly pending: readonly Edit[]
  /** Rows something waits for. */
  readonly saving: ReadonlySet<string>
  /** The server cannot be reached, and something waits for it. */
  readonly waiting: boolean
  readonly lost: Lost | null
  /** How often somebody else's work was taken over, and whose it was last. */
  readonly others: { readonly times: number; readonly name: string | null }
}

/** One import under work: seen at once, written one after the other. */
export interface BatchStore {
  readonly state: BatchState
  readonly subscribe: (listener: () => void) => () => void
  readonly make: (edit: Edit) => void
  /** Waits until everything is written or cannot be; then the import as the server has it. */
  readonly settled: () => Promise<Batch>
  /** Somebody changed it, perhaps here: reads what is new. Null when something may have been missed. */
  readonly heard: (told: Told | null) => void
  /** Reads it anew: the plan changed, or somebody came back to the page. */
  readonly refresh: () => void
  /** The same, to be waited for. */
  readonly read: () => Promise<void>
  /** Tries again what waits for the network. */
  readonly resume: () => void
  /** Puts what was lost back, on the import as it is now. */
  readonly remake: () => void
  readonly dropLost: () => void
  readonly close: () => void
}

/** What the server tells of a change of the import. */
export interface Told {
  readonly version: number
  readonly by: { readonly id: string; readonly name: string } | null
}

const RETRY_MS = 4000

export const isUnreachable = ({ status, reason }: Problem): boolean =>
  status === 0 || reason === 'unreadable' || status === 503 || status === 429

export const createBatchStore = (first: Batch, server: BatchServer, me: string | null = null): BatchStore => {
  /** As the server has it. */
  let saved = first
  let closed = false
  let lastOther: string | null = null
  const isClosed = (): boolean => closed
  let retry: ReturnType<typeof setTimeout> | undefined
  let state: BatchState = {
    batch: first,
    pending: [],
    saving: new Set(),
    waiting: false,
    lost: null,
    others: { times: 0, name: null },
  }
  const listeners = new Set<() => void>()
  const set = (next: Partial<BatchState>): void => {
    const pending = next.pending ?? state.pending
    const saving = new Set(
      pending.flatMap((edit) => (edit.kind === 'reading' ? [] : rowsOf(saved, edit).map(({ id }) => id))),
    )
    state = { ...state, ...next, batch: pending.reduce(withEdit, saved), saving }
    for (const listener of [...listeners]) listener()
  }

  const read = async (): Promise<boolean> => {
    const answer = await server.read()
    if (isClosed() || !answer.ok) return false
    if (answer.value.version >= saved.version) saved = answer.value
    return true
  }

  const taken = ({ version, rows }: Written): void => {
    const judged = new Map(rows.map((row) => [row.id, row]))
    saved = { ...saved, version, rows: saved.rows.map((row) => judged.get(row.id) ?? row) }
  }

  /** Somebody else was faster: their work is read, and what does not meet it is made again by itself. */
  const clashed = async (problem: Problem): Promise<boolean> => {
    const before = saved
    if (!(await read())) return false
    const edits = state.pending
    const lost = edits.filter((edit) => isTouched(edit, before, saved))
    set({
      pending: edits.filter((edit) => !lost.includes(edit)),
      others: { times: state.others.times + 1, name: lastOther },
      ...(lost.length > 0 ? { lost: { kind: 'clash', edits: lost, message: problem.message } } : {}),
    })
    return true
  }

  // Writes stand in line: each is made from what the one before left.
  let line: Promise<unknown> = Promise.resolve()
  const inLine = (job: () => Promise<void>): Promise<void> => {
    const turn = line.then(job)
    line = turn.catch(() => undefined)
    return turn
  }

  const wait = (): void => {
    set({ waiting: true })
    retry = setTimeout(() => void inLine(flush), RETRY_MS)
  }

  const flush = async (): Promise<void> => {
    clearTimeout(retry)
    const anything = state.pending.length > 0
    for (let [next] = state.pending; next && !isClosed(); [next] = state.pending) {
      const answer = await server.write(next, saved.version)
      if (isClosed()) return
      const rest = state.pending.filter((edit) => edit !== next)
      if (answer.ok) {
        taken(answer.value)
        // Other rows, other columns: until they are here, what was chosen stays in sight.
        if (next.kind === 'reading') await read()
        set({ pending: rest, waiting: false })
      } else if (isUnreachable(answer.refusal)) return wait()
      else if (answer.refusal.reason === 'version') {
        if (!(await clashed(answer.refusal))) return wait()
      } else {
        const { message } = answer.refusal
        set({ pending: rest, waiting: false, lost: { kind: 'refused', edits: [next], message } })
      }
    }
    // What one row says changes what others come to: joined rows, counts, days away.
    if (anything && (await read())) set({})
  }

  return {
    get state() {
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    make: (edit) => {
      set({ pending: [...state.pending, edit], lost: null })
      if (!state.waiting) void inLine(flush)
    },
    settled: async () => {
      await inLine(flush)
      return saved
    },
    heard: (told) => {
      const other = told?.by && told.by.id !== me ? told.by.name : null
      lastOther = other ?? lastOther
      void inLine(async () => {
        if (told && told.version <= saved.version) return
        if (!(await read())) return
        set(other === null ? {} : { others: { times: state.others.times + 1, name: other } })
      })
    },
    refresh: () =>
      void inLine(async () => {
        if (state.pending.length === 0 && (await read())) set({})
      }),
    read: () =>
      inLine(async () => {
        if (await read()) set({})
      }),
    resume: () => void (state.waiting && inLine(flush)),
    remake: () => {
      const { lost } = state
      if (!lost) return
      set({ pending: [...state.pending, ...lost.edits], lost: null })
      void inLine(flush)
    },
    dropLost: () => set({ lost: null }),
    close: () => {
      closed = true
      clearTimeout(retry)
    },
  }
}
