import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'

describe('the timeline', () => {
  test('shows everybody’s weeks, and the year in a line', async ({ visit }) => {
    const page = await visit('viewer', '/fmit/timeline')
    await page.getByRole('rowheader', { name: /Ines Okonkwo/ }).waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(13)
    await page.getByText(/^\d+ of 52 weeks covered$/).waitFor()
    // Past weeks solid, the present one outlined: said as well as shown.
    await page.getByText(/Week 21, Fri 20 Nov – Thu 26 Nov, now; recovers Fri 27 Nov; Thanksgiving/).waitFor()
    await page.getByText(/Week 1, Fri 3 Jul – Thu 9 Jul, over/).waitFor()
    expect(await page.getByRole('table').getByRole('link').count()).toBe(0)
    await expectAccessible(page)
  })

  test('goes from year to year, two around the present one, and keeps the year in the address', async ({ visit }) => {
    const page = await visit('viewer', '/fmit/timeline')
    for (const year of [2027, 2028]) {
      await page.getByRole('button', { name: `To ${String(year)}–${String(year + 1).slice(2)}` }).click()
      await page.waitForURL(new RegExp(`ay=${String(year)}`))
    }
    await page.getByRole('heading', { name: 'FMIT timeline 2028–29' }).waitFor()
    expect(await page.getByRole('button', { name: 'To 2029–30' }).isDisabled()).toBe(true)
    await page.goBack()
    await page.getByRole('heading', { name: 'FMIT timeline 2027–28' }).waitFor()
  })

  test('shows those of a load, and the address says which', async ({ visit }) => {
    const page = await visit('viewer', '/fmit/timeline')
    await page.getByRole('rowheader', { name: /Ines Okonkwo/ }).waitFor()
    const loads = page.getByRole('radiogroup', { name: 'People by load' })
    const onTrack = Number(
      /\d+$/.exec(
        (await loads
          .getByText(/On track/)
          .first()
          .textContent()) ?? '',
      )?.[0],
    )
    await loads.getByRole('radio', { name: /On track/ }).check()
    await page.waitForURL(/load=on-track/)
    expect(await page.getByRole('rowheader').count()).toBe(onTrack + 1)
    await page.reload()
    await page.getByRole('rowheader', { name: /Covered/ }).waitFor()
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(onTrack + 1)
  })

  test('leads a planner to the cell', async ({ visit }) => {
    const page = await visit('coordinator', '/fmit/timeline')
    const row = page.getByRole('row', { name: /Ines Okonkwo/ })
    await row.getByRole('link').first().click()
    await page.waitForURL(/\/admin\/fmit\/planner\?ay=2026&person=okonkwo&week=20\d\d-\d\d-\d\d/)
  })

  test('follows what others change within a second', async ({ visit }) => {
    const reader = await visit('viewer', '/fmit/timeline')
    const planner = await visit('coordinator', '/people')
    const open = reader.getByText(/^Week \d+, from \w+ \d+ \w+: open$/)
    await open.first().waitFor({ state: 'attached' })
    const before = await open.count()
    const year = (await (await planner.request.get('/api/v1/fmit/years/2026')).json()) as {
      readonly weeks: readonly { readonly start: string; readonly ownerId: string | null }[]
    }
    const weekStart = year.weeks.findLast(({ ownerId }) => ownerId === null)?.start
    const answer = await planner.request.post('/api/v1/fmit/assignments', {
      data: { weekStart, facultyId: 'whitfield', reason: 'Whoever is free takes it.' },
    })
    expect(answer.status()).toBe(201)
    await expect.poll(() => open.count()).toBe(before - 1)
  })
})

describe('the timeline on a phone', () => {
  test('begins with who is on now', async ({ visit }) => {
    const page = await visit('viewer', '/fmit/timeline', { screen: 'phone' })
    await page.getByRole('heading', { name: 'On service now until Thu 26 Nov' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'wk 20' }).count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show 20 weeks that are over' }).click()
    await page.getByRole('listitem').filter({ hasText: 'wk 20' }).waitFor()
    await page.getByRole('button', { name: /^\d+ open$/ }).click()
    const shown = await page.getByRole('main').getByRole('listitem').count()
    expect(await page.getByText('Nobody yet').count()).toBe(shown)
  })
})
