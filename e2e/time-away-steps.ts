import type { Locator, Page } from 'playwright-core'
import type { Role } from '#domain/people/role.ts'
import { type Visit, type Visitor, expect } from './harness/test.ts'

/** The page of the year in which the tests begin. */
export const TIME_AWAY = '/time-away?ay=2026'
const ABSENCES = '/api/v1/absences'

interface Absence {
  readonly id: string
  readonly personName: string
  readonly first: string
  readonly last: string
  readonly status: string
  readonly version: number
}

/** Links whoever signs in with a role to somebody of the program, as an administrator does. */
export const linked = async (visit: Visit, role: Role, person: string): Promise<void> => {
  await visit(role, '/people')
  const admin = await visit('admin', '/people')
  const { users } = (await (await admin.request.get('/api/v1/users')).json()) as {
    readonly users: readonly { readonly id: string; readonly role: Role }[]
  }
  const user = users.find((one) => one.role === role)
  const answer = await admin.request.put(`/api/v1/users/${user?.id ?? ''}`, { data: { facultyId: person } })
  expect(answer.ok()).toBe(true)
}

/** The page as somebody finds it. */
export const openTimeAway = async (visit: Visit, role: Role, more = '', visitor: Visitor = {}): Promise<Page> => {
  const page = await visit(role, `${TIME_AWAY}${more}`, visitor)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Time away as the server has it for whoever asks. */
export const absencesOf = async (page: Page, personId: string): Promise<readonly Absence[]> => {
  const answer = await page.request.get(ABSENCES, { params: { from: '2026-07-01', to: '2027-06-30', personId } })
  return ((await answer.json()) as { readonly items: readonly Absence[] }).items
}

/** Writes time away down behind the page's back, as whoever the page belongs to. */
export const written = async (page: Page, absence: Readonly<Record<string, unknown>>): Promise<Absence> => {
  const answer = await page.request.post(ABSENCES, { data: absence })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { readonly absence: Absence }).absence
}

/** The line of somebody's time away in the list. */
export const line = (page: Page, name: string, days: string): Locator =>
  page.getByRole('row').filter({ hasText: name }).filter({ hasText: days })

/** Fills the days of the form that is open. */
export const fillDays = async (dialog: Locator, first: string, last: string): Promise<void> => {
  await dialog.getByLabel('First day').fill(first)
  await dialog.getByLabel('Last day', { exact: true }).fill(last)
}

/** What the form says would come of it. */
export const impact = (page: Page): Locator => page.getByRole('region', { name: 'What would come of it' })

export const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null)
