import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, expect } from 'vitest'
import type { Role } from '#domain/people/role.ts'
import { cloneDatabase } from '#testing/database.ts'
import { accessibilityFaults } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { watchFaults } from './faults.ts'
import { startTurnus } from './turnus.ts'

/** Screens that people have: on the desk, and in the pocket. */
export const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

export interface Visitor {
  readonly screen?: keyof typeof SCREENS
  readonly scheme?: 'light' | 'dark'
}

/** Opens a page as somebody of a role (null: not signed in), in a browser of their own. */
export type Visit = (role: Role | null, path: string, visitor?: Visitor) => Promise<Page>

interface Visited {
  readonly context: BrowserContext
  readonly page: Page
  readonly faults: () => readonly string[]
}

const PATIENCE_MS = 10_000

const pictureOf = async (page: Page, test: string, index: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'turnus-failed-'))
  const path = join(folder, `${test.replaceAll(/[^\w]+/g, '-').slice(0, 60)}-${String(index + 1)}.png`)
  await page.screenshot({ path, timeout: PATIENCE_MS }).catch(() => undefined)
  return path
}

/**
 * A test with a Turnus of its file's own (real server, real PostgreSQL, the sample program) and visitors in a real
 * browser. It fails on whatever goes wrong behind the scenes, and leaves a picture of each page when it fails.
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('turnus', { scope: 'file' }, async ({}, { onCleanup }) => {
    const turnus = await startTurnus({ url: await cloneDatabase() })
    onCleanup(() => turnus.stop())
    return turnus
  })
  .extend('visit', async ({ browser, turnus, task }, { onCleanup }): Promise<Visit> => {
    const visits: Visited[] = []
    onCleanup(async () => {
      if (task.result?.state === 'fail')
        for (const [index, { page }] of visits.entries())
          console.error(`${page.url()} looked like this: ${await pictureOf(page, task.name, index)}`)
      const faults = visits.flatMap((visit) => visit.faults())
      for (const { context } of visits) await context.close()
      expect(faults, 'behind the scenes').toEqual([])
    })
    return async (role, path, { screen = 'desk', scheme = 'light' } = {}) => {
      const context = await browser.newContext({
        ...SCREENS[screen],
        baseURL: turnus.url,
        colorScheme: scheme,
        locale: 'en-US',
        timezoneId: 'America/New_York',
        ...(role === null ? {} : { storageState: await turnus.signedIn(role) }),
      })
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      visits.push({ context, page, faults: watchFaults(page) })
      await page.goto(path)
      return page
    }
  })

/** Fails when axe-core finds anything wrong with the page as it stands. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await accessibilityFaults(page)).toEqual([])
}

export { expect }
