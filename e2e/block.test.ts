import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'
import type { Visit, Visitor } from './harness/test.ts'

const BLOCK = '/block/2026/9'
const API = '/api/v1/blocks/2026/9'

interface Block {
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly pgy: number | null
    readonly rotations: readonly { readonly name: string }[]
    readonly cells: readonly (string | null)[]
  }[]
  readonly facts: {
    readonly pin: readonly { readonly person: string; readonly activity: string; readonly note: string | null }[]
    readonly weeklyRequirement: readonly { readonly rotation: string; readonly fmClinicMax: number }[]
  }
}

const blockOf = async (page: Page): Promise<Block> => (await (await page.request.get(API)).json()) as Block

/** A half-day of somebody, by surname: "Tue 23 Feb PM". */
const halfDay = (page: Page, surname: string, when: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${surname}, ${when}, `) })
const margin = (page: Page, when: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^Margin, ${when}:`) })

const nameOf = (cell: Locator): Promise<string> => cell.getAttribute('aria-label').then((name) => name ?? '')
const figureOf = async (cell: Locator): Promise<number> =>
  Number(((await cell.textContent()) ?? '').replace('−', '-').replace('+', ''))

const expectCode = (cell: Locator, code: string) => expect.poll(() => nameOf(cell)).toMatch(new RegExp(`, (AM|PM), ${code},|(AM|PM), ${code},`)) // prettier-ignore
const saved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor()
const pins = async (page: Page) => (await blockOf(page)).facts.pin

/** The block as a coordinator finds it, with what the last test left taken back. */
const openBlock = async (visit: Visit, visitor: Visitor = {}): Promise<Page> => {
  const page = await visit('coordinator', BLOCK, visitor)
  let undone = 0
  while ((await page.request.post(`${API}/undo`, { data: {} })).ok()) undone += 1
  if (undone > 0) await page.reload()
  await page.getByRole('grid', { name: /^Block 9/ }).waitFor()
  return page
}

const clipboard = (page: Page, kind: 'copy' | 'paste', text = ''): Promise<string> =>
  page.evaluate(
    ([type, given]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', given)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }),
      )
      return clipboardData.getData('text/plain')
    },
    [kind, text] as const,
  )

