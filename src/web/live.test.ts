import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { goLive, haveRead, liveRevision, onLiveChange } from './live.ts'

/** The browser's own part: what a page opens, and hears the server by. */
const opened: EventTarget[] = []
class Stream extends EventTarget {
  constructor() {
    super()
    opened.push(this)
  }
  close(): void {
    opened.splice(opened.indexOf(this), 1)
  }
}

const say = (event: string, data: object): void => {
  opened.at(-1)?.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }))
}

describe('live updates of a page', () => {
  let stop: () => void
  const told: (number | null)[] = []
  beforeEach(() => {
    const window = new EventTarget()
    vi.stubGlobal('EventSource', Stream)
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
    vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
    told.length = 0
    const stopListening = onLiveChange((change) => told.push(change?.revision ?? null))
    const leave = goLive()
    stop = () => {
      stopListening()
      leave()
    }
  })
  afterEach(() => {
    stop()
    vi.unstubAllGlobals()
  })

  it('tell of a change that came between what was first read and the first word of the server', () => {
    haveRead(7)
    haveRead(6)
    say('hello', { revision: 7 })
    expect([told, liveRevision()]).toEqual([[null], 7])
  })

  it('tell of nothing when all that was read is as new as the first word, or nothing was read', () => {
    haveRead(7)
    say('hello', { revision: 7 })
    expect(told).toEqual([])
    stop()
    stop = goLive()
    say('hello', { revision: 9 })
    expect(told).toEqual([])
  })

  it('tell of each change, and on coming back of those that were missed', () => {
    say('hello', { revision: 7 })
    say('change', { revision: 8, area: 'fmit/2025', summary: 'Week 1 is open.', author: { id: 'a', name: 'A' } })
    // What is read now is no older than what was heard.
    haveRead(3)
    say('hello', { revision: 8 })
    expect(told).toEqual([8])
    say('hello', { revision: 9 })
    expect(told).toEqual([8, null])
  })
})
