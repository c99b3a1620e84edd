import type { Locator, Page } from 'playwright-core'
import { type Visit, type Visitor, expect } from './harness/test.ts'

/** The planner of the year in which the tests begin. */
export const PLANNER = '/admin/fmit/planner?ay=2026'
const YEAR = '/api/v1/fmit/years/2026'

interface Week {
  readonly week: number
  readonly start: string
  readonly ownerId: string | null
  readonly state: 'past' | 'current' | 'future'
}
interface Faculty {
  readonly id: string
  readonly name: string
  readonly role: string | null
}
interface Plan {
  readonly weeks: readonly Week[]
  readonly faculty: readonly Faculty[]
}

/** Somebody as the planner's sentences call them. */
export interface Someone {
  readonly id: string
  readonly name: string
  readonly surname: string
}

const someone = ({ id, name }: { readonly id: string; readonly name: string }): Someone => ({
  id,
  name,
  surname: name.split(' ').at(-1) ?? name,
})

/** The plan as the server has it now. */
export const planOf = async (page: Page): Promise<Plan> => (await (await page.request.get(YEAR)).json()) as Plan

/** The grid, once it is there. */
export const grid = (page: Page): Locator => page.getByRole('grid', { name: /FMIT weeks/ })

/** The cell of somebody in a week. */
export const cell = (page: Page, who: Someone, week: number): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${who.surname}, week ${week},`) })

/** Who covers a week. */
export const coverage = (page: Page, week: number): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^Week ${week},`) })

/** The open weeks to come. */
export const openWeeks = async (page: Page): Promise<readonly number[]> =>
  (await planOf(page)).weeks
    .filter(({ ownerId, state }) => ownerId === null && state === 'future')
    .map(({ week }) => week)

/** Who has a week, on the server. */
export const attending = async (page: Page, number: number): Promise<string | null> =>
  (await planOf(page)).weeks.find(({ week }) => week === number)?.ownerId ?? null

const startOf = async (page: Page, number: number): Promise<string> =>
  (await planOf(page)).weeks.find(({ week }) => week === number)!.start

interface Check {
  readonly conflicts: readonly { readonly severity: string }[]
  readonly needsReason: boolean
}

const check = async (page: Page, person: string, week: number): Promise<Check> => {
  const query = new URLSearchParams({ facultyId: person, weekStart: await startOf(page, week) })
  return (await (await page.request.get(`/api/v1/fmit/check?${query}`)).json()) as Check
}

/** Faculty who would, or would not, need a reason to take a week, in the order of their rows. */
export const takersOf = async (page: Page, week: number, needsReason: boolean): Promise<readonly Someone[]> => {
  const { faculty, weeks } = await planOf(page)
  const owner = weeks.find((each) => each.week === week)?.ownerId
  const takers: Someone[] = []
  for (const person of faculty.filter(({ id, role }) => id !== owner && role !== 'adjunct'))
    if ((await check(page, person.id, week)).needsReason === needsReason) takers.push(someone(person))
  return takers
}

/** Somebody who can take a week without a reason. */
export const freeFor = async (page: Page, week: number): Promise<Someone> => (await takersOf(page, week, false))[0]!

/** Waits until everything is written. */
export const saved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor()

/** The planner as a coordinator finds it, with what the last test left taken back. */
export const openPlanner = async (visit: Visit, path = PLANNER, visitor: Visitor = {}): Promise<Page> => {
  const page = await visit('coordinator', path, visitor)
  let undone = 0
  while ((await page.request.post(`${YEAR}/undo`, { data: {} })).ok()) undone += 1
  if (undone > 0) await page.reload()
  await page.getByRole('main').waitFor()
  return page
}

/** Expects who has a week, on the screen and on the server. */
export const expectAttending = async (page: Page, week: number, who: Someone | null): Promise<void> => {
  const name = who === null ? 'open' : who.surname
  await expect.poll(() => coverage(page, week).getAttribute('aria-label')).toContain(`, ${name}`)
  await expect.poll(() => attending(page, week)).toBe(who?.id ?? null)
}
