/**
 * The block grid as a person meets it, with 60 people: JavaScript loaded, first cell, a code typed → paint, scrolling; and
 * the year of half-days, 730 columns wide, scrolled from end to end. Starts a Turnus of its own with the sample program.
 *
 * node --import tsx bench/block.ts
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../e2e/harness/browser.ts'
import build from '../e2e/harness/build.ts'
import { startTurnus } from '../e2e/harness/turnus.ts'
import { spoken, spreadOf } from './figures.ts'

const YEAR = 2026
const BLOCK = `/block/${YEAR}/9`
const PEOPLE = 60
const EDITS = 40
const SCROLL_MS = 4000
/** From one end of the year to the other: a hand that scrolls steadily. */
const YEAR_SCROLL_MS = 16_000

// Functions of this file run in the page, where the marks that esbuild leaves on them are unknown.
const NAMES = 'globalThis.__name = (value) => value'

interface Known {
  readonly people: readonly { readonly id: string; readonly pgy: number | null }[]
}

/** Adds people until there are enough, on the rotations and with the usual weeks of those that are there. */
const fill = async (page: Page, url: string): Promise<void> => {
  const get = async <T>(path: string): Promise<T> => (await (await page.request.get(`${url}${path}`)).json()) as T
  const send = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await page.request[method](`${url}${path}`, { data })
    if (!answer.ok()) throw new Error(await answer.text())
    return (await answer.json()) as { readonly person?: { readonly id: string } }
  }
  const { people } = await get<Known>(`/api/v1/blocks/${YEAR}/9`)
  const { facts } = await get<{
    readonly facts: {
      readonly plannedRotation: readonly {
        readonly resident: string
        readonly block: number
        readonly rotation: string
      }[]
      readonly facultyWeek: readonly { readonly person: string; readonly cells: readonly object[] }[]
    }
  }>(`/api/v1/blocks/${YEAR}/9`)
  for (let i = people.length; i < PEOPLE; i += 1) {
    const like = people[i % people.length]
    if (!like) break
    const id = `bench-${i}`
    const isResident = like.pgy !== null
    const year = { ay: YEAR, ...(isResident ? { pgy: like.pgy } : { role: 'core' }) }
    await send('post', '/api/v1/people', { id, name: `Bench Person ${i}`, kind: isResident ? 'resident' : 'faculty', year }) // prettier-ignore
    const planned = facts.plannedRotation.filter(({ resident }) => resident === like.id)
    if (planned.length > 0)
      await send('put', `/api/v1/rotation-years/${YEAR}/cells`, {
        changes: planned.map(({ block, rotation }) => ({ resident: id, block, rotation })),
      })
    const week = facts.facultyWeek.find(({ person }) => person === like.id)
    if (week) await send('put', `/api/v1/faculty-weeks/${id}`, { ay: YEAR, cells: week.cells })
  }
}

/** Types a code into half-days, one after the other, each time to the frame that shows it; and takes it back. */
const typeCodes = (page: Page, count: number) =>
  page.evaluate(async (edits) => {
    const frame = (): Promise<void> => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0)))
    const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms))
    const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
    const took: { readonly letter: number; readonly enter: number }[] = []
    for (let i = 0; i < edits; i += 1) {
      const cells = [...document.querySelectorAll<HTMLElement>('[role=gridcell][data-cell]')].filter((one) =>
        / (AM|PM), C, /.test(one.getAttribute('aria-label') ?? ''),
      )
      const cell = cells[(i * 37) % Math.max(1, cells.length)]
      if (!cell) break
      cell.focus()
      await rest(60)
      let started = performance.now()
      press(cell, 'u')
      await frame()
      const letter = performance.now() - started
      const field = cell.querySelector('input')
      if (!field) continue
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'us')
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await rest(60)
      const before = cell.getAttribute('aria-label')
      started = performance.now()
      press(field, 'Enter')
      await frame()
      const enter = performance.now() - started
      if (cell.getAttribute('aria-label') !== before) took.push({ letter, enter })
      await rest(300)
      press(document.body, 'z', { ctrlKey: true })
      await rest(500)
    }
    return took
  }, count)

