import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import { type Absence, UNREMARKED } from '#domain/leave/absence.ts'
import type { ProposalDraft, ProposalRow } from '#domain/proposals/proposal.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { type Visit, type Visitor, expect, expectAccessible, test } from './harness/test.ts'
import { PLANNER, type Someone, attending, cell, freeFor, openPlanner, openWeeks, planOf, saved, takersOf } from './planner-steps.ts' // prettier-ignore

const YEAR = '/api/v1/fmit/years/2026'

interface Step {
  readonly week: number
  readonly to: Someone
}

/** Makes a proposal of weeks for people, as the planner does; its page. */
const proposed = async (page: Page, title: string, steps: readonly Step[]): Promise<string> => {
  const { weeks } = await planOf(page)
  const ops = steps.map(({ week, to }) => ({
    op: 'assign',
    weekStart: weeks.find((each) => each.week === week)!.start,
    facultyId: to.id,
    replace: true,
  }))
  const answer = await page.request.post(`${YEAR}/proposals`, { data: { title, ops } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { proposal } = (await answer.json()) as { proposal: { id: string } }
  return `/proposals/${proposal.id}`
}

/** The two open weeks, each with somebody who can take it without a reason. */
const twoOpen = async (page: Page): Promise<readonly [Step, Step]> => {
  const [first = 0, second = 0] = await openWeeks(page)
  return [
    { week: first, to: await freeFor(page, first) },
    { week: second, to: await freeFor(page, second) },
  ]
}

/** A page of the plan as it was, and the proposal of its two open weeks. */
const opened = async (visit: Visit, title: string, visitor: Visitor = {}) => {
  const page = await openPlanner(visit, PLANNER, visitor)
  const steps = await twoOpen(page)
  await page.goto(await proposed(page, title, steps))
  await list(page).waitFor()
  return { page, steps }
}

const list = (page: Page): Locator => page.getByRole('grid', { name: 'Changes' })
const box = (page: Page, name: RegExp | string): Locator => list(page).getByRole('checkbox', { name }).first()
const weekBox = (page: Page, week: number): Locator => box(page, new RegExp(`^Week ${week},`))
const view = (page: Page, name: string): Locator => page.getByRole('radio', { name })
const accept = (page: Page, name: RegExp | string = /^Accept \d/): Locator => page.getByRole('button', { name })
const became = (page: Page): Locator => page.getByRole('region', { name: 'What comes of it' })
const focusedName = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const expectOwners = async (page: Page, steps: readonly Step[], there: boolean): Promise<void> => {
  for (const { week, to } of steps) await expect.poll(() => attending(page, week)).toBe(there ? to.id : null)
}

describe('a proposal made in the planner', () => {
  test('is looked at by person, by date, by rule and in the grid before anything is in the plan', async ({ visit }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const who = await freeFor(page, week)
    await cell(page, who, week - 1).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const bar = page.getByRole('toolbar', { name: 'Selection' })
    await bar.getByRole('button', { name: 'Propose instead' }).click()
    const choice = page.getByRole('menuitem', { name: 'Fill the open week' })
    if (await choice.isVisible()) await choice.click()
    await page.waitForURL(/\/proposals\//)
    await page.getByRole('heading', { name: `Proposal: Fill the open week: ${who.surname}, wk ${week - 1}–${week + 1}` }).waitFor() // prettier-ignore
    await page.getByText(/Draft by Dana Whitcombe, .* nothing is applied yet/).waitFor()
    await box(page, new RegExp(`^${who.surname}, `)).waitFor()
    expect(await weekBox(page, week).isChecked()).toBe(true)
    expect(await attending(page, week)).toBeNull()

    await view(page, 'By date').check()
    await list(page)
      .getByText(/^\w{3} 202[67]$/)
      .waitFor()
    await page.waitForURL(/by=date/)
    await view(page, 'By rule').check()
    await weekBox(page, week).waitFor()
    await view(page, 'In the grid').check()
    await page.getByRole('img', { name: new RegExp(`Week ${week}, .* open becomes ${who.name}`) }).waitFor()
    await page.goBack()

    await page.goto(PLANNER)
    await page.getByRole('link', { name: /proposals? waits?$/ }).click()
    await page.waitForURL(/\/proposals/)
  })

  test('can be taken in part: what is left out counts for nothing, and the address says so', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'Both open weeks')
    const [first, second] = steps
    await accept(page, 'Accept 2 changes').waitFor()
    await page.getByRole('img', { name: new RegExp(`${first.to.name} goes from`) }).waitFor()
    await weekBox(page, first.week).uncheck()
    await accept(page, 'Accept 1 change').waitFor()
    await accept(page, 'Accept all 2').waitFor()
    await page.getByText('with the change taken').waitFor()
    expect(await box(page, new RegExp(`^${first.to.surname}, `)).isChecked()).toBe(false)
    await page.waitForURL(/without=week-/)
    await page.reload()
    await accept(page, 'Accept 1 change').waitFor()
    expect(await weekBox(page, first.week).isChecked()).toBe(false)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').getByText('“Both open weeks” is accepted in part: 1 of 2 changes.').waitFor()
    await expectOwners(page, [second], true)
    await expectOwners(page, [first], false)
    await became(page)
      .getByText(/^Dana Whitcombe accepted 1 of 2 changes, today, /)
      .waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expectOwners(page, steps, false)
    await became(page)
      .getByText(/^Dana Whitcombe rolled it back, today, /)
      .waitFor()
  })

  test('has the rules and the fairness of what is taken beside it, and a way out of what it would break', async ({
    visit,
  }) => {
    const page = await openPlanner(visit)
    const [week = 0] = await openWeeks(page)
    const [free] = await takersOf(page, week, false)
    const [bound] = await takersOf(page, week + 1, true)
    const path = await proposed(page, 'One clean, one not', [
      { week, to: free! },
      { week: week + 1, to: bound! },
    ])
    await page.goto(path)
    const beside = page.getByRole('region', { name: 'What comes of it' })
    const out = beside.getByRole('button', { name: `Leave out week ${week + 1}` }).first()
    await out.waitFor()
    const critical = beside.getByRole('img', { name: 'Critical' })
    const before = await critical.count()
    await out.click()
    await expect.poll(() => weekBox(page, week + 1).isChecked()).toBe(false)
    await expect.poll(() => critical.count()).toBeLessThan(before)
    await beside.getByText(/people, fairness \d+ → \d+ %/).waitFor()

    // What is critical asks for a reason, of ten letters or more.
    await page.getByRole('button', { name: 'Take all' }).click()
    await accept(page, 'Accept 2 changes').click()
    const why = page.getByRole('dialog', { name: 'Why?' })
    await why.waitFor()
    await expectAccessible(page)
    await why.getByRole('textbox').fill('Short')
    await why.getByRole('button', { name: 'Accept anyway' }).click()
    await why.getByText('Write why, in ten letters or more.').waitFor()
    await why.getByRole('textbox').fill('Both of them asked for it.')
    await why.getByRole('button', { name: 'Accept anyway' }).click()
    await page
      .getByRole('status')
      .getByText(/is accepted: all 2 changes/)
      .waitFor()
    await expect.poll(() => attending(page, week + 1)).toBe(bound!.id)
    await page.keyboard.press('Control+z')
    await expect.poll(() => attending(page, week)).toBeNull()
  })
})

describe('a decision', () => {
  test('can be rolled back later, with a reason that stays with it', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'To be rolled back')
    await accept(page).click()
    await expectOwners(page, steps, true)
    await page.reload()
    await page.getByText(/^It can be rolled back until Mon 23 Nov, /).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Roll back' }).click()
    const why = page.getByRole('dialog', { name: 'Why?' })
    await why.getByRole('button', { name: 'Roll back' }).click()
    await why.getByText('Write why.').waitFor()
    await why.getByRole('textbox').fill('The wrong year')
    await page.keyboard.press('Enter')
    await expectOwners(page, steps, false)
    await page.getByText('“The wrong year”').waitFor()
    await page.getByRole('link', { name: 'To all proposals' }).click()
    await page.getByRole('radio', { name: 'Ended' }).check()
    await page.getByRole('link', { name: /^To be rolled back.*rolled back by Dana Whitcombe/ }).waitFor()
  })

  test('can wait, or be no: set aside it stays, discarded it ends', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'Not now')
    await page.getByRole('link', { name: 'Set aside' }).click()
    const item = page.getByRole('link', { name: /^Not now/ })
    await item.waitFor()
    await expectAccessible(page)
    await item.click()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('status').getByText('“Not now” is discarded.').waitFor()
    await expect.poll(() => item.count()).toBe(0)
    await page.getByRole('radio', { name: 'Ended' }).check()
    await page.waitForURL(/state=ended/)
    await item.click()
    await became(page)
      .getByText(/^Dana Whitcombe discarded it, today, /)
      .waitFor()
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
    await weekBox(page, steps[0].week).press('Space')
    expect(await weekBox(page, steps[0].week).isChecked()).toBe(false)
    await expectAccessible(page)
  })
})

