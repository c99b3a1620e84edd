import { useSyncExternalStore } from 'react'

/** What the server tells after a change: by whom, and what was done. */
export interface LiveChange {
  readonly revision: number
  readonly area: string
  readonly summary: string
  readonly author: { readonly id: string; readonly name: string }
}

/** What the server tells of a proposal: that it is another than before, and by whom. */
export interface LiveProposal {
  readonly id: string
  readonly version: number
  readonly by: { readonly id: string; readonly name: string } | null
}

/** A change; or `null` on coming back, when changes may have been missed. */
export type LiveListener = (change: LiveChange | null) => void
/** A proposal that was made or changed; or `null` on coming back. */
export type ProposalListener = (proposal: LiveProposal | null) => void

export interface LiveState {
  /** False when the server has not been heard for longer than a hiccup. */
  readonly online: boolean
  /** Of the program's last change; null before the first word of the server. */
  readonly revision: number | null
}

/** Shorter breaks are not worth a word. */
const HICCUP_MS = 2500
const RETRY_MS = [1000, 2000, 5000, 10_000] as const

let state: LiveState = { online: true, revision: null }
/** Of the oldest of what was read before the server's first word; null when nothing was. */
let readBefore: number | null = null
const watchers = new Set<() => void>()
const listeners = new Set<LiveListener>()
const proposalListeners = new Set<ProposalListener>()

const set = (next: Partial<LiveState>): void => {
  state = { ...state, ...next }
  for (const watcher of watchers) watcher()
}

const tell = (change: LiveChange | null): void => {
  for (const listener of listeners) listener(change)
}

const tellProposal = (proposal: LiveProposal | null): void => {
  for (const listener of proposalListeners) listener(proposal)
}

/** What was read is of that revision. Until the first word of the server, changes after it are told by nobody else. */
export const haveRead = (revision: number): void => {
  if (state.revision === null) readBefore = Math.min(readBefore ?? revision, revision)
}

/** Of the last change that was told of; null before the first word of the server. */
export const liveRevision = (): number | null => state.revision

/** Calls back on every change of the program, and after a break. Returns how to stop. */
export const onLiveChange = (listener: LiveListener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls back when a proposal was made or changed, and after a break. Returns how to stop. */
export const onLiveProposal = (listener: ProposalListener): (() => void) => {
  proposalListeners.add(listener)
  return () => proposalListeners.delete(listener)
}

/** Listens to the server's changes until the returned function is called. Reconnects by itself. */
export const goLive = (url = '/api/v1/events'): (() => void) => {
  let source: EventSource | null = null
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let hiccup: ReturnType<typeof setTimeout> | undefined

  const lost = (): void => {
    source?.close()
    source = null
    hiccup ??= setTimeout(() => set({ online: false }), HICCUP_MS)
    clearTimeout(retry)
    retry = setTimeout(connect, RETRY_MS[Math.min(tries, RETRY_MS.length - 1)])
    tries += 1
  }

  const heard = (revision: number): void => {
    tries = 0
    clearTimeout(hiccup)
    hiccup = undefined
    set({ online: true, revision })
  }

  const connect = (): void => {
    source = new EventSource(url)
    source.addEventListener('hello', ({ data }: MessageEvent<string>) => {
      const { revision } = JSON.parse(data) as { readonly revision: number }
      const before = state.revision
      const wasMissed = before === null ? readBefore !== null && revision > readBefore : revision !== before
      readBefore = null
      heard(revision)
      if (wasMissed) tell(null)
      // Proposals change without a revision.
      if (before !== null) tellProposal(null)
    })
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as LiveChange
      heard(change.revision)
      tell(change)
    })
    source.addEventListener('proposal', ({ data }: MessageEvent<string>) => {
      tellProposal(JSON.parse(data) as LiveProposal)
    })
    source.addEventListener('error', lost)
  }

  const now = (): void => {
    if (source !== null) return
    clearTimeout(retry)
    connect()
  }
  const gone = (): void => {
    set({ online: false })
    lost()
  }

  connect()
  addEventListener('online', now)
  addEventListener('offline', gone)
  return () => {
    clearTimeout(retry)
    clearTimeout(hiccup)
    source?.close()
    source = null
    state = { online: true, revision: null }
    readBefore = null
    removeEventListener('online', now)
    removeEventListener('offline', gone)
  }
}

/** Whether the server is heard, and how far it is. */
export const useLive = (): LiveState =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => state,
  )
