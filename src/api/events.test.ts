import { describe, expect, it, onTestFinished } from 'vitest'
import { hillside } from '#domain/decisions/hillside.test-data.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'

interface Told {
  readonly event: string
  readonly id: string
  readonly data: Record<string, unknown>
}

interface Stream {
  readonly type: string
  /** Waits for one more event. */
  readonly next: () => Promise<Told>
  /** Waits until the server ends it. */
  readonly ended: () => Promise<void>
}

const toldIn = (block: string): Told | null => {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const { event, id, data } = fields
  // Signs of life are comments, which have no name.
  return event === undefined ? null : { event, id: id!, data: JSON.parse(data!) as Told['data'] }
}

/** Listens as a browser does. */
const listen = async (url: string, client: Client): Promise<Stream> => {
  const abort = new AbortController()
  onTestFinished(() => abort.abort())
  const response = await fetch(`${url}/api/v1/events`, { headers: client.headers, signal: abort.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const block = async (): Promise<string | null> => {
    while (!text.includes('\n\n')) {
      const { value, done } = await reader.read()
      if (done) return null
      text += value
    }
    const [first = '', ...rest] = text.split('\n\n')
    text = rest.join('\n\n')
    return first
  }
  return {
    type: String(response.headers.get('content-type')),
    next: async () => {
      for (;;) {
        const one = await block()
        if (one === null) throw new Error('the stream has ended')
        const told = toldIn(one)
        if (told) return told
      }
    },
    ended: async () => {
      while ((await block()) !== null);
    },
  }
}

const listening = async (test: TestApp): Promise<string> => test.app.listen({ host: '127.0.0.1', port: 0 })

describe('live updates', () => {
  it('tell every listener of a change that somebody makes, on this server and on another', async () => {
    const test = await testApp({ facts: hillside().facts })
    const other = await testApp({ url: test.url })
    const [url, otherUrl] = [await listening(test), await listening(other)]
    const [coordinator, viewer] = [await test.as('coordinator', 'Rosa Tamang'), await test.as('viewer')]
    const streams = [await listen(url, coordinator), await listen(url, viewer), await listen(otherUrl, viewer)]
    for (const stream of streams) {
      expect(stream.type).toBe('text/event-stream; charset=utf-8')
      expect(await stream.next()).toEqual({ event: 'hello', id: '1', data: { revision: 1 } })
    }
    await coordinator('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'ada' })
    const id = (await coordinator('GET /session')).value.user?.id
    for (const stream of streams)
      expect(await stream.next()).toEqual({
        event: 'change',
        id: '2',
        data: {
          revision: 2,
          area: 'fmit/2025',
          summary: "Week 40 is Ada Lovell's.",
          author: { id, name: 'Rosa Tamang' },
        },
      })
    await coordinator('POST /fmit/years/2025/undo', {})
    for (const stream of streams) expect((await stream.next()).data['revision']).toBe(3)
  })

  it('tell of time away to planners and whoever changed it; to others only that something has changed', async () => {
    const test = await testApp({ facts: hillside().facts })
    const url = await listening(test)
    const [coordinator, viewer, resident] = [
      await test.as('coordinator'),
      await test.as('viewer'),
      await test.as('resident'),
    ]
    const streams = [await listen(url, coordinator), await listen(url, viewer), await listen(url, resident)]
    for (const stream of streams) await stream.next()
    const asked = { personId: 'ada', first: '2026-05-04', type: 'sick', status: 'requested', reason: 'Flu' }
    expect((await coordinator('POST /absences', asked)).status).toBe(201)
    const told = await Promise.all(streams.map((stream) => stream.next()))
    expect(told[0]?.data).toMatchObject({
      revision: 2,
      area: 'leave',
      summary: 'Ada Lovell asks to be away 4 May.',
      author: { name: 'Test coordinator' },
    })
    for (const other of told.slice(1))
      expect(other.data).toEqual({
        revision: 2,
        area: 'leave',
        summary: 'Time away has changed.',
        author: { id: '', name: 'Somebody' },
      })
  })

  it('tell of proposals to whoever plans: that one is made, and each time it changes, by whom', async () => {
    const test = await testApp({ facts: hillside().facts })
    const url = await listening(test)
    const coordinator = await test.as('coordinator', 'Rosa Tamang')
    const [planner, resident] = [await listen(url, coordinator), await listen(url, await test.as('resident'))]
    for (const stream of [planner, resident]) await stream.next()
    const ops = [{ op: 'assign', weekStart: '2026-04-03', facultyId: 'ada' }]
    const made = await coordinator('POST /fmit/years/2025/proposals', { title: 'Fill week 40', ops })
    const { id } = made.value.proposal
    await coordinator(`POST /proposals/${id}/approve`, {})
    await coordinator(`POST /proposals/${id}/accept`, { expectedVersion: 2 })
    const by = { id: (await coordinator('GET /session')).value.user?.id, name: 'Rosa Tamang' }
    const told = [await planner.next(), await planner.next(), await planner.next(), await planner.next()]
    expect(told.filter(({ event }) => event === 'proposal').map(({ data }) => data)).toEqual(
      [1, 2, 3].map((version) => ({ id, version, by })),
    )
    expect(told.filter(({ event }) => event === 'change')).toHaveLength(1)
    expect((await resident.next()).event).toBe('change')
  })

  it('miss nothing: whoever has read sees by the first word, or by a change, how far the program is', async () => {
    const test = await testApp({ facts: hillside().facts })
    const url = await listening(test)
    const coordinator = await test.as('coordinator')
    for (const facultyId of ['ada', 'ben', 'cy']) {
      const read = Number((await coordinator('GET /fmit/years/2025')).headers['x-revision'])
      const body = { weekStart: '2026-04-03', facultyId, replace: true, reason: 'Only to be heard of.' }
      const [stream, written] = await Promise.all([
        listen(url, coordinator),
        coordinator('POST /fmit/assignments', body),
      ])
      expect(written.status).toBe(201)
      let heard = 0
      while (heard <= read) heard = Math.max(heard, Number((await stream.next()).data['revision']))
      expect(heard).toBe(read + 1)
    }
    expect((await test.nobody('GET /health')).headers).not.toHaveProperty('x-revision')
  })

  it('end when whoever listens no longer may', async () => {
    const test = await testApp({ facts: hillside().facts, heartbeatMs: 50 })
    const { secret, value } = await test.accounts.addToken(test.programId, 'Wall screen', 'viewer')
    const stream = await listen(await listening(test), test.with({ authorization: `Bearer ${secret}` }))
    expect((await stream.next()).event).toBe('hello')
    await test.accounts.revokeToken(test.programId, value.id, new Date())
    await expect(stream.ended()).resolves.toBeUndefined()
  })

  it('tell nothing when nothing changed', async () => {
    const test = await testApp({ facts: hillside().facts })
    const coordinator = await test.as('coordinator')
    const stream = await listen(await listening(test), coordinator)
    await stream.next()
    await coordinator('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'nobody' })
    await coordinator('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'ada' })
    await coordinator('POST /fmit/assignments', { weekStart: '2026-04-03', facultyId: 'ada' })
    await coordinator('DELETE /fmit/assignments/2026-04-03')
    expect((await stream.next()).data['revision']).toBe(2)
    expect((await stream.next()).data['revision']).toBe(3)
  })
})
