import { describe } from 'vitest'
import { expect, test } from './harness/test.ts'
import { PLANNER, cell, coverage, expectAttending, freeFor, grid, openPlanner, openWeeks, saved, takersOf } from './planner-steps.ts' // prettier-ignore

describe('undo and redo', () => {
  test('outlive a reload', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    await cell(page, who, week).click()
    await expectAttending(page, week, who)
    await saved(page)
    await page.reload()
    await page.getByRole('button', { name: `Undo: Week ${week} is ${who.name}'s.` }).click()
    await expectAttending(page, week, null)
    await page.reload()
    await page.getByRole('button', { name: /^Redo:/ }).click()
    await expectAttending(page, week, who)
    await saved(page)
  })

  test('are refused with an explanation when somebody else changed the same week', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const [first, second] = await takersOf(page, week, false)
    await cell(page, first!, week).click()
    await expectAttending(page, week, first!)
    await saved(page)
    const other = await visit('admin', PLANNER)
    await cell(other, second!, week).click({ modifiers: ['Alt'] })
    await expectAttending(page, week, second!)
    await page.getByRole('button', { name: /^Undo:/ }).click()
    await page
      .getByRole('status')
      .getByText(/Nothing to undo here: Ines Halvorsen/)
      .waitFor()
    await expectAttending(page, week, second!)
    await other.getByRole('button', { name: /^Undo:/ }).click()
    await expectAttending(page, week, first!)
  })
})

describe('two browsers', () => {
  test('see each other’s changes within a second or so, without losing the place', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    const other = await visit('admin', PLANNER)
    await grid(other).waitFor()
    await coverage(other, 30).focus()
    await cell(page, who, week).click()
    await expect.poll(() => coverage(other, week).getAttribute('aria-label')).toContain(who.surname)
    expect(await other.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Week 30,/)
    await saved(page)
  })

  test('on one week: the later is told, and decides', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const [first, second] = await takersOf(page, week, false)
    const other = await visit('admin', PLANNER)
    await grid(other).waitFor()
    // What the first browser hears of, it hears late: as if both had pressed at the same moment.
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    await page.route('**/api/v1/fmit/assignments', async (route) => {
      await held
      await route.continue()
    })
    await cell(page, first!, week).click()
    await cell(other, second!, week).click()
    await expectAttending(other, week, second!)
    release()
    const clash = page.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash.getByText(/Ines Halvorsen/).waitFor()
    await expectAttending(page, week, second!)
    await clash.getByRole('button', { name: 'Put mine back' }).click()
    await expectAttending(page, week, first!)
    await expectAttending(other, week, first!)
    await saved(page)
  })
})