describe('a block', () => {
  test('opens on the block of today, and leads to the others and to its people', async ({ visit }) => {
    const page = await visit('coordinator', '/')
    await page.getByRole('link', { name: 'Block', exact: true }).click()
    await page.waitForURL(/\/block\/2026\/6$/)
    await page.getByRole('heading', { name: 'Block 6' }).waitFor()
    await page.getByRole('button', { name: 'To Block 7' }).click()
    await page.waitForURL(/\/block\/2026\/7/)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('block 9')
    await page.getByRole('option', { name: /^Block 9/ }).click()
    await page.waitForURL(/\/block\/2026\/9/)
    await page.getByRole('button', { name: 'Everyone' }).click()
    await page.getByRole('menuitemradio', { name: 'Faculty' }).click()
    await expect.poll(() => page.getByRole('rowheader', { name: /, PGY-|Psychiatry/ }).count()).toBe(0)
    await page.getByRole('rowheader', { name: 'Rei Nakagawa, Core' }).waitFor()
    await page.getByRole('searchbox', { name: 'Name or rotation' }).fill('nobody')
    await page.getByRole('button', { name: 'Show everyone' }).click()
    await page.getByRole('rowheader', { name: /^Priya Raman/ }).waitFor()
    await page.goto('/block/2026/0')
    await page.getByRole('button', { name: 'To Block 13 of 2025–26' }).click()
    await page.waitForURL(/\/block\/2025\/13/)
  })

  test('takes a code that is typed, tells what comes of it first, and takes it back', async ({ visit }) => {
    const page = await openBlock(visit)
    const cell = halfDay(page, 'Nakagawa', 'Mon 22 Feb PM')
    await expectCode(cell, 'AT')
    const before = await figureOf(margin(page, 'Mon 22 Feb PM'))
    await cell.focus()
    await page.keyboard.type('ad')
    const list = page.getByRole('listbox', { name: 'Activities' })
    await list.getByRole('option', { name: /Administration/ }).waitFor()
    expect(await list.getByRole('option').count()).toBeLessThanOrEqual(6)
    await page.keyboard.type('m')
    await page.getByText(/Nakagawa, Mon 22 Feb PM, now Attending.* With ADM, clinic .* there would be/).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true)
    await expectCode(cell, 'AT')

    await page.keyboard.type('adm')
    await page.keyboard.press('Enter')
    await expectCode(cell, 'ADM')
    await expect.poll(() => figureOf(margin(page, 'Mon 22 Feb PM'))).toBe(before - 1)
    await saved(page)
    expect(await pins(page)).toMatchObject([{ person: 'nakagawa', activity: 'ADM' }])
    await page.keyboard.press('Control+z')
    await expectCode(cell, 'AT')
    await expect.poll(() => figureOf(margin(page, 'Mon 22 Feb PM'))).toBe(before)
    await expect.poll(() => pins(page)).toEqual([])
    await page.keyboard.press('Control+Shift+z')
    await expectCode(cell, 'ADM')
    await page.getByRole('button', { name: /^Undo: / }).click()
    await expectCode(cell, 'AT')
    await page.reload()
    await expectCode(cell, 'AT')
  })

  test('pins, notes, explains and gives back; fills, copies and pastes a range', async ({ visit }) => {
    const page = await openBlock(visit)
    const cell = halfDay(page, 'Salgado', 'Thu 18 Feb AM')
    await cell.focus()
    await page.keyboard.press('Alt+p')
    await expect.poll(() => nameOf(cell)).toContain('pinned by Dana Whitcombe on 22 Nov')
    await page.keyboard.press('Alt+n')
    await page.getByRole('textbox', { name: /^Note to Salgado/ }).fill('Asked for by the clinic.')
    await page.keyboard.press('Enter')
    await expect.poll(() => nameOf(cell)).toContain('note: Asked for by the clinic.')
    await saved(page)
    expect(await pins(page)).toMatchObject([{ activity: 'C', note: 'Asked for by the clinic.' }])

    await page.keyboard.press('Alt+e')
    const why = page.getByRole('dialog', { name: 'Why: Salgado, Thu 18 Feb AM' })
    await why.getByText('pinned by Dana Whitcombe on 22 Nov.').waitFor()
    await why.getByText(/^Pin set by Dana Whitcombe/).waitFor()
    await page.keyboard.press('Escape')
    await why.waitFor({ state: 'hidden' })

    await page.keyboard.press('Delete')
    await expect.poll(() => nameOf(cell)).not.toContain('pinned')
    await expect.poll(() => pins(page)).toEqual([])

    // Two codes down and across, as they come from a spreadsheet; one of them by another spelling.
    await clipboard(page, 'paste', 'PR\tPOCUS\r\nUS\tnothing\r\n')
    await expectCode(cell, 'PR')
    await expectCode(halfDay(page, 'Salgado', 'Thu 18 Feb PM'), 'US')
    const below = page.getByRole('gridcell', { name: /, Thu 18 Feb AM, US, Ultrasound, pinned/ })
    await expect.poll(() => below.count()).toBe(1)
    await cell.focus()
    await page.keyboard.press('Shift+ArrowRight')
    expect(await clipboard(page, 'copy')).toBe('PR\tUS')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect.poll(() => page.getByRole('gridcell', { name: /, Thu 18 Feb PM, US, Ultrasound, pinned/ }).count()).toBe(2) // prettier-ignore
    await saved(page)
    expect(await pins(page)).toHaveLength(4)
    await page.keyboard.press('Delete')
    await expect.poll(() => pins(page)).toEqual([])
  })

  test('shows two people on one half-day what each wanted; nobody is overwritten unasked', async ({ visit }) => {
    const page = await openBlock(visit)
    const other = await visit('admin', BLOCK)
    const when = 'Mon 22 Feb PM'
    const [mine, theirs] = [halfDay(page, 'Nakagawa', when), halfDay(other, 'Nakagawa', when)]
    const type = async (at: Page, cell: Locator, code: string) => {
      await cell.focus()
      await at.keyboard.type(code)
      await at.keyboard.press('Enter')
    }
    await expectCode(theirs, 'AT')
    // What the first browser writes goes late: as if both had typed at the same moment.
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    await page.route(
      `**${API}/pins`,
      async (route) => {
        await held
        await route.continue()
      },
      { times: 1 },
    )
    await type(page, mine, 'adm')
    await type(other, theirs, 'us')
    await saved(other)
    release()
    const clash = page.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash
      .getByText(/^Ines Halvorsen changed Rei Nakagawa, Mon 22 Feb PM, since you looked: it is pinned to US now\./)
      .waitFor()
    await clash.getByText('Nakagawa, Mon 22 Feb PM is US; you wanted ADM.').waitFor()
    await expectCode(mine, 'US')
    // Nothing says any more that it was done, or offers to undo what was not.
    await expect.poll(() => page.getByText('Rei Nakagawa, Mon 22 Feb PM: ADM.').count()).toBe(0)
    await expectAccessible(page)
    await clash.getByRole('button', { name: 'Put mine back' }).click()
    await clash.waitFor({ state: 'hidden' })
    await expectCode(mine, 'ADM')
    await expectCode(theirs, 'ADM')

    // One's own edits, one after the other and undone, clash with nobody; nor does what one has seen of the other's.
    await type(page, mine, 'us')
    await page.keyboard.press('Delete')
    await expect.poll(() => nameOf(mine)).not.toContain('pinned')
    await page.keyboard.press('Control+z')
    await expectCode(mine, 'US')
    await type(page, mine, 'pr')
    await saved(page)
    await expectCode(theirs, 'PR')
    await type(other, theirs, 'adm')
    await expectCode(mine, 'ADM')
    await saved(other)
    expect(await clash.count()).toBe(0)
    expect(await pins(page)).toMatchObject([{ person: 'nakagawa', activity: 'ADM' }])
    await theirs.focus()
    await other.keyboard.press('Delete')
    await expect.poll(() => pins(other)).toEqual([])
  })

  test('goes by keyboard to gaps, findings and weeks, and mends a gap from the bar', async ({ visit }) => {
    const page = await openBlock(visit, { scheme: 'dark' })
    await page
      .getByRole('gridcell', { name: /^Staff call, night of Thu 11 Feb/ })
      .first()
      .focus()
    await page.keyboard.press('Alt+g')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await expect.poll(focused).toMatch(/^Margin, .*too few attendings$/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^In clinic / }).waitFor()
    await expect.poll(() => page.getByRole('rowheader', { name: 'June Whitfield, Adj' }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: 'June Whitfield, Adj' }).waitFor()
    await page.keyboard.press('PageDown')
    await expect.poll(focused).toMatch(/^Margin, Thu 18 Feb AM/)
    await page.keyboard.press('Alt+c')
    await page.getByText(/^1 of \d+$/).waitFor()
    const found = await focused()
    expect(found).toMatch(/^(Margin|Rooms used|\w+),? /)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('button', { name: 'Show' }).evaluate((show) => show === document.activeElement)).toBe(true) // prettier-ignore
    await expectAccessible(page)
    const way = page.getByRole('button', { name: /: ADM → AT$/ }).first()
    const count = async () => Number(/of (\d+)/.exec((await page.getByText(/^\d+ of \d+$/).textContent()) ?? '')?.[1])
    const before = await count()
    await way.click()
    await expect.poll(count).toBeLessThanOrEqual(before)
    await saved(page)
    expect(await pins(page)).toMatchObject([{ activity: 'AT' }])
  })

  test('shows findings as soon as a rotation allows fewer clinics', async ({ visit }) => {
    const page = await openBlock(visit)
    const { people, facts } = await blockOf(page)
    const requirement = facts.weeklyRequirement.find(({ rotation, fmClinicMax }) => fmClinicMax > 2 && people.some(({ rotations, cells }) => rotations[0]?.name === rotation && cells.filter((code) => code === 'C').length > 8))! // prettier-ignore
    const person = people.find(({ rotations }) => rotations[0]?.name === requirement.rotation)!
    const surname = person.name.split(' ').at(-1)!
    const marked = page.getByRole('gridcell', { name: new RegExp(`^${surname}, .* warning`) })
    const before = await marked.count()
    const url = `/api/v1/resident-weekly-requirements/by-template/${encodeURIComponent(requirement.rotation)}`
    const answer = await page.request.put(url, { data: { fmClinicMin: 0, fmClinicMax: 1 } })
    expect(answer.ok(), await answer.text()).toBe(true)
    await expect.poll(() => marked.count()).toBeGreaterThan(before)
    await marked.last().hover()
    await page
      .getByText(/the most is 1\. Move a clinic, or allow more\./)
      .first()
      .waitFor()
  })

  test('in other colours and widths; what it says stays in the address', async ({ visit }) => {
    const page = await openBlock(visit, { scheme: 'dark' })
    for (const [name, address] of [
      ['Classic sheet: the program’s own', /colours=sheet/],
      ['Without colour', /colours=grey/],
    ] as const) {
      // prettier-ignore
      await page.getByRole('button', { name: 'Look' }).click()
      await page.getByRole('menuitemradio', { name }).click()
      await page.waitForURL(address)
      await expectAccessible(page)
    }
    await page.getByRole('radio', { name: 'Week' }).click()
    await page.waitForURL(/view=week/)
    await halfDay(page, 'Salgado', 'Thu 18 Feb AM').getByText('Clinic', { exact: true }).waitFor()
    await page.reload()
    expect(await page.getByRole('radio', { name: 'Week' }).isChecked()).toBe(true)
  })
})

