/**
 * Bringing in a sheet of 2,000 rows of time away over HTTP: staged, looked at, rows edited, applied and rolled back,
 * while somebody else keeps asking the same server for the year and for whether it is well.
 *
 * TURNUS_URL=http://127.0.0.1:3000 TURNUS_TOKEN=… node --import tsx bench/absence-import.ts [YEAR] [ROWS]
 */
import { yearStart } from '#domain/calendar/academic-year.ts'
import { addDays, isoOf } from '#domain/calendar/day.ts'
import { spoken, spreadOf, timed } from './figures.ts'

const url = process.env['TURNUS_URL'] ?? 'http://127.0.0.1:3000'
const authorization = `Bearer ${process.env['TURNUS_TOKEN'] ?? ''}`
const year = Number(process.argv[2] ?? 2026)
const count = Number(process.argv[3] ?? 2000)
const EDITS = 20

const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
  const isForm = body instanceof FormData
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization, ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}
const json = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
  (await (await call(method, path, body)).json()) as Answer

interface Batch {
  readonly batchId: string
  readonly version: number
  readonly counts: Readonly<Record<string, number>>
  readonly rows: readonly { readonly id: string }[]
}

const { people } = await json<{ people: readonly { readonly name: string; readonly active: boolean }[] }>(
  'GET',
  '/people',
)
const names = people.filter(({ active }) => active).map(({ name }) => name)

/** Two days away, then a few at work, for everybody in turn; every tenth row has a note. */
const rows = Array.from({ length: count }, (_, at) => {
  const name = names[at % names.length] ?? ''
  const first = addDays(yearStart(year), Math.floor(at / names.length) * 5)
  const [surname, ...given] = name.split(' ').reverse()
  const written = at % 3 === 0 ? `"${surname ?? ''}, ${given.reverse().join(' ')}"` : name
  return [
    written,
    isoOf(first),
    isoOf(addDays(first, 1)),
    at % 7 === 0 ? 'CME' : 'LV',
    at % 10 === 0 ? 'asked in May' : '',
  ]
})
const csv = [['Name', 'First day', 'Last day', 'LV type', 'Remarks'], ...rows]
  .map((cells) => cells.join(','))
  .join('\r\n')

const form = new FormData()
form.append('academicYear', String(year))
form.append('file', new File([csv], 'bench.csv'))

/** Somebody else, who asks one thing after another until told to stop. */
const others = (path: string): { readonly stop: () => Promise<readonly number[]> } => {
  const took: number[] = []
  const until = { stopped: false }
  const asking = (async () => {
    while (!until.stopped) {
      const [ms] = await timed(async () => (await call('GET', path)).arrayBuffer())
      took.push(ms)
      await new Promise((later) => setTimeout(later, 5))
    }
  })()
  return {
    stop: async () => {
      until.stopped = true
      await asking
      return took
    },
  }
}

/** How long something takes, and how long others wait meanwhile. */
const measured = async <Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> => {
  const [health, plan] = [others('/health'), others(`/fmit/years/${year}`)]
  const [ms, answer] = await timed(work)
  const [waited, read] = [await health.stop(), await plan.stop()]
  console.log(
    `${what}: ${ms.toFixed(0)} ms; meanwhile health ${spoken(spreadOf(waited))}; year ${spoken(spreadOf(read))}`,
  )
  return answer
}

await call('GET', `/fmit/years/${year}`)
const staged = await measured('stage', () => json<Batch>('POST', '/absences/import/stage', form))
console.log(`${count} rows of ${names.length} people: ${JSON.stringify(staged.counts)}`)
const at = `/absences/import/batches/${staged.batchId}`
const all = await measured('preview of all', () => json<Batch>('GET', `${at}/preview?pageSize=2000`))
let { version } = staged
const edits: number[] = []
for (let edit = 0; edit < EDITS; edit += 1) {
  const row = all.rows[edit * 7]?.id ?? ''
  const said = { expectedVersion: version, status: edit % 2 === 0 ? 'requested' : 'approved' }
  const [ms, answer] = await timed(() => json<Batch>('PATCH', `${at}/rows/${row}`, said))
  edits.push(ms)
  version = answer.version
}
console.log(`edit of a row: ${spoken(spreadOf(edits))}`)
const applied = await measured('apply', () =>
  json<Readonly<Record<string, unknown>>>('POST', `${at}/apply`, { expectedVersion: version, skipUnsettled: true }),
)
console.log(String(applied['message']))
await measured('rollback', () => json('POST', `${at}/rollback`, { reason: 'Only measured.' }))
