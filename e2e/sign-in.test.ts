import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { type Visit, expect, expectAccessible, test } from './harness/test.ts'

const PASSWORD = 'four words are good'

/** Somebody who may sign in, made by the administrator; with a password, else with a link. */
const newUser = async (visit: Visit, name: string, password?: string) => {
  const admin = await visit('admin', '/setup?part=users')
  const email = `${name.split(' ').join('.').toLowerCase()}@example.org`
  const answer = await admin.request.post('/api/v1/users', {
    data: { email, name, role: 'coordinator', ...(password ? { password } : {}) },
  })
  expect(answer.status()).toBe(201)
  const { welcome } = (await answer.json()) as { readonly welcome: { readonly path: string } | null }
  return { email, link: welcome?.path ?? '' }
}

const signIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

describe('signing in', () => {
  test('is asked of a stranger, who then gets to where they were going', async ({ visit }) => {
    const { email } = await newUser(visit, 'Odile Marsh', PASSWORD)
    const page = await visit(null, '/people?q=okonkwo')
    await page.waitForURL(/\/sign-in\?next=/)
    await expect.poll(() => page.title()).toBe('Sign in · Turnus')
    await expectAccessible(page)
    await signIn(page, email, PASSWORD)
    await page.waitForURL(/\/people\?.*q=okonkwo/)
    await page.getByRole('button', { name: 'Ines Okonkwo' }).waitFor()
  })

  test('says why it did not work, and keeps what was written', async ({ visit }) => {
    const { email } = await newUser(visit, 'Pavel Stern', PASSWORD)
    const page = await visit(null, '/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Write your e-mail and your password.').waitFor()
    await signIn(page, email, 'three words maybe')
    await page.getByText('The e-mail and the password do not go together.').waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
    await expectAccessible(page)
  })

  test('never leads to another site', async ({ visit, turnus }) => {
    const { email } = await newUser(visit, 'Rhea Kolb', PASSWORD)
    for (const next of ['https://example.com/', '//example.com/', '/\\example.com/', 'javascript:alert(1)']) {
      const page = await visit(null, `/sign-in?next=${encodeURIComponent(next)}`)
      await signIn(page, email, PASSWORD)
      await page
        .getByRole('button', { name: 'Rhea Kolb · Coordinator' })
        .or(page.getByText('nothing at this address'))
        .waitFor()
      expect(new URL(page.url()).origin).toBe(turnus.url)
    }
  })

  test('ends with signing out, and what was read is gone', async ({ visit }) => {
    const { email } = await newUser(visit, 'Tova Lind', PASSWORD)
    const page = await visit(null, '/sign-in')
    await signIn(page, email, PASSWORD)
    await page.waitForURL(/planner/)
    await page.getByRole('button', { name: 'Tova Lind · Coordinator' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await page.goto('/people')
    await page.waitForURL(/\/sign-in\?next=/)
  })

  test('is asked again when the session has ended meanwhile, and leads back', async ({ visit }) => {
    const { link } = await newUser(visit, 'Yara Holm')
    const page = await visit(null, link)
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('link', { name: 'Timeline' }).click()
    // The planner, left behind, has the same people in its rows.
    await page.getByRole('grid', { name: /FMIT weeks/ }).waitFor({ state: 'detached' })
    await page.getByRole('rowheader', { name: /Ines Okonkwo/ }).waitFor()
    // In another window of the same browser, say.
    await page.request.post('/api/v1/auth/sign-out', { data: {} })
    await page.getByRole('button', { name: 'To 2027–28' }).click()
    await page.waitForURL(/\/sign-in\?next=%2Ffmit%2Ftimeline%3Fay%3D202[67]/)
  })

  test('says when there were too many attempts', async ({ visit }) => {
    const page = await visit(null, '/sign-in')
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const answered = page.waitForResponse(/sign-in\/email/)
      await signIn(page, 'nobody@example.org', `guess number ${String(attempt)}`)
      await answered
    }
    await page.getByText('Too many attempts from this address. Wait a minute.').waitFor()
  })
})

describe('a one-time link', () => {
  test('signs in, takes a password that is long enough, and goes on', async ({ visit }) => {
    const { link, email } = await newUser(visit, 'Uma Brandt')
    const page = await visit(null, link)
    await page.getByRole('heading', { name: 'Welcome, Uma Brandt' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Set password and go on' }).click()
    await page.getByText('Use 12 characters or more; a few words make a good one.').waitFor()
    expect(await page.getByLabel('New password').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('New password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Set password and go on' }).click()
    await page.waitForURL(/planner/)

    await page.getByRole('button', { name: 'Uma Brandt · Coordinator' }).click()
    await page.getByRole('menuitem', { name: 'Change password' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change password' })
    await dialog.getByLabel('Current password').fill('not this one at all')
    await dialog.getByLabel('New password').fill('another four good words')
    await dialog.getByRole('button', { name: 'Save password' }).click()
    await dialog.getByText('That is not your current password. Write it again.').waitFor()
    await dialog.getByLabel('Current password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Save password' }).click()
    await page.getByText('Your password is set.').waitFor()
    expect(email).toBe('uma.brandt@example.org')
  })

  test('works without setting a password, and only once', async ({ visit }) => {
    const { link } = await newUser(visit, 'Vito Sand')
    const page = await visit(null, link)
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.waitForURL(/planner/)
    const late = await visit(null, link)
    await late.getByText('This link has been used, or is older than a day. Ask for a new one.').waitFor()
    await late.getByRole('link', { name: 'Sign in with a password' }).click()
    await late.waitForURL(/\/sign-in/)
  })
})
