import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'

interface Block {
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly pgy: number | null
    readonly cells: readonly (string | null)[]
  }[]
}
interface Pattern {
  readonly pattern: { readonly cells: readonly object[]; readonly version: number }
}

const read = async <Answer>(page: Page, path: string): Promise<Answer> =>
  (await (await page.request.get(`/api/v1${path}`)).json()) as Answer
const patternOf = (page: Page, id: string) => read<Pattern>(page, `/rotation-templates/${encodeURIComponent(id)}`)

/** A half-day of weeks under edit: "Monday morning", "Monday morning, week 2". */
const cell = (dialog: Locator, when: string): Locator =>
  dialog.getByRole('gridcell', { name: new RegExp(`^${when}: `) })
const expectCell = (dialog: Locator, when: string, what: string) =>
  expect.poll(() => cell(dialog, when).getAttribute('aria-label')).toBe(`${when}: ${what}`)

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

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

describe('the weeks of a rotation', () => {
  test('are typed, painted, protected, pasted and counted, looked at over a block, saved and taken back', async ({
    visit,
  }) => {
    const page = await visit('coordinator', '/admin/templates?ay=2026&pattern=Geriatrics')
    const dialog = page.getByRole('dialog', { name: 'Weekly pattern: Geriatrics' })
    const save = dialog.getByRole('button', { name: 'Save' })
    await expectCell(dialog, 'Thursday morning', 'GER, Geriatrics')
    const before = await patternOf(page, 'Geriatrics')

    // Typed: a letter opens the list, Enter takes the first.
    await expect
      .poll(() => cell(dialog, 'Thursday morning').evaluate((one) => one === document.activeElement))
      .toBe(true)
    await page.keyboard.press('u')
    await page.getByRole('combobox', { name: 'Code' }).press('s')
    await page.getByRole('option', { name: /^US/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await expectCell(dialog, 'Thursday morning', 'US, Ultrasound')
    await rowOf(page, 'US Ultrasound').getByRole('cell', { name: '4', exact: true }).waitFor()
    await dialog.getByText('changed, not saved').waitFor()

    // Painted: pressed, drawn over with the pointer, and by keyboard.
    await dialog.getByRole('button', { name: 'Paint with …' }).click()
    await page.getByRole('combobox', { name: 'Paint with' }).fill('adv')
    await page.keyboard.press('Enter')
    await cell(dialog, 'Friday afternoon').click()
    await expectCell(dialog, 'Friday afternoon', 'ADV, Advising')
    await cell(dialog, 'Monday morning').hover()
    await page.mouse.down()
    await cell(dialog, 'Tuesday morning').hover()
    await page.mouse.up()
    await expectCell(dialog, 'Monday morning', 'ADV, Advising')
    await expectCell(dialog, 'Tuesday morning', 'ADV, Advising')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expectCell(dialog, 'Wednesday morning', 'ADV, Advising')
    await rowOf(page, 'ADV Advising').getByRole('cell', { name: '16', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Paint with …' }).waitFor()

    // Protected, taken back, and done again.
    await page.keyboard.press('Alt+p')
    await expectCell(dialog, 'Wednesday morning', 'ADV, Advising, protected')
    await page.keyboard.press('Control+z')
    await expectCell(dialog, 'Wednesday morning', 'ADV, Advising')
    await page.keyboard.press('Control+Shift+z')
    await expectCell(dialog, 'Wednesday morning', 'ADV, Advising, protected')

    // Week by week and back, with nothing lost.
    await dialog.getByRole('radio', { name: 'Week by week' }).press('Space')
    await cell(dialog, 'Monday morning, week 2').click()
    await page.keyboard.press('Delete')
    await expectCell(dialog, 'Monday morning, week 2', 'open')
    await expectCell(dialog, 'Monday morning, week 3', 'ADV, Advising, this week only')
    await page.keyboard.press('Control+z')
    await expectCell(dialog, 'Monday morning, week 2', 'ADV, Advising')

    // Pasted: a week of seven by two, with another way of writing and a code that nobody knows.
    await clipboard(page, 'paste', 'C\tOptho\t\t\tC\tC\tC\r\nC\tZzz\t\t\tC\tC\tC\r\n')
    await expectCell(dialog, 'Friday morning, week 2', 'Ophtho, Ophthalmology, this week only')
    await cell(dialog, 'Thursday morning, week 2').click()
    await cell(dialog, 'Friday afternoon, week 2').click({ modifiers: ['Shift'] })
    expect(await clipboard(page, 'copy')).toBe('C\tOphtho\nC\tADV')
    const pasted = dialog.getByRole('region', { name: 'What was pasted' })
    await pasted.getByText('“Optho” is Ophtho').waitFor()
    await pasted.getByText('Week 2, Fri PM: Zzz').waitFor()
    await expectCell(dialog, 'Friday afternoon, week 2', 'ADV, Advising')
    await expectCell(dialog, 'Monday morning, week 3', 'ADV, Advising')
    await dialog.getByText(/over the most of 4/).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('radio', { name: 'Same every week' }).press('Space')
    await expectCell(dialog, 'Monday morning', 'ADV, Advising, other in week 2')

    // Over a real block, with where each half-day comes from.
    await dialog.getByRole('combobox', { name: 'Block' }).selectOption('9')
    await dialog.getByRole('combobox', { name: 'Resident' }).selectOption('PGY-3')
    const block = dialog.getByRole('grid', { name: 'The block' })
    await block.getByRole('gridcell', { name: /^Mon 15 Feb AM: HOL, .*, it is / }).waitFor()
    await block.getByRole('gridcell', { name: /^Wed 24 Feb PM: LEC, Lecture, from the program week, Lecture/ }).click()
    await dialog.getByText('Lecture, from the program week, Lecture.').waitFor()
    await block
      .getByRole('gridcell', { name: /^Wed 17 Feb AM: ADV, Advising, from rotation Geriatrics, pattern week 1/ })
      .waitFor()

    // Esc asks; saved, it is kept, and taken back from the toast.
    await page.keyboard.press('Escape')
    await dialog.getByText('You changed something here. Leave it as it was?').waitFor()
    await dialog.getByRole('button', { name: 'Go on editing' }).click()
    await save.click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('The weeks of Geriatrics have changed.').waitFor()
    expect((await patternOf(page, 'Geriatrics')).pattern.cells).toEqual(
      expect.arrayContaining([{ week: null, weekday: 'wed', half: 'am', activity: 'ADV', isProtected: true }]),
    )
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await patternOf(page, 'Geriatrics')).pattern.cells).toEqual(before.pattern.cells)
  })

  test('are not lost when two people change them: both are shown', async ({ visit }) => {
    const page = await visit('coordinator', '/admin/templates?ay=2026&pattern=Ultrasound', { scheme: 'dark' })
    const other = await visit('admin', '/admin/templates?ay=2026&pattern=Ultrasound')
    const [mine, theirs] = [page.getByRole('dialog'), other.getByRole('dialog')]
    await cell(mine, 'Thursday morning').click()
    await page.keyboard.press('Delete')
    await expectCell(mine, 'Thursday morning', 'open')
    await cell(theirs, 'Friday morning').click()
    await other.keyboard.press('Delete')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await theirs.waitFor({ state: 'detached' })
    await mine.getByRole('button', { name: 'Save' }).click()
    const clash = mine.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash.getByText(/changed this since you looked/).waitFor()
    await clash.getByRole('row', { name: /^Thu AM US.* open$/ }).waitFor()
    await clash.getByRole('row', { name: /^Fri AM open US/ }).waitFor()
    await expectAccessible(page)
    await clash.getByRole('button', { name: 'Go on with mine' }).click()
    await mine.waitFor({ state: 'detached' })
    const { cells } = (await patternOf(page, 'Ultrasound')).pattern
    expect(cells).not.toContainEqual(expect.objectContaining({ weekday: 'thu', half: 'am' }))
    expect(cells).toContainEqual(expect.objectContaining({ weekday: 'fri', half: 'am' }))
  })
})

describe('the vocabulary, for whoever plans', () => {
  test('has activities that are added, with colours that can be read, archived and restored', async ({ visit }) => {
    const page = await visit('coordinator', '/setup/activities', { scheme: 'dark' })
    await rowOf(page, 'Lecture').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Activity', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Add an activity' })
    await dialog.getByRole('textbox', { name: 'Code' }).fill('WC')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Wound care')
    await dialog.getByRole('textbox', { name: 'Also written' }).fill('WND, Optho')
    const colours = dialog.getByRole('group', { name: 'Colours', exact: true })
    await colours.getByRole('radio', { name: 'Its own' }).press('Space')
    await colours.getByRole('textbox', { name: 'Letters', exact: true }).fill('#e0c060')
    await colours.getByText('Contrast 1.5:1, too little: 4.5:1 is the least.').waitFor()
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText('The code could not be read: its contrast is 1.5:1, and 4.5:1 is the least.').waitFor()
    await colours.getByRole('textbox', { name: 'Letters', exact: true }).fill('#574700')
    await colours.getByText(/^Contrast \d+\.\d:1, read well\.$/).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText('“Optho” is Ophtho already.').waitFor()
    await dialog.getByRole('textbox', { name: 'Also written' }).fill('WND')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('WC is Wound care.').waitFor()
    await rowOf(page, 'Wound care').getByText('WND').waitFor()

    // What the program's own sheet draws is another pair.
    await page.getByRole('button', { name: 'Wound care', exact: true }).click()
    const sheet = page.getByRole('group', { name: 'On the sheet' })
    await sheet.getByRole('radio', { name: 'Its own' }).press('Space')
    await sheet.getByRole('textbox', { name: 'Fill', exact: true }).fill('#92d050')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const { items } = await read<{ readonly items: readonly unknown[] }>(page, '/activities')
    expect(items).toContainEqual(
      expect.objectContaining({ code: 'WC', sheetColours: { fill: '#92d050', ink: '#000000' } }),
    )

    await page.getByRole('button', { name: 'Wound care', exact: true }).click()
    await page.getByRole('dialog', { name: 'Wound care' }).getByRole('button', { name: 'Archive' }).click()
    await page.getByText('WC, Wound care, is offered no longer.').waitFor()
    await rowOf(page, 'Wound care').waitFor({ state: 'detached' })
    await page.getByRole('checkbox', { name: 'Archived too' }).check()
    await page.getByRole('button', { name: 'Wound care', exact: true }).click()
    await page.getByRole('dialog', { name: 'Wound care' }).getByRole('button', { name: 'Restore' }).click()
    await page.getByText('WC, Wound care, is offered again.').waitFor()

    // Two people at once: both are shown, and neither is lost.
    const other = await visit('admin', '/setup/activities?activity=WC')
    await page.getByRole('button', { name: 'Wound care', exact: true }).click()
    const [mine, theirs] = [page.getByRole('dialog'), other.getByRole('dialog')]
    await mine.getByRole('textbox', { name: 'Also written' }).fill('WND, WO')
    await theirs.getByRole('textbox', { name: 'Name' }).fill('Wounds')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await theirs.waitFor({ state: 'detached' })
    await mine.getByRole('button', { name: 'Save' }).click()
    const clash = mine.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash.getByText(/changed this since you looked/).waitFor()
    await clash.getByRole('row', { name: 'Name Wounds Wound care' }).waitFor()
    await clash.getByRole('row', { name: 'Also written WND WND, WO' }).waitFor()
    await clash.getByRole('button', { name: 'Go on with mine' }).click()
    await mine.getByRole('button', { name: 'Save' }).click()
    await mine.waitFor({ state: 'detached' })
    await rowOf(page, 'Wound care').getByText('WND, WO').waitFor()
  })

  test('has a program week whose order decides what a block holds, and a clinic', async ({ visit }) => {
    const page = await visit('coordinator', '/setup/program-week')
    const lastWednesday = async () => {
      const { people } = await read<Block>(page, '/blocks/2026/9')
      return people.filter(({ pgy, cells }) => pgy === 1 && cells[54] === 'CC').map(({ name }) => name)
    }
    await rowOf(page, 'Continuity clinic of the interns').waitFor()
    await expectAccessible(page)
    expect(await lastWednesday()).toEqual([])
    // By keyboard: the focus goes along, so that one key is enough.
    await page.getByRole('button', { name: 'Move up: Continuity clinic of the interns' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('What the program does stands in another order.').waitFor()
    await expect.poll(async () => (await lastWednesday()).length).toBeGreaterThan(0)
    const [intern = ''] = await lastWednesday()
    await page.goto('/block/2026/9')
    await page
      .getByRole('gridcell', { name: new RegExp(`^${intern.split(' ').at(-1) ?? ''}, Wed 10 Mar AM, CC,`) })
      .waitFor()
    await page.goto('/setup/program-week')
    await rowOf(page, 'Continuity clinic of the interns').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(lastWednesday).toEqual([])

    // Something new, for some weeks and some people; then out again.
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Add to the program week' })
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText('Choose what is done then.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Journal club')
    await dialog.getByRole('combobox', { name: 'Activity' }).selectOption('GME')
    await dialog.getByRole('combobox', { name: 'Weekday' }).selectOption('Thursday')
    await dialog.getByRole('radio', { name: 'By number' }).press('Space')
    await dialog.getByRole('checkbox', { name: '2', exact: true }).check()
    await dialog.getByRole('checkbox', { name: '4', exact: true }).check()
    await dialog.getByRole('checkbox', { name: 'PGY-3' }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    const row = rowOf(page, 'Journal club')
    await row.getByText('Thursday of weeks 2 and 4, afternoon').waitFor()
    await row.getByText('Residents of PGY-3 unless exempt from lecture').waitFor()
    await page.getByRole('button', { name: 'Journal club', exact: true }).click()
    await page.getByRole('button', { name: 'Take out' }).click()
    await row.waitFor({ state: 'detached' })

    // Behind everything stands the weekend, which two people change at once.
    const fridays = async () => {
      const { people } = await read<Block>(page, '/half-days?from=2027-03-05&to=2027-03-05')
      return new Set(people.flatMap(({ cells }) => cells))
    }
    expect(await fridays()).not.toContain('W')
    const other = await visit('admin', '/setup/program-week?weekend=true')
    await rowOf(page, 'Weekend').getByText('Every Saturday and Sunday').waitFor()
    await page.getByRole('button', { name: 'Weekend', exact: true }).click()
    const [mine, theirs] = [page, other].map((one) => one.getByRole('dialog', { name: 'Weekend' })) as [
      Locator,
      Locator,
    ]
    for (const day of ['Saturday', 'Sunday']) await theirs.getByRole('checkbox', { name: day }).press('Space')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await rowOf(other, 'Weekend').getByText('Never: the program works every day').waitFor()
    await mine.getByRole('checkbox', { name: 'Friday' }).press('Space')
    await expectAccessible(page)
    await mine.getByRole('button', { name: 'Save' }).click()
    const clash = mine.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash.getByText(/The program works every day of the week\./).waitFor()
    await clash.getByRole('row', { name: 'Days none Friday, Saturday, Sunday' }).waitFor()
    await clash.getByRole('button', { name: 'Go on with mine' }).click()
    await mine.getByRole('button', { name: 'Save' }).click()
    await rowOf(page, 'Weekend').getByText('Every Friday, Saturday and Sunday').waitFor()
    await expect.poll(fridays).toContain('W')
    await page.getByRole('button', { name: 'Undo' }).click()
    await rowOf(page, 'Weekend').getByText('Never: the program works every day').waitFor()
    await other.keyboard.press('Control+z')
    await rowOf(other, 'Weekend').getByText('Every Saturday and Sunday').waitFor()
    expect(await fridays()).not.toContain('W')
    await page.getByRole('link', { name: 'Holidays', exact: true }).first().waitFor()

    await page.getByRole('link', { name: 'Clinic' }).click()
    const usual = page.getByRole('spinbutton', { name: 'Rooms, as a rule' })
    await usual.fill('60')
    await page.getByText('The most rooms must not be under the usual ones.').waitFor()
    await usual.fill('12')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('How blocks and the clinic work has changed.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.getByRole('spinbutton', { name: 'Rooms, as a rule' }).inputValue()).not.toBe('12')
  })

  test('has holidays: its own, and federal ones on which it works', async ({ visit }) => {
    const page = await visit('coordinator', '/setup/holidays?ay=2026', { scheme: 'dark' })
    await rowOf(page, 'Thanksgiving').waitFor()
    await expectAccessible(page)
    const codes = async (iso: string) => {
      const { people } = await read<Block>(page, `/half-days?from=${iso}&to=${iso}`)
      return new Set(people.flatMap(({ cells }) => cells))
    }
    expect(await codes('2027-03-26')).not.toContain('HOL')
    await page.getByRole('button', { name: 'Holiday', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a holiday' })
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText('Choose a day.').waitFor()
    await dialog.getByLabel('Day').fill('2027-03-26')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Kuhio Day')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Kuhio Day is kept on Fri 26 Mar 2027.').waitFor()
    await rowOf(page, 'Kuhio Day').getByText('Day off, the program’s own').waitFor()
    expect(await codes('2027-03-26')).toContain('HOL')

    // A federal one: the program works, and the block follows.
    expect(await codes('2026-10-12')).toContain('HOL')
    await page.getByRole('button', { name: 'Columbus Day', exact: true }).click()
    const federal = page.getByRole('dialog', { name: 'Columbus Day, Mon 12 Oct 2026' })
    await federal.getByRole('radio', { name: 'The program works' }).press('Space')
    await federal.getByRole('button', { name: 'Save' }).click()
    await rowOf(page, 'Columbus Day').getByText('The program works').waitFor()
    expect(await codes('2026-10-12')).not.toContain('HOL')
    await page.getByRole('button', { name: 'Undo' }).click()
    await rowOf(page, 'Columbus Day').getByText('Day off').waitFor()
    expect(await codes('2026-10-12')).toContain('HOL')

    // Time away is looked at over the same days off.
    await page.goto('/time-away?view=calendar&month=2027-03')
    await page.getByText('Kuhio Day').first().waitFor()
    await page.goto('/setup/holidays?ay=2026&holiday=2027-03-26')
    await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click()
    await page.getByText('Kuhio Day is kept on Fri 26 Mar 2027 no longer.').waitFor()
    await rowOf(page, 'Kuhio Day').waitFor({ state: 'detached' })
  })

  test('has usual weeks of the faculty, opened from a person', async ({ visit }) => {
    const page = await visit('coordinator', '/people?ay=2026&person=abdi')
    const weekOf = async () => {
      const { items } = await read<{ items: readonly { person: string; cells: readonly object[] }[] }>(
        page,
        '/faculty-weeks?ay=2026',
      )
      return items.find(({ person }) => person === 'abdi')?.cells ?? []
    }
    const before = await weekOf()
    await page.getByRole('button', { name: 'Open the usual week' }).click()
    const dialog = page.getByRole('dialog', { name: 'Usual week: Farhan Abdi' })
    await dialog.getByRole('grid').waitFor()
    await dialog.getByRole('gridcell').first().click()
    await page.keyboard.press('g')
    await page.getByRole('combobox', { name: 'Code' }).fill('gme')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL((url) => !url.search.includes('abdi'))
    await page.getByText('What Farhan Abdi usually does in 2026–27 has changed.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    expect(JSON.stringify(await weekOf())).toContain('GME')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(weekOf).toEqual(before)
  })

  test('is on a phone too, where a tap asks for the code', async ({ visit }) => {
    const page = await visit('coordinator', '/setup/activities', { screen: 'phone' })
    await page.getByRole('rowheader', { name: 'Lecture', exact: true }).waitFor()
    await expectAccessible(page)
    await page.goto('/admin/templates?ay=2026&pattern=Dermatology')
    const dialog = page.getByRole('dialog', { name: 'Weekly pattern: Dermatology' })
    await cell(dialog, 'Thursday morning').tap()
    await page.getByRole('combobox', { name: 'Code' }).fill('geri')
    await page.getByRole('option', { name: /Geriatrics/ }).tap()
    await expectCell(dialog, 'Thursday morning', 'GER, Geriatrics')
    await dialog.getByRole('grid', { name: 'The block' }).waitFor()
    await expectAccessible(page)
  })

  test('is not for whoever only reads', async ({ visit }) => {
    const page = await visit('viewer', '/setup/activities')
    await page.waitForURL(/\/people/)
    for (const path of ['/setup/program-week', '/setup/holidays', '/setup/clinic']) {
      await page.goto(path)
      await page.waitForURL(/\/people/)
    }
    const put = (path: string, data: object) => page.request.put(`/api/v1${path}`, { data })
    expect((await put('/activities/C', { archived: true })).status()).toBe(403)
    expect((await put('/holidays/2027-03-26', { name: 'Kuhio Day' })).status()).toBe(403)
    expect((await put('/weekend', { days: [] })).status()).toBe(403)
    expect((await put('/faculty-weeks/abdi', { ay: 2026, cells: [] })).status()).toBe(403)
    expect((await put('/rotation-templates/Geriatrics/pattern', { cells: [] })).status()).toBe(403)
  })
})
