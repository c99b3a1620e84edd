import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'
import { openPlanner, planOf, saved } from './planner-steps.ts'

describe('findings', () => {
  test('Show leads to the cell, and Esc leads back', async ({ visit }) => {
    const page = await openPlanner(visit)
    const panel = page.getByRole('complementary', { name: 'Findings, open weeks and balance' })
    const finding = panel
      .getByRole('listitem')
      .filter({ hasText: /is on .* for \d of the 7 days/ })
      .first()
    const sentence = (await finding.getByRole('button').first().textContent())!
    await finding.getByRole('button', { name: /^Show/ }).click()
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(name).toMatch(/on service.*critical/)
    expect(sentence).toContain(name!.split(',')[0])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(sentence)
  })

  test('ways out are worked out to the end: taking one mends it', async ({ visit }) => {
    const page = await openPlanner(visit)
    const panel = page.getByRole('complementary', { name: 'Findings, open weeks and balance' })
    const finding = panel
      .getByRole('listitem')
      .filter({ hasText: /is on .* for \d of the 7 days/ })
      .first()
    const sentence = (await finding.getByRole('button').first().textContent())!
    await finding.getByRole('button').first().click()
    const ways = finding.getByRole('list', { name: 'Ways out' })
    await ways.getByRole('button').nth(1).waitFor()
    expect(await ways.getByRole('button').count()).toBeGreaterThan(1)
    expect(await ways.getByRole('button').count()).toBeLessThanOrEqual(3)
    await expectAccessible(page)
    await ways
      .getByRole('button', { name: /takes week|Swap with/ })
      .first()
      .click()
    await panel.getByRole('button', { name: sentence, exact: true }).waitFor({ state: 'detached' })
    await saved(page)
  })

  test('a critical one is kept by a written reason', async ({ visit }) => {
    const page = await openPlanner(visit)
    const panel = page.getByRole('complementary', { name: 'Findings, open weeks and balance' })
    const finding = panel
      .getByRole('listitem')
      .filter({ hasText: /is on .* for \d of the 7 days/ })
      .first()
    await finding.getByRole('button').first().click()
    await finding.getByRole('button', { name: /Keep it, and write why/ }).click()
    await page.getByRole('dialog', { name: 'Why?' }).getByRole('textbox').fill('Comes back from leave for it.')
    await page.keyboard.press('Enter')
    await finding.getByText('Comes back from leave for it.').waitFor()
    await saved(page)
  })

  test('of one severity, the open weeks, and the balance, each by its address', async ({ visit }) => {
    const page = await openPlanner(visit)
    const panel = page.getByRole('complementary', { name: 'Findings, open weeks and balance' })
    await panel
      .getByRole('button', { name: /critical/ })
      .first()
      .click()
    await expect.poll(() => page.url()).toContain('severity=critical')
    await page.reload()
    await panel.getByRole('list', { name: 'Findings' }).waitFor()
    const severities = await panel.getByRole('list', { name: 'Findings' }).getByRole('img').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label'))) // prettier-ignore
    expect(new Set(severities)).toEqual(new Set(['Critical']))
    await panel.getByRole('tab', { name: /Open/ }).click()
    const gaps = panel.getByRole('list', { name: 'Open weeks' }).getByRole('listitem')
    expect(await gaps.count()).toBe(
      (await planOf(page)).weeks.filter(({ ownerId, state }) => ownerId === null && state !== 'past').length,
    )
    await expectAccessible(page)
    await gaps
      .first()
      .getByRole('button', { name: /^Assign/ })
      .click()
    await page.getByRole('dialog', { name: /Who takes week/ }).waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('tab', { name: /Balance/ }).click()
    await panel.getByRole('list', { name: 'Balance' }).getByRole('listitem').first().waitFor()
    await expectAccessible(page)
  })

  test('the next one comes with C', async ({ visit }) => {
    const page = await openPlanner(visit)
    await page.getByRole('grid').locator('[tabindex="0"]').focus()
    await page.keyboard.press('c')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/critical/)
  })
})
