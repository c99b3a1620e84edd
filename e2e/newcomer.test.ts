import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { type StartedTurnus, startCommand } from './harness/command.ts'
import { watchFaults } from './harness/faults.ts'

describe('somebody who has just typed npm start', () => {
  let folder: string
  let turnus: StartedTurnus
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'turnus-newcomer-'))
    ;[turnus, browser] = await Promise.all([startCommand(join(folder, 'data')), launchBrowser()])
  }, 200_000)
  afterAll(async () => {
    await browser.close()
    expect(await turnus.stop()).toBe(0)
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens the link, chooses a password, and has a year to plan; and comes back with the password', async () => {
    const page = await browser.newPage()
    const faults = watchFaults(page)
    await page.goto(turnus.link)
    await page.getByLabel('New password').fill('seven tidy otters')
    await page.getByLabel('New password').press('Enter')
    await page.getByRole('grid', { name: /FMIT weeks/ }).waitFor()
    expect(await page.getByRole('gridcell', { name: /^Week \d+,/ }).count()).toBeGreaterThan(20)

    const later = await browser.newPage()
    await later.goto(turnus.url)
    await later.getByLabel('E-mail').fill('admin@turnus.local')
    await later.getByLabel('Password').fill('seven tidy otters')
    await later.getByRole('button', { name: 'Sign in' }).click()
    await later.getByRole('grid', { name: /FMIT weeks/ }).waitFor()
    expect(faults()).toEqual([])
  })

  it('finds the link used up', async () => {
    const page = await browser.newPage()
    await page.goto(turnus.link)
    await expect.poll(() => page.getByRole('alert').allTextContents()).toContainEqual(expect.stringMatching(/used/))
  })
})
