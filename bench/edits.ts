/** Edit → all findings of the year right again, and judging a year from nothing; in Node and in Chromium. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { launchBrowser } from '../e2e/harness/browser.ts'
import { PROGRAMS, measureEdits } from './edit-loop.ts'
import { spoken } from './figures.ts'

const EDITS = 2000
const SCALES = [1, 4, 16] as const

const bundled = await build({
  entryPoints: [fileURLToPath(new URL('./edit-loop.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'bench',
  write: false,
})
const source = bundled.outputFiles[0]?.text ?? ''

const browser = await launchBrowser()
const page = await browser.newPage()
await page.addScriptTag({ content: source })
for (const program of PROGRAMS)
  for (const scale of SCALES) {
    const node = measureEdits(program, scale, EDITS)
    const chromium = await page.evaluate<typeof node>(`bench.measureEdits('${program}', ${scale}, ${EDITS})`)
    for (const [where, { edits, full }] of Object.entries({ Node: node, Chromium: chromium }))
      console.log(`${where} ${program} ×${scale}: edit → findings ${spoken(edits)}; full check ${spoken(full)}`)
  }
await browser.close()