describe('the plan moves on', () => {
  test('and what overlaps is shown side by side, chosen row by row, and rebased', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'Overtaken')
    const [first, second] = steps
    const other = await visit('admin', PLANNER)
    const [quick] = (await takersOf(page, first.week, false)).filter(({ id }) => id !== first.to.id)
    const [late] = (await takersOf(page, second.week, false)).filter(({ id }) => id !== second.to.id)
    try {
      await cell(other, quick!, first.week).click()
      await cell(other, late!, second.week).click()
      await saved(other)

      await page
        .locator('b', { hasText: 'The plan has moved on: 2 changes overlap with what was changed since.' })
        .waitFor()
      await page.getByText(/Ines Halvorsen: Week \d+ is /).waitFor()
      expect(await weekBox(page, first.week).isChecked()).toBe(false)
      await expectAccessible(page)
      const choice = (week: number) => list(page).getByRole('group', { name: `Week ${week} was changed since` })
      await list(page).getByText(quick!.name, { exact: true }).first().waitFor()
      await choice(first.week).getByRole('button', { name: 'Put the proposal over it' }).click()
      await choice(second.week).getByRole('button', { name: 'Keep what is there' }).click()
      await page.getByRole('button', { name: 'Rebase' }).click()
      await accept(page, 'Accept 1 change').waitFor()
      await expect.poll(() => weekBox(page, second.week).count()).toBe(0)
      await accept(page).click()
      const why = page.getByRole('dialog', { name: 'Why?' })
      await expect.poll(async () => (await why.isVisible()) || (await attending(page, first.week)) === first.to.id).toBe(true) // prettier-ignore
      if (await why.isVisible()) {
        await why.getByRole('textbox').fill('It was agreed before.')
        await page.keyboard.press('Enter')
      }
      await expect.poll(() => attending(page, first.week)).toBe(first.to.id)
      expect(await attending(page, second.week)).toBe(late!.id)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => attending(page, first.week)).toBe(quick!.id)
    } finally {
      // What the other took stays taken for nobody who comes after.
      while ((await other.request.post(`${YEAR}/undo`, { data: {} })).ok()) continue
    }
    await expectOwners(page, steps, false)
  })
})