/** Scrolls the grid to and fro over its whole width, or height, and counts frames. */
const scroll = (page: Page, along: 'across' | 'down', forMs = SCROLL_MS) =>
  page.evaluate(
    async ([ms, way]) => {
      const grid = document.querySelector<HTMLElement>('[role=grid]')
      if (!grid) return null
      const [width, height] = [grid.scrollWidth - grid.clientWidth, grid.scrollHeight - grid.clientHeight]
      const started = performance.now()
      const gaps: number[] = []
      for (let last = started; last - started < ms;) {
        await new Promise((shown) => requestAnimationFrame(shown))
        const now = performance.now()
        gaps.push(now - last)
        last = now
        const swing = Math.abs(((((now - started) / ms) * 2) % 2) - 1)
        if (way === 'across') grid.scrollLeft = swing * width
        else grid.scrollTop = swing * height
      }
      return { perSecond: (gaps.length * 1000) / (performance.now() - started), gaps, width, height }
    },
    [forMs, along] as const,
  )

/** Milliseconds of processor time of the page so far: what other programs take meanwhile is not in it. */
const processorTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

const measureScroll = async (
  session: CDPSession,
  page: Page,
  what: string,
  along: 'across' | 'down',
  forMs = SCROLL_MS,
): Promise<void> => {
  const before = await processorTime(session)
  const frames = await scroll(page, along, forMs)
  const took = (await processorTime(session)) - before
  if (frames === null) throw new Error('there is no grid')
  const { perSecond, gaps, width, height } = frames
  console.log(`${what}: ${perSecond.toFixed(0)} frames a second over ${along === 'across' ? width : height} px; between frames ${spoken(spreadOf(gaps))}; ${(took / gaps.length).toFixed(1)} ms of processor time a frame`) // prettier-ignore
}

build()
const dataFolder = mkdtempSync(join(tmpdir(), 'turnus-bench-'))
const turnus = await startTurnus({ dataFolder })
const browser = await launchBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: await turnus.signedIn('coordinator'),
  })
  await context.addInitScript(NAMES)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await fill(page, turnus.url)

  const scripts: number[] = []
  page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return
    response.body().then(
      (body) => scripts.push(gzipSync(body).byteLength),
      // Left behind by the next visit, which loads it again.
      () => {},
    )
  })
  const cells: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const started = Date.now()
    await page.goto(`${turnus.url}${BLOCK}`)
    await page
      .getByRole('gridcell', { name: /Mon 22 Feb AM/ })
      .first()
      .waitFor()
    cells.push(Date.now() - started)
    if (round > 0) continue
    await page.waitForTimeout(1500)
    console.log(`JavaScript: ${(scripts.reduce((a, b) => a + b, 0) / 1000).toFixed(0)} kB gzip in ${scripts.length} files`) // prettier-ignore
  }
  const count = await page.getByRole('grid').first().getAttribute('aria-label')
  console.log(`${count}; first cell there: ${spoken(spreadOf(cells))}`)

  const took = await typeCodes(page, EDITS)
  console.log(`a letter → the list: ${spoken(spreadOf(took.map(({ letter }) => letter)))}`)
  console.log(`Enter → the code, the footers and the findings: ${spoken(spreadOf(took.map(({ enter }) => enter)))}`)
  await measureScroll(session, page, 'block, down', 'down')
  await page.goto(`${turnus.url}${BLOCK}?view=week`)
  await page
    .getByRole('gridcell', { name: /Thu 11 Feb AM/ })
    .first()
    .waitFor()
  await measureScroll(session, page, 'block by week, across', 'across')
  await page.goto(`${turnus.url}/year/half-days?ay=${YEAR}`)
  await page.getByRole('grid').getByRole('gridcell').first().waitFor()
  await page.waitForTimeout(500)
  await measureScroll(session, page, 'year of half-days, across', 'across', YEAR_SCROLL_MS)
  await measureScroll(session, page, 'the same, four times as fast', 'across')
  await measureScroll(session, page, 'year of half-days, down', 'down')
} finally {
  await browser.close()
  await turnus.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
