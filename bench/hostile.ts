/**
 * What files cost that are made to hurt: each is read in a process of its own, built as the product is. The time, the
 * time of the processor from the start of the process, its most memory, and how long its thread was busy at a stretch
 * and answered nobody.
 *
 * node --import tsx bench/hostile.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { HOSTILE_FILES, type HostileFile } from '#spreadsheets/book/hostile-files.test-data.ts'
import { LEAVE_ROWS, sheetXml, workbookOf } from '#spreadsheets/book/workbook.test-data.ts'
import { realWorkbook } from '#testing/real-workbook.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'node_modules', '.cache', 'bench-hostile')

interface Figures {
  readonly ms: number
  readonly outcome: string
  readonly peakMb: number
  readonly cpuMs: number
  readonly blocked: number
}

/** As much as is read: ten thousand rows of 25 texts that are all different. */
const LARGEST: HostileFile = {
  what: 'as many cells as are read',
  name: 'leave.xlsx',
  becomes: 'read',
  make: () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => Array.from({ length: 25 }, (_, c) => `${at} ${c}`))
    return workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml(rows) }] })
  },
}
/** The most that is read in another way: formulas, each with a value. */
const FORMULAS: HostileFile = {
  what: 'as many formulas as are read',
  name: 'leave.xlsx',
  becomes: 'read',
  make: () => {
    const cells = (at: number): string =>
      Array.from({ length: 25 }, (_, c) => `<c><f>SUM(A${at}:A${at + c})</f><v>${at * c}</v></c>`).join('')
    const rows = Array.from({ length: 10_000 }, (_, at) => `<row>${cells(at)}</row>`)
    return workbookOf({ sheets: [{ name: 'Leave', xml: `<sheetData>${rows.join('')}</sheetData>` }] })
  },
}
const SMALL: HostileFile = {
  what: 'a small sheet of leave',
  name: 'leave.xlsx',
  becomes: 'read',
  make: () => workbookOf({ sheets: [{ name: 'Leave', xml: sheetXml(LEAVE_ROWS) }] }),
}
const real = realWorkbook
const REAL: readonly HostileFile[] =
  real === null ? [] : [{ what: 'a real workbook', name: 'leave.xlsx', becomes: 'read', make: () => real }]

await esbuild.build({
  absWorkingDir: root,
  entryPoints: { child: './bench/hostile-child.ts', 'book-worker': './src/spreadsheets/book/book-worker.ts' },
  outdir: built,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
})
const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
const path = join(folder, 'file')
let [slowest, largest, longest, odd] = [0, 0, 0, 0]
try {
  for (const file of [SMALL, ...REAL, LARGEST, FORMULAS, ...HOSTILE_FILES]) {
    const bytes = await file.make()
    writeFileSync(path, bytes)
    const said = execFileSync(process.execPath, [join(built, 'child.js'), path, file.name], { encoding: 'utf8' })
    const { ms, cpuMs, outcome, peakMb, blocked } = JSON.parse(said) as Figures
    if (outcome !== file.becomes) odd += 1
    slowest = Math.max(slowest, ms)
    largest = Math.max(largest, peakMb)
    longest = Math.max(longest, blocked)
    const columns = [
      file.what.padEnd(56),
      `${(bytes.length / 1024).toFixed(0)} kB`.padStart(9),
      `${ms.toFixed(0)} ms`.padStart(8),
      `cpu ${cpuMs.toFixed(0)} ms`.padStart(12),
      `${peakMb.toFixed(0)} MB`.padStart(7),
      `busy ${blocked.toFixed(0)} ms`.padStart(12),
      ` ${outcome}`,
    ]
    console.log(columns.join(' '))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(built, { recursive: true, force: true })
}
console.log(
  `most: ${slowest.toFixed(0)} ms, ${largest.toFixed(0)} MB, busy ${longest.toFixed(0)} ms; unexpected: ${odd}`,
)
