/** Runs a gate over the tree and prints what it finds: `node --import tsx bin/gate.ts imports`. */
import { join } from 'node:path'
import { importFaults } from './gates/imports.ts'
import { wordFaults } from './gates/words.ts'

const GATES: Readonly<Record<string, (root: string) => readonly string[]>> = {
  imports: importFaults,
  words: wordFaults,
}

const gate = GATES[process.argv[2] ?? '']
if (!gate) throw new Error(`no such gate; there are ${Object.keys(GATES).join(', ')}`)
const faults = gate(join(import.meta.dirname, '..'))
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