describe('two people look at one', () => {
  test('and each sees what the other does, by name, without losing ticks', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'Looked at by two')
    await weekBox(page, steps[0].week).uncheck()
    const other = await visit('admin', new URL(page.url()).pathname)
    await list(other).waitFor()
    expect(await weekBox(other, steps[0].week).isChecked()).toBe(true)
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    const approved = await other.request.post(`/api/v1/proposals/${id}/approve`, { data: {} })
    expect(approved.ok()).toBe(true)
    await page.getByText('Ines Halvorsen approved it. What you ticked stays ticked.', { exact: true }).first().waitFor()
    expect(await weekBox(page, steps[0].week).isChecked()).toBe(false)
    await other.getByRole('button', { name: 'Discard' }).click()
    await page
      .getByText(/^Ines Halvorsen discarded it, today, /)
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
  })

  test('and who is later is told by whom it was decided', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'Decided twice')
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    // What the first hears of it, it hears late: as if both had pressed at the same moment.
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    await page.route('**/accept', async (route) => {
      await held
      await route.continue()
    })
    await accept(page).click()
    const other = await visit('admin', '/proposals')
    const gone = await other.request.post(`/api/v1/proposals/${id}/reject`, { data: { reason: 'Not this year' } })
    expect(gone.ok()).toBe(true)
    release()
    await page
      .getByText(/Ines Halvorsen discarded/)
      .first()
      .waitFor()
    await page.getByText('“Not this year”').waitFor()
    await expectOwners(page, steps, false)
  })
})

