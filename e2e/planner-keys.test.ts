import { describe } from 'vitest'
import type { Page } from 'playwright-core'
import { expect, expectAccessible, test } from './harness/test.ts'
import { cell, coverage, expectAttending, freeFor, grid, openPlanner, openWeeks, saved } from './planner-steps.ts'

/** The name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** Presses keys until the focus is on something. */
const moveTo = async (page: Page, key: string, name: RegExp): Promise<void> => {
  for (let steps = 0; steps < 60; steps++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${String(name)}, but to ${await focused(page)}`)
}

describe('the planner by keyboard alone', () => {
  test('is one stop in the tab order', async ({ visit }) => {
    const page = await openPlanner(visit)
    await grid(page).waitFor()
    expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1)
    await page.getByRole('button', { name: 'More', exact: true }).focus()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatch(/^Week \d+,/)
    await page.keyboard.press('Tab')
    expect(await grid(page).locator(':focus').count()).toBe(0)
  })

  test('goes to the next gap, to today, to the ends and the corners, and by blocks', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [first = 0, second = 0] = await openWeeks(page)
    await coverage(page, 21).focus()
    await page.keyboard.press('g')
    expect(await focused(page)).toMatch(new RegExp(`^Week ${first},.*open`))
    await page.keyboard.press('g')
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^Week ${second},.*open`))
    await page.keyboard.press('t')
    await expect.poll(() => focused(page)).toMatch(/this week/)
    await page.keyboard.press('End')
    expect(await focused(page)).toMatch(/^Week 52,/)
    await page.keyboard.press('PageUp')
    expect(await focused(page)).toMatch(/^Week 49,/)
    await page.keyboard.press('Home')
    expect(await focused(page)).toMatch(/^Week 1,/)
    await page.keyboard.press('PageDown')
    expect(await focused(page)).toMatch(/^Week 5,/)
    await page.keyboard.press('Control+End')
    expect(await focused(page)).toMatch(/^$|Juneteenth|holiday/i)
    await page.keyboard.press('Control+Home')
    expect(await focused(page)).toMatch(/^Week 1,/)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/of .* weeks/)
  })

  test('assigns with Enter, takes back with Ctrl Z, brings again with Ctrl Shift Z, clears with Delete', async ({
    visit,
  }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    await coverage(page, 21).focus()
    await page.keyboard.press('g')
    await moveTo(page, 'ArrowDown', new RegExp(`^${who.surname}, week ${week},`))
    await page.keyboard.press('Enter')
    await expectAttending(page, week, who)
    expect(await focused(page)).toMatch(new RegExp(`^${who.surname}, week ${week},.*on service`))
    await saved(page)
    await page.keyboard.press('Control+z')
    await expectAttending(page, week, null)
    await page.keyboard.press('Control+Shift+z')
    await expectAttending(page, week, who)
    await page.keyboard.press('Delete')
    await expectAttending(page, week, null)
    await saved(page)
  })

  test('chooses from the ranked people with arrows and Enter, and Esc gives the focus back', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    await coverage(page, 21).focus()
    await page.keyboard.press('g')
    await page.keyboard.press('Enter')
    const people = page.getByRole('dialog', { name: `Who takes week ${week}?` })
    await people.waitFor()
    await page.keyboard.press('Escape')
    await people.waitFor({ state: 'hidden' })
    expect(await focused(page)).toMatch(new RegExp(`^Week ${week},`))
    await page.keyboard.press('Enter')
    await people.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => coverage(page, week).getAttribute('aria-label')).not.toContain('open')
    await saved(page)
  })

  test('shows all keys, and filters the rows with a slash', async ({ visit }) => {
    const page = await openPlanner(visit)
    await coverage(page, 21).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('petrova')
    await expect.poll(() => page.getByRole('rowheader', { name: /of .* weeks/ }).count()).toBe(1)
    await expect.poll(() => page.url()).toContain('f=petrova')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('rowheader', { name: /of .* weeks/ }).count()).toBeGreaterThan(5)
  })

  test('paints with the number of a row, and Esc stops', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    const names = await page.getByRole('rowheader', { name: /of .* weeks/ }).allTextContents()
    const number = names.findIndex((name) => name.startsWith(who.surname)) + 1
    await coverage(page, 21).focus()
    if (number <= 9) await page.keyboard.press(String(number))
    else await page.getByRole('rowheader', { name: new RegExp(who.name) }).click()
    await page.getByText(`Painting ${who.surname}`).waitFor()
    await page.getByRole('columnheader', { name: new RegExp(`^Week ${week},`) }).click()
    await expectAttending(page, week, who)
    await coverage(page, week).click()
    await expectAttending(page, week, null)
    await page.keyboard.press('Escape')
    await page.getByText(`Painting ${who.surname}`).waitFor({ state: 'hidden' })
    await saved(page)
  })

  test('copies a row and pastes it into another', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    await coverage(page, week).focus()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, who.surname)
    await expectAttending(page, week, who)
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      )
      return clipboardData.getData('text/plain')
    })
    expect(copied).toBe(who.name)
    await cell(page, who, week).focus()
    await page.keyboard.press('Delete')
    await expectAttending(page, week, null)
    await saved(page)
  })
})
