import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'
import { type Someone, attending, cell, coverage, expectAttending, freeFor, openPlanner, openWeeks, planOf, saved, takersOf } from './planner-steps.ts' // prettier-ignore

const middle = async (locator: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = (await locator.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags with the mouse, a step at a time, as a hand does. */
const drag = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y, { steps: 2 })
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
}

const named = async (page: Page, id: string): Promise<Someone> => {
  const { name } = (await planOf(page)).faculty.find((person) => person.id === id)!
  return { id, name, surname: name.split(' ').at(-1)! }
}

describe('dragging a week', () => {
  test('along the row moves it, and across rows gives it to somebody else', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const [first, second] = await takersOf(page, week, false)
    await cell(page, first!, week).click()
    await expectAttending(page, week, first!)

    await drag(page, cell(page, first!, week), cell(page, second!, week))
    await expectAttending(page, week, second!)

    await cell(page, second!, week).click()
    await expectAttending(page, week, null)
    const owner = await named(page, (await attending(page, week - 2))!)
    await drag(page, cell(page, owner, week - 2), cell(page, owner, week))
    const why = page.getByRole('dialog', { name: 'Why?' })
    // Whether the new place asks for a reason depends on the sample; either way the week goes where it was put.
    await expect.poll(async () => (await why.isVisible()) || (await attending(page, week)) === owner.id).toBe(true)
    if (await why.isVisible()) {
      await why.getByRole('textbox').fill('Asked for the later week.')
      await page.keyboard.press('Enter')
    }
    await expectAttending(page, week, owner)
    await expectAttending(page, week - 2, null)
    await saved(page)
  })

  test('onto a taken week offers to swap, with what it brings to both', async ({ visit }) => {
    const page = await openPlanner(visit)
    const { weeks } = await planOf(page)
    const coming = weeks.filter(({ state, ownerId }) => state === 'future' && ownerId !== null)
    const [one, other] = [coming[0]!, coming.find(({ ownerId }) => ownerId !== coming[0]!.ownerId)!]
    const [first, second] = [await named(page, one.ownerId!), await named(page, other.ownerId!)]
    await drag(page, cell(page, first, one.week), cell(page, first, other.week))
    const swap = page.getByRole('dialog', { name: 'Swap the two weeks?' })
    await swap.getByText(first.surname, { exact: true }).waitFor()
    await swap.getByText(second.surname, { exact: true }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await swap.waitFor({ state: 'hidden' })
    expect(await attending(page, one.week)).toBe(first.id)
  })

  test('Esc while dragging leaves everything as it was, and illegal targets dim meanwhile', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const [first, second] = await takersOf(page, week, false)
    await cell(page, first!, week).click()
    await expectAttending(page, week, first!)
    const [start, end] = [await middle(cell(page, first!, week)), await middle(cell(page, second!, week))]
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 6 })
    const opacity = (locator: Locator) => locator.evaluate((element) => Number(getComputedStyle(element).opacity))
    expect(await opacity(cell(page, second!, week + 3))).toBeLessThan(0.5)
    expect(await opacity(cell(page, second!, week))).toBe(1)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expectAttending(page, week, first!)
    await saved(page)
  })
})

describe('a range of weeks', () => {
  test('says what would come of it before it is filled, and fills what is open', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    await cell(page, who, week - 1).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const bar = page.getByRole('toolbar', { name: 'Selection' })
    await bar.getByText(`${who.surname}, wk ${week - 1}–${week + 1}`).waitFor()
    await bar.getByText(/1 open · \d+ → \d+/).waitFor()
    await expect.poll(() => page.url()).toContain('until=')
    await expectAccessible(page)
    await bar.getByRole('button', { name: 'Fill the open week' }).click()
    await expectAttending(page, week, who)
    await bar.waitFor({ state: 'hidden' })
    await saved(page)
  })

  test('selected by dragging is cleared in one step, and one undo brings all of it back', async ({ visit }) => {
    const page = await openPlanner(visit)
    const taken = (await planOf(page)).weeks.filter(({ state, ownerId }) => state === 'future' && ownerId !== null)
    const first = taken[0]!.week
    const before = (await planOf(page)).weeks.slice(first - 1, first + 2).map(({ ownerId }) => ownerId)
    await coverage(page, first).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const bar = page.getByRole('toolbar', { name: 'Selection' })
    await bar.getByRole('button', { name: 'Clear 3' }).click()
    await expect.poll(() => coverage(page, first).getAttribute('aria-label')).toContain('open')
    await saved(page)
    expect(await attending(page, first + 1)).toBeNull()
    await page.getByRole('button', { name: /^Undo:/ }).click()
    await expect
      .poll(async () => (await planOf(page)).weeks.slice(first - 1, first + 2).map(({ ownerId }) => ownerId))
      .toEqual(before)
  })

  test('of two people is swapped through one step', async ({ visit }) => {
    const page = await openPlanner(visit)
    const { weeks } = await planOf(page)
    const first =
      weeks.findIndex((week, i) => week.state === 'future' && week.ownerId !== null && weeks[i + 1]?.ownerId) + 1
    const [a, b] = [weeks[first - 1]!.ownerId, weeks[first]!.ownerId]
    await coverage(page, first).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Swap the two' }).click()
    const why = page.getByRole('dialog', { name: 'Why?' })
    await expect.poll(async () => (await why.isVisible()) || (await attending(page, first)) === b).toBe(true)
    if (await why.isVisible()) {
      await why.getByRole('textbox').fill('Both of them asked for it.')
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => attending(page, first)).toBe(b)
    expect(await attending(page, first + 1)).toBe(a)
    await saved(page)
  })
})
