/**
 * Runs the phases of `bin/phases.ts`: all, those named as arguments, or those of a group (`check`, `test:unit` in
 * package.json name them). A phase that fails does not keep the others from running; the end says which did.
 * `--seed anew`, or a number, lets the random tests try other things than they usually do.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { PHASES, type Phase } from './phases.ts'

const root = join(import.meta.dirname, '..')
const { positionals: asked, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
const seed = values.seed === 'anew' ? String(randomInt(1e9)) : values.seed
if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
  console.error(`There is no seed ${seed}: write a number of up to nine digits, or anew.`)
  process.exit(2)
}
if (seed !== undefined) console.log(`Random tests start from ${seed}.`)

const unknown = asked.filter((name) => !PHASES.some((phase) => phase.name === name))
if (unknown.length > 0) {
  console.error(`There is no phase ${unknown.join(', ')}; there are ${PHASES.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

interface Outcome {
  readonly name: string
  readonly took: string
  readonly passed: boolean
  /** The lines that say what is wrong, where the phase failed and its words were kept. */
  readonly faults: readonly string[]
}

/** As many as are read at a glance; the rest stands above. */
const MOST_FAULTS = 8

const faultsIn = (said: string): readonly string[] => [
  ...new Set(
    stripVTControlCharacters(said)
      .split('\n')
      .filter((line) => /^\s*FAIL |\berror\b|\[warn\]/.test(line))
      .slice(0, MOST_FAULTS),
  ),
]

/** Runs one phase. What it prints comes as it is said when nothing else speaks, and in one piece when something does. */
const run = ({ name, proves, command }: Phase, shared: boolean): Promise<Outcome> =>
  new Promise((ended) => {
    const start = performance.now()
    const said: Buffer[] = []
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...(seed !== undefined && { TURNUS_SEED: seed }) },
      stdio: shared ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    const head = () => console.log(`\n▸ ${name}: ${proves}`)
    if (!shared) head()
    child.stdout?.on('data', (data: Buffer) => said.push(data))
    child.stderr?.on('data', (data: Buffer) => said.push(data))
    child.on('close', (status) => {
      const took = seconds(start)
      const words = Buffer.concat(said)
      if (shared) {
        head()
        process.stdout.write(words)
      }
      console.log(status === 0 ? `  done in ${took}` : `  failed after ${took}`)
      ended({ name, took, passed: status === 0, faults: status === 0 ? [] : faultsIn(words.toString()) })
    })
  })

/** One of the two that go through the phases side by side, each taking the next that is left. */
const lane = async (left: Phase[], shared: boolean): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (let phase = left.shift(); phase; phase = left.shift()) outcomes.push(await run(phase, shared))
  return outcomes
}

const start = performance.now()
const chosen = PHASES.filter(({ name }) => asked.length === 0 || asked.includes(name))
const left = [...chosen.filter(({ long }) => long), ...chosen.filter(({ long }) => !long)]
const outcomes = (
  await Promise.all(chosen.length === 1 ? [lane(left, false)] : [lane(left, true), lane(left, true)])
).flat()

console.log('')
const inOrder = PHASES.flatMap(({ name }) => outcomes.filter((outcome) => outcome.name === name))
for (const { name, took, passed } of inOrder)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(9)} ${took.padStart(8)}`)
// Said again at the end: whoever reads a long log begins there.
for (const { name, faults } of inOrder) for (const fault of faults) console.log(`${name}: ${fault.trim()}`)
const failed = inOrder.filter(({ passed }) => !passed)
console.log(
  failed.length === 0
    ? `All green in ${seconds(start)}.`
    : `Red: ${failed.map(({ name }) => name).join(', ')}. Run one again with: npm test -- ${failed[0]?.name ?? ''}`,
)
process.exitCode = failed.length === 0 ? 0 : 1
