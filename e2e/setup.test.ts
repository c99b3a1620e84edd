import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'

describe('the program', () => {
  test('is renamed, and called as before by undo', async ({ visit }) => {
    const page = await visit('coordinator', '/setup')
    const name = page.getByLabel('Name')
    const before = await name.inputValue()
    await name.fill('Harbour Family Medicine')
    await page.getByLabel('Locked up to').fill('2026-12-04')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The program is saved.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => name.inputValue()).toBe(before)
    expect(await page.getByLabel('Locked up to').inputValue()).toBe('')
  })

  test('says which timezone there is not', async ({ visit }) => {
    const page = await visit('coordinator', '/setup')
    await page.getByLabel('Timezone').fill('Europe/Atlantis')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('There is no timezone Europe/Atlantis.').waitFor()
    expect(await page.getByLabel('Timezone').getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(page)
  })
})

describe('users', () => {
  test('are added with a link that is told once, and switched off and on', async ({ visit }) => {
    const page = await visit('admin', '/setup?part=users')
    await page.getByRole('button', { name: 'Add a user' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a user' })
    await dialog.getByLabel('Name').fill('Wanda Frost')
    await dialog.getByLabel('E-mail').fill('wanda')
    await dialog.getByRole('button', { name: 'Add and make a link' }).click()
    await dialog.getByText('Write an e-mail address.').waitFor()
    await dialog.getByLabel('E-mail').fill('wanda.frost@example.org')
    await dialog.getByRole('button', { name: 'Add and make a link' }).click()
    const told = page.getByRole('dialog', { name: 'A link for Wanda Frost' })
    const link = await told.getByRole('textbox').inputValue()
    expect(link).toMatch(/\/welcome\?token=.{20,}/)
    await expectAccessible(page)
    await told.getByRole('button', { name: 'Done' }).click()
    const guest = await visit(null, new URL(link).pathname + new URL(link).search)
    await guest.getByRole('heading', { name: 'Welcome, Wanda Frost' }).waitFor()

    const row = page.getByRole('row', { name: /Wanda Frost/ })
    await row.getByRole('button', { name: 'Actions for Wanda Frost' }).click()
    await page.getByRole('menuitem', { name: 'Switch off' }).press('Enter')
    await page.getByText('Wanda Frost cannot sign in any more.').waitFor()
    await expect.poll(() => row.textContent()).toContain('switched off')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => row.textContent()).not.toContain('switched off')
  })

  test('keep an administrator', async ({ visit }) => {
    const page = await visit('admin', '/setup?part=users')
    await page.getByRole('button', { name: 'Actions for Ines Halvorsen' }).click()
    await page.getByRole('menuitem', { name: 'Switch off' }).click()
    await page.getByText('Ines Halvorsen is the last administrator. Make somebody else one first.').waitFor()
  })
})

describe('tokens', () => {
  test('are made, told once, work, and are revoked', async ({ visit, turnus }) => {
    const page = await visit('admin', '/setup?part=tokens')
    await page.getByText('No script has a token yet.').waitFor()
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('nightly export')
    await page.getByRole('button', { name: 'Make the token' }).click()
    const secret = await page
      .getByRole('dialog', { name: 'The token nightly export' })
      .getByRole('textbox')
      .inputValue()
    const ask = () => fetch(`${turnus.url}/api/v1/people`, { headers: { authorization: `Bearer ${secret}` } })
    expect((await ask()).status).toBe(200)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Revoke nightly export' }).click()
    await page.getByText('The token nightly export opens nothing any more.').waitFor()
    expect((await ask()).status).toBe(401)
  })
})

describe('the history', () => {
  test('says who changed what and when, newest first, and of what one asks', async ({ visit }) => {
    const page = await visit('coordinator', '/people')
    const answer = await page.request.put('/api/v1/people/okonkwo', { data: { pager: '7-4400' } })
    expect(answer.ok()).toBe(true)
    await page.goto('/setup?part=history')
    const lines = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('time') })
    await expect.poll(() => lines.first().textContent()).toMatch(/Ines Okonkwo.*Dana Whitcombe · People/)
    await expectAccessible(page)
    await page.getByLabel('Of what').selectOption({ label: 'FMIT 2026–27' })
    await expect.poll(() => lines.filter({ hasText: 'Dana Whitcombe · People' }).count()).toBe(0)
  })

  test('says who looked at what is protected and what was taken out, on a phone too', async ({ visit }) => {
    const page = await visit('coordinator', '/setup?part=history')
    await page.getByRole('radio', { name: 'Looked at and taken out' }).check()
    await page.getByRole('heading', { name: 'Nobody has looked at or taken out anything yet.' }).waitFor()
    expect((await page.request.get('/api/v1/fmit/years/2026/export?format=csv')).ok()).toBe(true)
    await page.reload()
    const lines = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('time'), hasNot: page.getByRole('listitem') })
    await expect.poll(() => lines.allTextContents()).toHaveLength(1)
    expect(await lines.first().textContent()).toMatch(/Took out the FMIT weeks of 2026–27 as csv\..*Dana Whitcombe/)
    await expectAccessible(page)
    await page.getByLabel('Of what').selectOption({ label: 'Files brought in' })
    await expect.poll(() => lines.count()).toBe(0)

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('radio', { name: 'Changes' }).check()
    await expect.poll(() => lines.count()).toBeGreaterThan(0)
    await page.getByRole('radio', { name: 'Looked at and taken out' }).check()
    await page.getByLabel('Of what').selectOption({ label: 'Everything' })
    await expect.poll(() => lines.count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })
})