describe('by keyboard alone', () => {
  test('a proposal is read, ticked, opened, accepted and taken back', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'By keyboard')
    await page.keyboard.press('F6')
    expect(await focusedName(page)).toMatch(/, 1 change$/)
    await page.keyboard.press('ArrowDown')
    expect(await focusedName(page)).toMatch(/^Week \d+, /)
    await page.keyboard.press('Space')
    await accept(page, 'Accept 1 change').waitFor()
    await page.keyboard.press('Home')
    expect(await focusedName(page)).toMatch(/, 1 change$/)
    await page.keyboard.press('Space')
    await accept(page, 'Accept 2 changes').waitFor()
    await page.keyboard.press('End')
    expect(await focusedName(page)).toContain(`Week ${steps[1].week}`)
    await page.keyboard.press('F6')
    expect(await focusedName(page)).toBe('What comes of it')
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Accept 2 changes')
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('Shift+F6')
    expect(await focusedName(page)).toContain(`Week ${steps[1].week}`)

    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/fmit\/planner\?.*week=/)
    await page.goBack()
    await list(page).waitFor()
    await page.keyboard.press('Control+Enter')
    await expectOwners(page, steps, true)
    await page
      .getByRole('status')
      .getByText(/is accepted/)
      .waitFor()
    await page.keyboard.press('Control+z')
    await expectOwners(page, steps, false)
  })

  test('it is found in the palette', async ({ visit }) => {
    const page = await openPlanner(visit)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('propos')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Proposals' }).waitFor()
  })
})

/** Days away of everybody, row after row: as an import of a large sheet makes them. */
const manyRows = (facts: Facts, count: number): Omit<ProposalDraft, 'base' | 'createdAt'> => {
  const people = [...facts.person.keys()].sort()
  const rows = Array.from({ length: count }, (_, i): ProposalRow => {
    const person = people[i % people.length]!
    const first = addDays(day('2027-07-05'), 2 * Math.floor(i / people.length))
    const absence: Absence = {
      ...UNREMARKED,
      id: `of-row-${i + 2}`,
      person,
      first,
      last: first,
      firstHalf: 'am',
      lastHalf: 'pm',
      type: 'vacation',
      status: 'approved',
    }
    return {
      id: `row-${i + 2}`,
      label: `Row ${i + 2}`,
      why: null,
      people: [person],
      first,
      last: first,
      changes: [{ kind: 'absence', key: absence.id, from: null, to: absence }],
    }
  })
  const author = { id: 'user:import', name: 'Ines Halvorsen' }
  return { source: 'import', title: 'A whole summer.xlsx', area: 'leave', author, rows }
}

test('two thousand rows are one list, of which those in sight are drawn', async ({ visit, turnus }) => {
  const id = await turnus.propose((facts) => manyRows(facts, 2000))
  const page = await visit('coordinator', `/proposals/${id}`)
  await accept(page, 'Accept 2000 changes').waitFor()
  expect(Number(await list(page).getAttribute('aria-rowcount'))).toBeGreaterThan(2000)
  expect(await list(page).getByRole('row').count()).toBeLessThan(120)
  await list(page).getByRole('checkbox').first().focus()
  await page.keyboard.press('End')
  await expect.poll(() => focusedName(page)).toMatch(/^Row \d+, .*: new, /)
  await page.keyboard.press('Space')
  await accept(page, 'Accept 1999 changes').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await accept(page, 'Accept 1998 changes').waitFor()
  // Far out of sight, the line that has the focus is still there to go on from.
  await list(page).hover()
  await page.mouse.wheel(0, -100_000)
  await expect.poll(() => list(page).getByRole('checkbox').first().isVisible()).toBe(true)
  expect(await focusedName(page)).toMatch(/^Row \d+, /)
  await page.keyboard.press('Home')
  await expect.poll(() => focusedName(page)).toMatch(/, \d+ changes$/)
  await page.getByRole('button', { name: 'Discard' }).click()
})

