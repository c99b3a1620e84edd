import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'

const placesOf = (page: Page): Promise<readonly string[]> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()

describe('the places', () => {
  test('of a planner begin with the planner', async ({ visit }) => {
    const page = await visit('coordinator', '/')
    await page.waitForURL(/\/admin\/fmit\/planner\?ay=2026/)
    await expect.poll(() => placesOf(page)).toEqual(['Year', 'FMIT', 'Block', 'Timeline', 'Time away', 'Setup'])
    await page.getByRole('link', { name: 'Setup' }).click()
    await page.waitForURL(/\/people/)
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Setup' }).getByRole('link').allTextContents())
      .toEqual(['People', 'Program', 'Rotations', 'Activities', 'Program week', 'Holidays', 'Clinic', 'History'])
  })

  test.for(['faculty', 'resident', 'viewer'] as const)(
    'of a %s are to read, and begin with the timeline',
    async (role, { visit }) => {
      const page = await visit(role, '/')
      await page.waitForURL(/\/fmit\/timeline\?ay=2026/)
      await expect.poll(() => placesOf(page)).toEqual(['Year', 'FMIT', 'Block', 'Time away', 'People'])
      await page.goto('/setup?part=users')
      await page.waitForURL(/\/people/)
      expect(await page.getByRole('button', { name: 'Add a person' }).count()).toBe(0)
    },
  )

  test('stand under the thumb on a phone', async ({ visit }) => {
    const page = await visit('coordinator', '/people', { screen: 'phone' })
    const tabs = page.getByRole('navigation', { name: 'Main' })
    await expect.poll(() => placesOf(page)).toEqual(['Year', 'FMIT', 'Block', 'Time away', 'People', 'Setup'])
    for (const tab of await tabs.getByRole('link').all()) {
      const box = await tab.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect(box?.width).toBeGreaterThanOrEqual(44)
    }
    await tabs.getByRole('button', { name: 'You' }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).waitFor()
    await expectAccessible(page)
  })
})

describe('moving between pages', () => {
  test('names the page, and puts focus on its title', async ({ visit }) => {
    const page = await visit('viewer', '/fmit/timeline')
    await page.getByRole('heading', { name: 'FMIT timeline 2026–27' }).waitFor()
    expect(await page.title()).toBe('FMIT timeline 2026–27 · Turnus')
    await page.getByRole('link', { name: 'People' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('People 2026–27')
    expect(await page.title()).toBe('People 2026–27 · Turnus')
  })

  test('begins, for the keyboard, with a way past the bar', async ({ visit }) => {
    const page = await visit('viewer', '/people')
    await page.getByRole('heading', { name: /People/ }).waitFor()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  test('to nowhere says so, and leads back', async ({ visit }) => {
    const page = await visit('viewer', '/no/such/page')
    await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Go to the start' }).click()
    await page.waitForURL(/timeline/)
  })
})

describe('the theme', () => {
  test('follows the system until one is chosen, which stays', async ({ visit }) => {
    const page = await visit('viewer', '/people', { scheme: 'dark' })
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await background()
    await page.getByRole('button', { name: 'Front desk · Viewer' }).click()
    await page.getByRole('menuitemradio', { name: 'Light' }).click()
    await expect.poll(background).toBe('rgb(255, 255, 255)')
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => document.body)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light')
    expect(await background()).toBe('rgb(255, 255, 255)')
    await page.getByRole('button', { name: 'Front desk · Viewer' }).click()
    await page.getByRole('menuitemradio', { name: 'As the system' }).click()
    await expect.poll(background).toBe(dark)
  })
})

describe('search and commands', () => {
  test('open with Ctrl K, and find a person', async ({ visit }) => {
    const page = await visit('coordinator', '/people')
    await page.getByRole('button', { name: 'Ines Okonkwo' }).waitFor()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Person, week or command' })
    await field.fill('okon')
    await page.getByRole('option', { name: 'Ines Okonkwo PD' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/planner\?.*person=okonkwo/)
  })

  test('find a week by number and by date', async ({ visit }) => {
    const page = await visit('coordinator', '/people')
    await page.getByRole('button', { name: 'Person, week, command' }).click()
    const field = page.getByRole('combobox')
    await field.fill('3 apr')
    await page.getByRole('option', { name: 'Week 40 2 Apr – 8 Apr · 2026–27' }).waitFor()
    await field.fill('wk 40')
    await page.getByRole('option', { name: 'Week 40 2 Apr – 8 Apr · 2026–27' }).click()
    await page.waitForURL(/planner\?.*week=2027-04-02/)
  })

  test('do what the page can do, and give focus back on Esc', async ({ visit }) => {
    const page = await visit('coordinator', '/people')
    const search = page.getByRole('button', { name: 'Person, week, command' })
    await search.click()
    await page.getByRole('combobox').fill('nothing is called that')
    await page.getByText('Nothing here is called').waitFor()
    await page.keyboard.press('Escape')
    expect(await search.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('add a')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Add a person' }).waitFor()
  })
})

test('a break of the network is told, and its end', async ({ visit }) => {
  const page = await visit('viewer', '/people')
  await page.getByRole('heading', { name: /People/ }).waitFor()
  // The browser says so; the connection is then given up and made again.
  await page.evaluate(() => dispatchEvent(new Event('offline')))
  await page.getByText('Turnus is not reached.').waitFor()
  await page.getByText('Back on the network. The plan is current.').waitFor()
})
