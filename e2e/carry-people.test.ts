import type { Page } from 'playwright-core'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import { expect, expectAccessible, test } from './harness/test.ts'

const ROLE = new RegExp(
  `, (${Object.values(ROLE_LABELS)
    .map(({ long }) => long)
    .join('|')}), `,
)
const offerOf = (page: Page) => page.getByRole('button', { name: /^Take over the \d+ of 2026–27$/ })

/** Presses the offer, and says how many people it was of. */
const takeOver = async (page: Page): Promise<number> => {
  const offer = offerOf(page)
  const count = Number(/the (\d+) of/.exec(await offer.innerText())?.[1])
  await offer.click()
  await offer.waitFor({ state: 'detached' })
  return count
}

const takeBack = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Undo' }).click()

test('the planner of a year without faculty takes over those of the year before, and undo takes it back', async ({
  visit,
}) => {
  const page = await visit('coordinator', '/admin/fmit/planner?ay=2027')
  const nobody = page.getByRole('heading', { name: 'Nobody is on the faculty of 2027–28 yet.' })
  const faculty = page.getByRole('rowheader', { name: ROLE })
  await nobody.waitFor()
  await offerOf(page).waitFor()
  expect(await faculty.count()).toBe(0)
  await expectAccessible(page)

  const count = await takeOver(page)
  await nobody.waitFor({ state: 'detached' })
  await expect.poll(() => faculty.count()).toBe(count)
  expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
    expect.stringContaining(`${String(count)} faculty and`),
  )
  await takeBack(page)
  await nobody.waitFor()
  await offerOf(page).waitFor()
})

test('the people page of an empty year takes over faculty and residents, on a phone too', async ({ visit }) => {
  const page = await visit('coordinator', '/people?ay=2027', { screen: 'phone' })
  const nobody = page.getByRole('heading', { name: 'Nobody is in 2027–28 yet.' })
  await nobody.waitFor()
  const count = await takeOver(page)
  const listed = ['Faculty', 'Residents'].map((kind) => page.getByRole('heading', { name: new RegExp(`^${kind} · `) }))
  for (const group of listed) await group.waitFor()
  const counts = await Promise.all(listed.map(async (group) => Number((await group.innerText()).split(' · ')[1])))
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count)
  await takeBack(page)
  await nobody.waitFor()
})

test('who may not edit reads that nobody is there, and is offered nothing', async ({ visit }) => {
  const page = await visit('faculty', '/people?ay=2027')
  await page.getByRole('heading', { name: 'Nobody is in 2027–28 yet.' }).waitFor()
  expect(await offerOf(page).count()).toBe(0)
})
