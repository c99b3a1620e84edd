import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { type Visit, expect, expectAccessible, test } from './harness/test.ts'

const PAGE = '/year/rotations?ay=2026'
const YEAR = '/api/v1/rotation-years/2026'

interface Resident {
  readonly id: string
  readonly name: string
  readonly pgy: number
}
interface Year {
  readonly residents: readonly Resident[]
  readonly cells: readonly { readonly resident: string; readonly block: number; readonly rotation: string }[]
}

/** The year as the server has it now. */
const yearOf = async (page: Page): Promise<Year> => (await (await page.request.get(YEAR)).json()) as Year

const surname = ({ name }: Resident): string => name.split(' ').at(-1) ?? name

/** The cell of a resident in a block. */
const cell = (page: Page, who: Resident, block: number): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${surname(who)}, Block ${block},`) })

/** Expects what a cell says after whose and which it is. */
const expectCell = (page: Page, who: Resident, block: number, says: RegExp): Promise<void> =>
  expect.poll(() => cell(page, who, block).getAttribute('aria-label')).toMatch(says)

const saved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor()

/** The year as a coordinator finds it, with what the last test left taken back. */
const openYear = async (visit: Visit, visitor: Parameters<Visit>[2] = {}): Promise<Page> => {
  const page = await visit('coordinator', PAGE, visitor)
  let undone = 0
  while ((await page.request.post(`${YEAR}/undo`, { data: {} })).ok()) undone += 1
  if (undone > 0) await page.reload()
  await page.getByRole('main').waitFor()
  return page
}

/** Residents of a year of training, in the order of their rows. */
const residentsOf = async (page: Page, pgy: number): Promise<readonly Resident[]> =>
  (await yearOf(page)).residents
    .filter((one) => one.pgy === pgy)
    .sort((a, b) => surname(a).localeCompare(surname(b), 'en'))

/** Copies from, or pastes into, what has the focus; gives back what is on the clipboard. */
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

describe('the resident year', () => {
  test('is planned by typing: a rotation, two in a block, a lock that holds, and all of it taken back', async ({
    visit,
  }) => {
    const page = await openYear(visit)
    const [who] = await residentsOf(page, 2)
    await cell(page, who!, 9).focus()
    await page.keyboard.type('derm')
    const list = page.getByRole('dialog', { name: 'Rotation' })
    await list.getByRole('option', { name: 'DERM Dermatology' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expectCell(page, who!, 9, /, Dermatology/)

    // Two rotations, and on to the next block.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('CARD/ENDO Mar 20')
    await page.keyboard.press('Tab')
    await expectCell(page, who!, 10, /, Cardiology, then Endocrinology from 20 Mar/)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('Block 11')

    // What names no rotation is put nowhere.
    await page.keyboard.type('xyz')
    await page.keyboard.press('Enter')
    await list.getByText('“xyz” is none of the rotations.').waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })

    // The day on which it changes, in the dialog.
    await cell(page, who!, 10).focus()
    await page.keyboard.press('Alt+s')
    const split = page.getByRole('dialog', { name: 'Split the block' })
    await split.getByLabel('From').fill('2027-03-27')
    await expectAccessible(page)
    await split.getByRole('button', { name: 'Split it' }).click()
    await expectCell(page, who!, 10, /then Endocrinology from 27 Mar/)

    // A lock keeps it so, and says so; the note goes with it.
    await cell(page, who!, 10).focus()
    await page.keyboard.press('Alt+n')
    await page.getByRole('dialog', { name: 'Note' }).getByRole('textbox').fill('Asked for both.')
    await page.keyboard.press('Enter')
    await expectCell(page, who!, 10, /has a note/)
    await page.keyboard.press('Alt+p')
    await expectCell(page, who!, 10, /locked/)
    await page.keyboard.press('s')
    await page
      .getByRole('status')
      .getByText(`${surname(who!)} is locked in Block 10. Unlock it first.`)
      .waitFor()
    await page.keyboard.press('Delete')
    await page
      .getByRole('status')
      .getByText(/is locked on CARD in Block 10\. Unlock it first\./)
      .waitFor()
    await saved(page)
    expect(
      (await yearOf(page)).cells.find(({ resident, block }) => resident === who!.id && block === 10),
    ).toMatchObject({
      ...{ rotation: 'Cardiology', second: 'Endocrinology', splitDay: '2027-03-27' },
      ...{ locked: true, note: 'Asked for both.' },
    })

    // Back, step by step, and the last one again.
    for (const still of [/has a note$|has a note,/, /from 27 Mar/, /from 20 Mar/]) {
      await page.keyboard.press('Control+z')
      await expectCell(page, who!, 10, still)
      await saved(page)
    }
    await page.keyboard.press('Control+Shift+z')
    await expectCell(page, who!, 10, /from 27 Mar/)
    await saved(page)

    // Somebody is faster by a moment: both values are shown, and one chooses.
    const changes = [{ resident: who!.id, block: 12, rotation: 'Ultrasound' }]
    await page.route(
      '**/rotation-years/2026/cells',
      async (route) => {
        await page.request.put(`${YEAR}/cells`, { data: { changes } })
        await route.continue()
      },
      { times: 1 },
    )
    await cell(page, who!, 12).focus()
    await page.keyboard.type('gyn')
    await page.keyboard.press('Enter')
    const clash = page.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash.getByText(`${surname(who!)} in Block 12 is on US; you wanted GYN.`).waitFor()
    await expectCell(page, who!, 12, /, Ultrasound/)
    await expectAccessible(page)
    await clash.getByRole('button', { name: 'Put mine back' }).click()
    await expectCell(page, who!, 12, /, Gynecology Clinic/)
    await saved(page)
  })

  test('shows what does not fit where it is, and how many are on a rotation', async ({ visit }) => {
    const page = await openYear(visit)
    const { cells } = await yearOf(page)
    const residents = await residentsOf(page, 2)
    const LDNF = 'Labor and Delivery Night Float'
    const there = cells.find(({ block, rotation, resident }) => block > 6 && rotation === LDNF && residents.some(({ id }) => id === resident))! // prettier-ignore
    const other = residents.find(({ id }) => id !== there.resident)!
    const names = [other, residents.find(({ id }) => id === there.resident)!].map(surname).sort()
    const count = page.getByRole('gridcell', { name: new RegExp(`^${LDNF}, Block ${there.block},`) })
    expect(await count.getAttribute('aria-label')).toContain('1 of 1, as many as it takes')

    await cell(page, other, there.block).focus()
    await page.keyboard.type('ldnf')
    await page.getByRole('option', { name: /LDNF.*full, 1 of 1 there/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectCell(page, other, there.block, /warning/)
    await expect.poll(() => count.getAttribute('aria-label')).toContain('2 of 1, too many')
    const says = `${names.join(' and ')} are on ${LDNF} in Block ${there.block}, which takes 1`
    const finding = page.getByRole('list', { name: 'Findings' }).getByRole('listitem').filter({ hasText: says })
    await finding.waitFor()
    await expectAccessible(page)

    // Show leads to the cell, Esc back to the finding.
    await finding.getByRole('button', { name: /^Show/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(`Block ${there.block}, ${LDNF}`) // prettier-ignore
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(LDNF)

    // A number leads to whom it counts; a code in full means that rotation alone.
    await count.click()
    await expect.poll(() => page.getByRole('searchbox', { name: 'Resident or rotation' }).inputValue()).toBe('LDNF')
    expect(await page.getByRole('rowheader', { name: /PGY-1, / }).count()).toBe(0)
    await count.click()
    await page
      .getByRole('rowheader', { name: /PGY-1, / })
      .first()
      .waitFor()

    // Blocks given, by year of training.
    await page.getByRole('tab', { name: 'Placed' }).click()
    await page.getByRole('row', { name: /LDNF.*– 8 – 2 of 1/ }).waitFor()
    await expectAccessible(page)
  })

  test('is carried about: dragged, swapped, picked up by key, filled, and pasted from a spreadsheet', async ({
    visit,
  }) => {
    const page = await openYear(visit)
    const [one, other, third] = await residentsOf(page, 3)
    const said = async (who: Resident, block: number) =>
      /, Block \d+, (.*?)(?:, (?:on leave|leave asked|one |two |locked).*)?$/.exec((await cell(page, who, block).getAttribute('aria-label'))!)![1]! // prettier-ignore
    const [first, second] = [await said(one!, 8), await said(other!, 8)]

    // On what somebody is planned on: both sides are shown, and change places.
    await drag(page, cell(page, one!, 8), cell(page, other!, 8))
    const swap = page.getByRole('dialog', { name: 'Swap the two?' })
    await swap.getByText(surname(other!), { exact: true }).waitFor()
    await expectAccessible(page)
    await swap.getByRole('button', { name: 'Swap', exact: true }).click()
    await expectCell(page, one!, 8, new RegExp(`, ${second}`))
    await expectCell(page, other!, 8, new RegExp(`, ${first}`))

    // On an open block it is simply there; by key the same.
    await cell(page, one!, 9).focus()
    await page.keyboard.press('Delete')
    await expectCell(page, one!, 9, /, open/)
    await page.getByRole('rowheader', { name: new RegExp(`${one!.name}.*1 open`) }).waitFor()
    await drag(page, cell(page, one!, 8), cell(page, one!, 9))
    await expectCell(page, one!, 9, new RegExp(`, ${second}`))
    await expectCell(page, one!, 8, /, open/)
    await cell(page, other!, 8).focus()
    await page.keyboard.press('Alt+m')
    await page.getByRole('toolbar', { name: 'Picked up' }).waitFor()
    await cell(page, one!, 8).focus()
    await page.keyboard.press('Enter')
    await expectCell(page, one!, 8, new RegExp(`, ${first}`))
    await expectCell(page, other!, 8, /, open/)
    await saved(page)

    // From a spreadsheet: codes, names and two in a block. What says nothing stops all of it.
    await cell(page, other!, 10).focus()
    await clipboard(page, 'paste', 'GERI\tNothing such\r\nPsychiatry\tID\r\n')
    const unread = page.getByRole('dialog', { name: 'Nothing was pasted' })
    await unread.getByText('“Nothing such” is none of the rotations.').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await said(other!, 10)).not.toBe('Geriatrics')
    await cell(page, other!, 10).focus()
    await clipboard(page, 'paste', 'GERI\tPALL/GI Apr 24\r\nPsychiatry\tFMC\r\n')
    await expectCell(page, other!, 10, /, Geriatrics/)
    await expectCell(page, other!, 11, /, Palliative Selective, then Gastroenterology Selective from 24 Apr/)
    await expectCell(page, third!, 10, /, Psychiatry/)
    await expectCell(page, third!, 11, /, Family Medicine Clinic Pre-Attending/)

    // To a spreadsheet, and to the blocks beside.
    await cell(page, other!, 10).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('toolbar', { name: 'Selection' }).getByText('2 blocks · 0 open').waitFor()
    expect(await clipboard(page, 'copy')).toBe('GERI\tPALL/GI Apr 24')
    await page.keyboard.press('Control+r')
    await expectCell(page, other!, 11, /, Geriatrics/)
    await saved(page)
    await page.getByRole('button', { name: /^Undo:/ }).click()
    await expectCell(page, other!, 11, /, Palliative Selective, then/)
  })

  test('lies on one landscape page, on a phone in cards, and is read only by whoever may not change it', async ({
    visit,
  }) => {
    const page = await openYear(visit, { scheme: 'dark' })
    const [who] = await residentsOf(page, 1)
    await cell(page, who!, 8).waitFor()
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    const paper = page.getByRole('table', { name: 'Rotations 2026–27' })
    await paper.getByRole('row', { name: new RegExp(`^${surname(who!)}, `) }).waitFor()
    await page.getByText('page 1 of 1').waitFor()
    expect(await page.getByRole('grid').isVisible()).toBe(false)

    const phone = await visit('coordinator', `${PAGE}&block=8`, { screen: 'phone' })
    const card = phone.getByRole('listitem').filter({ hasText: surname(who!) })
    await card.getByRole('button', { name: /^Change the rotation/ }).click()
    const list = phone.getByRole('dialog', { name: 'Rotation' })
    await expectAccessible(phone)
    await list.getByRole('combobox').fill('vet')
    await list.getByRole('option', { name: /VA/ }).click()
    await card.getByText('Veterans’ Clinic', { exact: true }).waitFor()
    await phone.getByRole('radio', { name: 'A resident' }).check()
    await phone.getByLabel('Resident', { exact: true }).selectOption(who!.id)
    await phone.getByText('Block 13', { exact: true }).waitFor()
    await expectAccessible(phone)

    const viewer = await visit('viewer', PAGE)
    await viewer.getByText('You can see this plan but not change it.').waitFor()
    expect(await viewer.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
    await expectCell(viewer, who!, 8, /, Veterans’ Clinic/)
    await cell(viewer, who!, 8).focus()
    await viewer.keyboard.press('d')
    await viewer.keyboard.press('Enter')
    await viewer.keyboard.press('Delete')
    expect(await viewer.getByRole('dialog').count()).toBe(0)
    await expectCell(viewer, who!, 8, /, Veterans’ Clinic/)
    await expectAccessible(viewer)
  })
})
