/**
 * Reading the year while others write it: 50 readers and 5 writers over HTTP, at the pace of people (a reader every
 * second, a writer every two) and as fast as the server answers.
 *
 * TURNUS_URL=http://127.0.0.1:3000 TURNUS_TOKEN=… node --import tsx bench/year-read.ts [YEAR]
 */
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { spoken, spreadOf, timed } from './figures.ts'

const url = process.env['TURNUS_URL'] ?? 'http://127.0.0.1:3000'
const authorization = `Bearer ${process.env['TURNUS_TOKEN'] ?? ''}`
const year = Number(process.argv[2] ?? 2026)
const SECONDS = 15
const READERS = 50
const WRITERS = 5

const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (answer.status >= 500 || answer.status === 401) throw new Error(`${method} ${path}: ${answer.status}`)
  return answer
}

const read = async (): Promise<void> => {
  await (await call('GET', `/fmit/years/${year}`)).arrayBuffer()
}

const view = (await (await call('GET', `/fmit/years/${year}`)).json()) as { faculty: { id: string }[] }
const weeks = fmitWeeksOf(year).map(({ start }) => isoOf(start))
let turn = 0
let refused = 0
const write = async (): Promise<void> => {
  turn += 1
  const weekStart = weeks[(turn * 7) % weeks.length]
  const facultyId = view.faculty[turn % view.faculty.length]?.id
  const answer = await call('POST', '/fmit/assignments', {
    weekStart,
    facultyId,
    replace: true,
    reason: 'only measured',
  })
  if (answer.status !== 201) refused += 1
}

/** Does something over and over until the time is up, resting in between, and says how long each took. */
const over = async (work: () => Promise<void>, restMs: number, until: number): Promise<readonly number[]> => {
  const took: number[] = []
  await new Promise((later) => setTimeout(later, Math.random() * restMs))
  while (performance.now() < until) {
    const [ms] = await timed(work)
    took.push(ms)
    if (restMs > ms) await new Promise((later) => setTimeout(later, restMs - ms))
  }
  return took
}

const round = async (what: string, readRest: number, writeRest: number): Promise<void> => {
  const until = performance.now() + SECONDS * 1000
  const readers = Array.from({ length: READERS }, () => over(read, readRest, until))
  const writers = Array.from({ length: WRITERS }, () => over(write, writeRest, until))
  const [reads, writes] = [(await Promise.all(readers)).flat(), (await Promise.all(writers)).flat()]
  console.log(`${what}: reads ${spoken(spreadOf(reads))}; writes ${spoken(spreadOf(writes))}, ${refused} refused`)
  refused = 0
}

await round('at the pace of people', 1000, 2000)
await round('as fast as it answers', 0, 0)
const bytes = (await (await call('GET', `/fmit/years/${year}`)).arrayBuffer()).byteLength
console.log(`the year's answer: ${(bytes / 1000).toFixed(0)} kB`)
