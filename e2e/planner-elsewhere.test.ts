import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'
import { PLANNER, attending, cell, freeFor, grid, openPlanner, openWeeks, planOf } from './planner-steps.ts'

describe('on a phone', () => {
  test('weeks are cards, and an open one is assigned from a sheet', async ({ visit }) => {
    const page = await openPlanner(visit, PLANNER, { screen: 'phone' })
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    await page.getByRole('heading', { name: /On service now/ }).waitFor()
    await expectAccessible(page)
    const card = page.getByRole('article', { name: `Week ${week}`, exact: true })
    await card.getByRole('button', { name: `Assign week ${week}` }).tap()
    await page
      .getByRole('dialog', { name: `Who takes week ${week}?` })
      .getByRole('button', { name: who.name })
      .tap()
    await card.getByText(who.name).waitFor()
    await expect.poll(() => attending(page, week)).toBe(who.id)
    await page.getByRole('button', { name: 'Undo' }).tap()
    await card.getByText('Nobody yet').waitFor()
    await expect.poll(() => attending(page, week)).toBeNull()
  })

  test('shows the open weeks, or one block, by its address', async ({ visit }) => {
    const page = await openPlanner(visit, PLANNER, { screen: 'phone' })
    const open = await openWeeks(page)
    await page.getByRole('button', { name: `${open.length} open` }).tap()
    await expect.poll(() => page.getByRole('article').count()).toBe(open.length)
    await expect.poll(() => page.url()).toContain('show=open')
    await page.getByRole('button', { name: 'All weeks' }).tap()
    await page.getByRole('combobox', { name: 'Block' }).selectOption('Block 11')
    await expect.poll(() => page.getByRole('article').count()).toBe(4)
    const widest = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(widest).toBeLessThanOrEqual(390)
  })
})

describe('for who may not edit', () => {
  test('everything is there to read, nothing to press, and it says why', async ({ visit }) => {
    const page = await visit('faculty', PLANNER)
    await page.getByText('You can see this plan but not change it.').first().waitFor()
    await expectAccessible(page)
    expect(await grid(page).getAttribute('aria-readonly')).toBe('true')
    expect(await page.getByRole('button', { name: /undo|redo/i }).count()).toBe(0)
    const { weeks, faculty } = await planOf(page)
    const open = weeks.find(({ ownerId, state }) => ownerId === null && state === 'future')!
    const { id, name } = faculty[0]!
    await cell(page, { id, name, surname: name.split(' ').at(-1)! }, open.week).click()
    await page.getByText('Ask a coordinator').waitFor({ state: 'attached' })
    expect(await attending(page, open.week)).toBeNull()
  })
})

describe('on paper', () => {
  test('the year is one A3 page in landscape', async ({ visit }) => {
    const page = await openPlanner(visit)
    await grid(page).waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf)!
    // 420 × 297 mm in points.
    expect(Math.round(Number(width))).toBe(1191)
    expect(Math.round(Number(height))).toBe(842)
  })

  test('it shows every week, numbers its findings, and has no buttons', async ({ visit }) => {
    const page = await openPlanner(visit)
    await grid(page).waitFor()
    await page.emulateMedia({ media: 'print' })
    const table = page.getByRole('table', { name: /FMIT year/ })
    await table.waitFor()
    const { weeks } = await planOf(page)
    expect(await table.locator('thead tr').nth(2).locator('th').count()).toBe(weeks.length + 1)
    expect(await page.getByText('Critical:').count()).toBeGreaterThan(0)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await table.waitFor({ state: 'detached' })
  })
})

describe('in a narrow window', () => {
  test('the panel stands under the grid, and nothing is lost sideways', async ({ visit }) => {
    const page = await openPlanner(visit)
    await grid(page).waitFor()
    await page.setViewportSize({ width: 900, height: 700 })
    const [of, under] = [grid(page), page.getByRole('complementary', { name: /Findings/ })]
    const [above, below] = [(await of.boundingBox())!, (await under.boundingBox())!]
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900)
  })
})