test('an import is looked at in words, accepted, and taken back like anything else', async ({ visit, turnus }) => {
  const id = await turnus.propose((facts) => ({ ...manyRows(facts, 6), title: 'A few days.xlsx' }))
  const page = await visit('coordinator', `/proposals/${id}`)
  await page.getByText(/Import by Ines Halvorsen, today, .* nothing is applied yet/).waitFor()
  await list(page).getByText('Vacation, Mon 5 Jul, approved').first().waitFor()
  await expectAccessible(page)
  const away = async (): Promise<number> => {
    const answer = await page.request.get('/api/v1/absences?from=2027-07-05&to=2027-07-05')
    return ((await answer.json()) as { total: number }).total
  }
  const before = await away()
  await accept(page, 'Accept 6 changes').click()
  await expect.poll(away).toBe(before + 6)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(away).toBe(before)
  await became(page)
    .getByText(/^Dana Whitcombe rolled it back/)
    .waitFor()
})

describe('on a phone', () => {
  test('rows are cards, what comes of them is below, and the decision stays under the thumb', async ({ visit }) => {
    const { page, steps } = await opened(visit, 'On the way', { screen: 'phone' })
    await expectAccessible(page)
    const label = list(page).locator('label').first()
    for (const target of [label, accept(page), page.getByRole('button', { name: 'Discard' })])
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    const bar = (await page.getByRole('toolbar', { name: 'Decision' }).boundingBox())!
    expect(bar.y + bar.height).toBeLessThanOrEqual(844)
    await page.getByRole('region', { name: 'What comes of it' }).scrollIntoViewIfNeeded()
    expect((await page.getByRole('toolbar', { name: 'Decision' }).boundingBox())!.y).toBe(bar.y)
    await weekBox(page, steps[0].week).click()
    await accept(page, 'Accept 1 change').click()
    await expectOwners(page, [steps[1]], true)
    await became(page)
      .getByText(/^Dana Whitcombe accepted 1 of 2 changes/)
      .waitFor()
    await expectAccessible(page)
  })
})

describe('every look of it', () => {
  for (const scheme of ['light', 'dark'] as const)
    test(`is readable by everybody, ${scheme}`, async ({ visit }) => {
      const { page } = await opened(visit, `Looks, ${scheme}`, { scheme })
      for (const name of ['By person', 'By rule', 'By date', 'In the grid']) {
        await view(page, name).check()
        await expectAccessible(page)
      }
      await view(page, 'By person').check()
      await page.getByRole('button', { name: 'Take none' }).click()
      await page.getByText('Nothing is taken, so nothing would change.').waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Discard' }).click()
      await page.waitForURL(/\/proposals$/)
      await expectAccessible(page)
    })
})

test('who does not plan is told so, and an address that leads nowhere says where to go on', async ({ visit }) => {
  const resident = await visit('resident', '/proposals')
  await resident.getByRole('alert').getByText('The proposals could not be read.').waitFor()
  const page = await visit('coordinator', '/proposals/nothing')
  await page.getByRole('heading', { name: 'There is no such proposal.' }).waitFor()
  await page.getByRole('link', { name: 'See all proposals' }).click()
  await page.getByRole('heading', { name: 'Proposals' }).waitFor()
})

test('on paper every row stands with its tick', async ({ visit }) => {
  const { page, steps } = await opened(visit, 'On paper')
  await weekBox(page, steps[0].week).uncheck()
  await page.emulateMedia({ media: 'print' })
  const rows = page.getByRole('row').filter({ hasText: /[☑☐]/ })
  await expect.poll(() => rows.count()).toBe(2)
  expect(await rows.filter({ hasText: '☐' }).textContent()).toContain(`Week ${steps[0].week}`)
  expect(await rows.filter({ hasText: '☑' }).textContent()).toContain(steps[1].to.name)
  expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await accept(page).waitFor()
})