describe('whoever may only look', () => {
  test('is told so, and changes nothing', async ({ visit }) => {
    const page = await visit('viewer', BLOCK)
    await page.getByText('You can see this plan but not change it. Ask a coordinator.').waitFor()
    const cell = halfDay(page, 'Nakagawa', 'Mon 22 Feb PM')
    const before = await nameOf(cell)
    await cell.focus()
    await page.keyboard.type('adm')
    await page.keyboard.press('Delete')
    await clipboard(page, 'paste', 'C')
    expect(await page.getByRole('listbox').count()).toBe(0)
    expect(await nameOf(cell)).toBe(before)
    expect(await page.getByRole('button', { name: /undo/i }).count()).toBe(0)
    await page.keyboard.press('Alt+e')
    await page.getByRole('dialog', { name: 'Why: Nakagawa, Mon 22 Feb PM' }).waitFor()
  })

  test('on a phone reads a day, or a person', async ({ visit }) => {
    const page = await visit('resident', '/block', { screen: 'phone' })
    await page.getByRole('heading', { name: 'Sun 22 Nov' }).waitFor()
    await page.getByRole('button', { name: 'The day after' }).tap()
    await page.getByRole('heading', { name: 'Mon 23 Nov' }).waitFor()
    await page.getByRole('radio', { name: 'A person' }).tap()
    await page.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Nakagawa, Rei' })
    await page.getByText('Thu 26 Nov').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await expectAccessible(page)
  })
})

test('the year shows every half-day, and leads into its blocks', async ({ visit }) => {
  const page = await visit('faculty', '/year/half-days')
  await page.waitForURL(/ay=2026/)
  const grid = page.getByRole('grid', { name: /^Half-days/ })
  await grid.waitFor()
  expect(await grid.getAttribute('aria-colcount')).toBe('731')
  await page.getByRole('gridcell', { name: /^Rei Nakagawa, Mon 23 Nov AM, / }).focus()
  await page.keyboard.press('PageDown')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Rei Nakagawa, Thu 17 Dec AM, /)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/block\/2026\/7\?.*person=nakagawa/)
  await halfDay(page, 'Nakagawa', 'Thu 17 Dec AM').waitFor()
})
