/**
 * Takes the picture of the planner that stands on the first page: `npm run docs:screenshot`. The sample program, on the
 * day on which the browser tests begin, so that the picture changes only when the planner does.
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
  await page.goto(`${turnus.url}/admin/fmit/planner?ay=2026`)
  await page.getByRole('gridcell', { name: /^Week 40,/ }).waitFor()
  await page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'images', 'planner.png') })
} finally {
  await browser.close()
  await turnus.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
