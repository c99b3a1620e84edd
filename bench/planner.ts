/**
 * The planner page as a person meets it: JavaScript loaded, first paint, click → paint, scrolling 53 columns × 40 rows.
 *
 * TURNUS_URL=http://127.0.0.1:3000 TURNUS_LINK='http://…/welcome?token=…' node --import tsx bench/planner.ts
 */
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../e2e/harness/browser.ts'
import { spoken, spreadOf } from './figures.ts'

const url = process.env['TURNUS_URL'] ?? 'http://127.0.0.1:3000'
const PLANNER = `${url}/admin/fmit/planner?ay=2026`
const YEAR = 2026
const ROWS = 36
const CLICKS = 60
const SCROLL_MS = 4000

// Functions of this file run in the page, where the marks that esbuild leaves on them are unknown.
const NAMES = 'globalThis.__name = (value) => value'

const browser = await launchBrowser()
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
await context.addInitScript(NAMES)
const page = await context.newPage()
await page.goto(process.env['TURNUS_LINK'] ?? url)
await page.getByRole('button', { name: 'Not now' }).click()
await page.waitForURL(/planner/)

// A program of the size that the design speaks of.
const people = (await (await page.request.get(`${url}/api/v1/fmit/years/${YEAR}`)).json()) as { faculty: unknown[] }
for (let i = people.faculty.length; i < ROWS; i += 1) {
  const year = { ay: YEAR, role: 'core' }
  const added = await page.request.post(`${url}/api/v1/people`, { data: { name: `Bench Person ${i}`, kind: 'faculty', year } }) // prettier-ignore
  if (!added.ok()) throw new Error(await added.text())
}

const scripts: number[] = []
page.on('response', (response) => {
  if (!/\.js$/.test(new URL(response.url()).pathname)) return
  response.body().then(
    (body) => scripts.push(gzipSync(body).byteLength),
    // Left behind by the next visit, which loads it again.
    () => {},
  )
})
const paints: number[] = []
const cells: number[] = []
for (let round = 0; round < 7; round += 1) {
  const started = Date.now()
  await page.goto(PLANNER)
  await page.getByRole('grid').first().getByRole('gridcell').first().waitFor()
  cells.push(Date.now() - started)
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  if (paint !== undefined) paints.push(paint)
  if (round === 0) {
    // What a page asks for after it is there.
    await page.waitForTimeout(1500)
    const sum = scripts.reduce((a, b) => a + b, 0)
    console.log(`JavaScript: ${(sum / 1000).toFixed(0)} kB gzip in ${scripts.length} files`)
  }
}
console.log(`first paint: ${spoken(spreadOf(paints))}; first cell there: ${spoken(spreadOf(cells))}`)

// A click on an open week's cell assigns; undo takes it back. Both are timed in the page, to the frame that shows them.
const clicks = await page.evaluate(async (count) => {
  const frame = (): Promise<void> => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0)))
  const took: number[] = []
  for (let i = 0; i < count; i += 1) {
    const free = [...document.querySelectorAll<HTMLElement>('[role=gridcell]')].filter((cell) =>
      /, open(,|$)/.test(cell.getAttribute('aria-label') ?? ''),
    )
    const cell = free[(i * 7) % Math.max(1, free.length)]
    if (!cell) break
    const before = cell.getAttribute('aria-label')
    const box = cell.getBoundingClientRect()
    const at = {
      bubbles: true,
      clientX: box.x + box.width / 2,
      clientY: box.y + box.height / 2,
      button: 0,
      pointerId: 1,
      isPrimary: true,
    }
    const started = performance.now()
    for (const type of ['pointerdown', 'pointerup']) cell.dispatchEvent(new PointerEvent(type, at))
    cell.dispatchEvent(new MouseEvent('click', at))
    await frame()
    if (cell.getAttribute('aria-label') !== before) took.push(performance.now() - started)
    await new Promise((later) => setTimeout(later, 150))
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
    await new Promise((later) => setTimeout(later, 400))
  }
  return took
}, CLICKS)
console.log(
  clicks.length === 0 ? 'click → paint: no open cell was found' : `click → paint: ${spoken(spreadOf(clicks))}`,
)

await page.goto(`${PLANNER}&view=quarter`)
await page.getByRole('grid').first().getByRole('gridcell').first().waitFor()
const frames = await page.evaluate(async (forMs) => {
  const scroller = document.querySelector<HTMLElement>('[role=grid]')
  if (!scroller) return null
  const started = performance.now()
  let count = 0
  while (performance.now() - started < forMs) {
    await new Promise((shown) => requestAnimationFrame(shown))
    count += 1
    const part = ((performance.now() - started) / forMs) * 4
    const swing = Math.abs((part % 2) - 1)
    scroller.scrollLeft = swing * (scroller.scrollWidth - scroller.clientWidth)
    scroller.scrollTop = swing * (scroller.scrollHeight - scroller.clientHeight)
  }
  return {
    perSecond: (count * 1000) / (performance.now() - started),
    width: scroller.scrollWidth,
    height: scroller.scrollHeight,
  }
}, SCROLL_MS)
console.log(
  frames === null
    ? 'scroll: everything fits, there is nothing to scroll'
    : `scroll: ${frames.perSecond.toFixed(0)} frames a second over ${frames.width} × ${frames.height} px`,
)
await browser.close()
