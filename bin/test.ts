/**
 * Runs the phases of `bin/phases.ts`: all, those named as arguments, or those of a group (`check`, `test:unit` in
 * package.json name them). A phase that fails does not keep the others from running; the end says which did.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PHASES, type Phase } from './phases.ts'

const root = join(import.meta.dirname, '..')
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PHASES.some((phase) => phase.name === name))
if (unknown.length > 0) {
  console.error(`There is no phase ${unknown.join(', ')}; there are ${PHASES.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

const run = ({ name, proves, command }: Phase) => {
  console.log(`\n▸ ${name}: ${proves}`)
  const start = performance.now()
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  const took = seconds(start)
  console.log(status === 0 ? `  done in ${took}` : `  failed after ${took}`)
  return { name, took, passed: status === 0 }
}

const start = performance.now()
const outcomes = PHASES.filter(({ name }) => asked.length === 0 || asked.includes(name)).map(run)

console.log('')
for (const { name, took, passed } of outcomes)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(9)} ${took.padStart(8)}`)
const failed = outcomes.filter(({ passed }) => !passed)
console.log(
  failed.length === 0
    ? `All green in ${seconds(start)}.`
    : `Red: ${failed.map(({ name }) => name).join(', ')}. Run one again with: npm test -- ${failed[0]?.name ?? ''}`,
)
process.exitCode = failed.length === 0 ? 0 : 1
