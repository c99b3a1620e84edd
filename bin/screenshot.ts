/**
 * Takes the pictures that stand on the first page, of the planner and of a block: `npm run docs:screenshot`. The sample
 * program, on the day on which the browser tests begin, so that they change only when the pages do.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../e2e/harness/browser.ts'
import build from '../e2e/harness/build.ts'
import { startTurnus } from '../e2e/harness/turnus.ts'

build()
const dataFolder = mkdtempSync(join(tmpdir(), 'turnus-picture-'))
const turnus = await startTurnus({ dataFolder })
const browser = await launchBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: await turnus.signedIn('coordinator'),
  })
  const page = await context.newPage()
  const picture = async (name: string, address: string, cell: RegExp): Promise<void> => {
    await page.goto(`${turnus.url}${address}`)
    await page.getByRole('gridcell', { name: cell }).first().waitFor()
    await page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'images', `${name}.png`) })
  }
  await picture('planner', '/admin/fmit/planner?ay=2026', /^Week 40,/)
  await picture('block', '/block/2026/9', /^Abdi,/)
} finally {
  await browser.close()
  await turnus.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
