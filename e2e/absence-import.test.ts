import { describe } from 'vitest'
import { HOSTILE_FILES } from '#spreadsheets/book/hostile-files.test-data.ts'
import { expect, expectAccessible, test } from './harness/test.ts'
import {
  TRACKER,
  away,
  bar,
  batches,
  bring,
  expectSelected,
  openImports,
  panel,
  paste,
  pasted,
  result,
  row,
  workbook,
} from './import-steps.ts'

const ROLLED_BACK = 'Only tried out.'

describe('a sheet of time away', () => {
  test('is brought in by mouse: a name remembered, what meets joined, what cannot be read corrected, all of it undone', async ({
    visit,
  }) => {
    const page = await openImports(visit)
    await page.getByText('No import yet.').waitFor()
    await expectAccessible(page)
    const file = await workbook('leave tracker.xlsx', {
      Master: [
        ...TRACKER,
        ['RAMAN, Priya', '19-Jan-27', '22-Jan-27', 'LV', 4, 'chk w/ chief'],
        ['LINDQUIST', '24-May-27', '28-May-27', 'LV', 5, ''],
        ['HALVORSEN, Tor', '19-Apr-27', '30-Apr-27', 'LV', 12, ''],
        ['KARIM, Yusuf', '3-Apr-27', '29-Mar-27', 'LV', null, ''],
        ['PRUITT (MS4)', '1-Mar-27', '2-Mar-27', 'LV', 2, ''],
        ['LINDQUIST', '1-Feb-27', '5-Feb-27', 'LV', 5, ''],
        ['IBARRA, Carmen', '8-Feb-27', '12-Feb-27', 'LV', 5, ''],
      ],
    })
    await bring(page, file)

    // What was read, as it was read.
    await expect.poll(() => result(page, 4)).toBe('New')
    expect(await result(page, 5)).toBe('Who is this?')
    expect(await result(page, 10)).toBe('Already there')
    await page.getByText('header found in row 3').waitFor()
    expect(await page.getByRole('combobox', { name: 'Column B, Depart, becomes' }).inputValue()).toBe('first')
    await page.getByText('all needed found').waitFor()
    expect(await page.getByText('chk w/ chief').count()).toBe(1)
    await expectSelected(page, 5)
    await expectAccessible(page)

    // A name, for both of its rows.
    await panel(page).getByRole('heading', { name: 'Who is “LINDQUIST”?' }).waitFor()
    await panel(page).getByText('rows 5 and 9').waitFor()
    await panel(page).getByText('One letter differs.').waitFor()
    await panel(page).getByRole('button', { name: 'It is Lindqvist' }).click()
    await expect.poll(() => result(page, 9)).not.toBe('Who is this?')
    await expectSelected(page, 6)

    // What meets something that is there.
    await panel(page).getByText('26 – 30 Apr, Vacation, approved').waitFor()
    expect(await panel(page).getByRole('radio', { checked: true }).count()).toBe(0)
    await panel(page).getByRole('button', { name: 'Choose one of these' }).press('Enter')
    await panel(page).getByRole('alert').getByText('Choose one of these.').waitFor()
    await panel(page)
      .getByRole('radio', { name: /^Make what is there longer/ })
      .check()
    await panel(page).getByRole('button', { name: 'Make what is there longer' }).click()
    await expect.poll(() => result(page, 6)).toMatch(/^Takes in Vacation, 26 – 30 Apr/)
    await expectSelected(page, 7)

    // What cannot be read, as the file has it.
    await panel(page).getByText('The last day is before the first.').waitFor()
    await panel(page).getByText('3-Apr-27 – 29-Mar-27, LV').waitFor()
    await panel(page).getByRole('button', { name: 'Take it so' }).click()
    await panel(page).getByText('Write the first day away.').waitFor()
    await expectAccessible(page)
    await panel(page).getByLabel('First day away').fill('2027-03-29')
    await panel(page).getByLabel('Last day away').fill('2027-04-03')
    await panel(page).getByRole('button', { name: 'Take it so' }).click()
    await expect.poll(() => result(page, 7)).not.toMatch(/before the first/)
    await expectSelected(page, 8)

    // What is left is set aside.
    await bar(page).getByText('First settle 1 name, or').waitFor()
    await bar(page).getByRole('button', { name: 'Review 5 changes' }).press('Enter')
    expect(page.url()).not.toContain('step=review')
    await bar(page).getByRole('button', { name: 'set that row aside' }).click()
    await bar(page).getByText('1 row is set aside').waitFor()
    await bar(page).getByRole('button', { name: 'Review 5 changes' }).click()

    const written = page.getByRole('region', { name: 'What will be written' })
    await written.getByRole('heading', { name: /^Lindqvist, Maya 2 changes/ }).waitFor()
    const follows = page.getByRole('complementary', { name: 'What follows' })
    expect(await follows.getByRole('definition').allTextContents()).toEqual(['4', '1', '1', '1'])
    await follows.getByRole('row', { name: /^Priya Raman/ }).waitFor()
    await follows.getByRole('link', { name: 'See the same as a proposal' }).waitFor()
    await expectAccessible(page)
    const before = await away(page, 'halvorsen')
    await bar(page).getByRole('button', { name: 'Apply 5 changes' }).click()
    await page.getByRole('heading', { name: 'The time away is in the plan.' }).waitFor()
    await expectAccessible(page)
    expect(await away(page, 'lindqvist', '2027-01-02')).toEqual([
      '2027-02-01 – 2027-02-05 vacation',
      '2027-03-15 – 2027-03-19 vacation',
      '2027-05-24 – 2027-05-28 vacation',
    ])
    expect(await away(page, 'halvorsen', '2027-04-03')).toEqual(['2027-04-19 – 2027-04-30 vacation'])
    expect(await away(page, 'karim', '2027-03-20')).toContain('2027-03-29 – 2027-04-03 vacation')

    // The name is known from now on.
    await page.getByRole('link', { name: 'Bring in another' }).click()
    await pasted(page, [
      ['Name', 'First day', 'Last day', 'Type'],
      ['LINDQUIST', '14-Jun-27', '18-Jun-27', 'LV'],
    ])
    await expect.poll(() => result(page, 2)).not.toBe('Who is this?')
    expect(await row(page, 2).textContent()).toContain('Lindqvist, Maya')
    await bar(page).getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('dialog', { name: 'Discard this import?' }).getByRole('button', { name: 'Discard it' }).click()
    await page.getByText(/is discarded\./).waitFor()

    // Taken back whole, from the list.
    await page.getByRole('link', { name: 'Look or roll back: leave tracker.xlsx' }).click()
    await page.getByRole('button', { name: 'Roll back' }).click()
    const why = page.getByRole('dialog', { name: 'Why?' })
    await why.getByLabel('Reason').fill(ROLLED_BACK)
    await why.getByRole('button', { name: 'Roll back' }).click()
    await page.getByRole('heading', { name: 'This import is rolled back.' }).waitFor()
    await page.getByText(ROLLED_BACK).waitFor()
    expect(await away(page, 'halvorsen')).toEqual(before)
  })

  test('is brought in by keyboard alone, pasted from Excel, and undone', async ({ visit }) => {
    const page = await openImports(visit)
    const key = (name: string) => page.keyboard.press(name)
    await pasted(page, [
      ['Who', 'From', 'To', 'Type'],
      ['Aaliyah Brandt', '2/1/2027', '2/5/2027', 'Vacation'],
      ['Dahhl', '4/5/2027', '4/9/2027', 'Vacation'],
      ['Kofi Mensah', '4/9/2027', '4/5/2027', 'Vacation'],
      ['Nobody Known', '4/5/2027', '', 'Vacation'],
      ['Talia Roth', '5/3/2027', '5/4/2027', 'Vacation'],
    ])
    await page.getByRole('grid', { name: 'Rows of the file' }).waitFor()
    await key('F6')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Column A/)
    await key('F6')
    await expectSelected(page, 3)
    await key('End')
    await expectSelected(page, 6)
    await key('Home')
    await expectSelected(page, 2)
    await key('ArrowDown')
    await panel(page).getByRole('heading', { name: 'Who is “Dahhl”?' }).waitFor()

    // Enter goes to the choices, Esc back to the row; a figure chooses and Enter settles.
    await key('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
    await key('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row')
    await key('1')
    await key('Enter')
    await expectSelected(page, 4)
    expect(await row(page, 3).textContent()).toContain('Dahl, Linnea')

    // Days are written into the fields.
    await key('Enter')
    await key('Tab')
    await page.keyboard.type('04052027')
    // Over the calendar of the field, and the half.
    await key('Tab')
    await key('Tab')
    await key('Tab')
    await page.keyboard.type('04092027')
    await key('Enter')
    await expectSelected(page, 5)
    await expect.poll(() => row(page, 4).textContent()).toContain('5 – 9 Apr')

    // Someone else is looked for by a slash.
    await key('/')
    await page.keyboard.type('wols')
    await page.getByRole('option', { name: /Zofia Wolska/ }).waitFor()
    await key('Enter')
    await key('Enter')
    await bar(page).getByText('Everything is settled.').waitFor()
    await expect.poll(() => row(page, 5).textContent()).toContain('Wolska, Zofia')

    await key('Control+Enter')
    await page.getByRole('region', { name: 'What will be written' }).waitFor()
    await key('Control+Enter')
    await page.getByRole('heading', { name: 'The time away is in the plan.' }).waitFor()
    expect(await away(page, 'wolska')).toContain('2027-04-05 – 2027-04-05 vacation')
    await page.getByRole('button', { name: 'Undo' }).focus()
    await key('Enter')
    await page.getByRole('heading', { name: 'This import is rolled back.' }).waitFor()
    expect(await away(page, 'wolska')).not.toContain('2027-04-05 – 2027-04-05 vacation')
  })

  test('with headers nobody knows asks what its columns are, and says what is missing in place', async ({ visit }) => {
    const page = await openImports(visit)
    await bring(
      page,
      await workbook('columns.xlsx', {
        Notes: [['Call Renata about this']],
        Leave: [
          ['Surname, given', 'Weg ab', 'Last day', 'Type'],
          ['Strand, Leif', '2027-02-01', '2027-02-05', 'Vacation'],
        ],
      }),
    )
    await page.getByText('No column says who is away.').waitFor()
    await page.getByText('The columns do not say enough yet.').waitFor()
    await page.getByText('no names and first days').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sheet, header row, year' }).click()
    const reading = page.getByRole('dialog', { name: 'How it is read' })
    await reading.getByRole('spinbutton', { name: 'Header in row' }).fill('1')
    await reading.getByRole('button', { name: 'Read it so' }).click()
    await page.getByRole('combobox', { name: 'Column A, Surname, given, becomes' }).selectOption({ label: 'Person' })
    await page.getByRole('combobox', { name: /^Column B/ }).selectOption({ label: 'First day away' })
    await expect.poll(() => row(page, 2).textContent()).toContain('1 – 5 Feb')
    await page.getByRole('button', { name: 'Sheet, header row, year' }).click()
    await reading.getByLabel('Academic year').selectOption({ label: '2027–28' })
    await reading.getByRole('button', { name: 'Read it so' }).click()
    await page.getByText('Days without a year are read into 2027–28.').waitFor()
    await reading.waitFor({ state: 'detached' })
  })
})

describe('a file that cannot be brought in', () => {
  test('is refused in words, with what to do, and nothing is lost', async ({ visit }) => {
    const page = await openImports(visit)
    const input = page.getByLabel('File with time away')
    const refusal = page.getByRole('main').getByRole('alert')
    const open = await batches(page)

    const bomb = HOSTILE_FILES.find(({ what }) => what === 'a zip bomb in one part')!
    await input.setInputFiles({ name: 'leave.xlsx', mimeType: '', buffer: Buffer.from(await bomb.make()) })
    await refusal.getByText('leave.xlsx was not brought in.').waitFor()
    await refusal.getByText('Copy the rows with the leave and paste them here instead.').waitFor()
    await expectAccessible(page)

    await input.setInputFiles({ name: 'leave.xls', mimeType: '', buffer: Buffer.from('<html>no sheet</html>') })
    await refusal.getByText('save it as .xlsx').waitFor()

    await input.setInputFiles({ name: 'huge.xlsx', mimeType: '', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) })
    await refusal.getByText('ten is the most').waitFor()

    await paste(page, [['Just', 'two words']])
    await refusal.getByText('The pasted table was not brought in.').waitFor()
    expect(await batches(page)).toBe(open)
  })

  test('twice while it is open leads to where it is', async ({ visit }) => {
    const page = await openImports(visit)
    const file = await workbook('twice.xlsx', {
      Leave: [
        ['Name', 'First day', 'Last day', 'Type'],
        ['Beatriz Salgado', '2027-02-01', '2027-02-05', 'Vacation'],
      ],
    })
    await bring(page, file)
    const at = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Save and finish later' }).click()
    await page.getByRole('link', { name: 'Continue: twice.xlsx' }).waitFor()
    await page.getByLabel('File with time away').setInputFiles(file)
    await page.getByRole('link', { name: 'Continue the import that is open' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(at)
    await page.getByRole('grid').waitFor()
  })
})

describe('what else may happen on the way', () => {
  test('a file is dropped anywhere on the page', async ({ visit }) => {
    const page = await openImports(visit)
    const zone = page.getByRole('region', { name: 'Bring in a file' })
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      const text = 'Name,First day,Last day,Type\nNikhil Bose,2027-02-08,2027-02-09,Vacation\n'
      dataTransfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
      const at = document.querySelector('h1')!
      at.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
      Object.assign(globalThis, { dropped: () => at.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })) }) // prettier-ignore
    })
    await expect.poll(() => zone.getAttribute('data-over')).toBe('true')
    await page.evaluate(() => (globalThis as unknown as { dropped: () => void }).dropped())
    await expect.poll(() => result(page, 2)).toBe('New')
    await page.getByText('dropped.csv', { exact: true }).waitFor()
  })

  test('a doubt that many rows have is answered once', async ({ visit }) => {
    const page = await openImports(visit)
    await pasted(page, [
      ['Name', 'Departs', 'Return', 'Type'],
      ['Zofia Wolska', '2027-02-08', '2027-02-10', 'Vacation'],
      ['Oskar Lehmann', '2027-03-08', '2027-03-10', 'Vacation'],
      ['Kofi Mensah', '2027-03-08', '2027-03-10', 'Vacation'],
    ])
    await panel(page).getByText('A day of return may be the first day back').first().waitFor()
    await panel(page).getByRole('radio', { name: /^Right in all 3 rows that say so/ }).check() // prettier-ignore
    await panel(page).getByRole('button', { name: 'Right in all 3 rows' }).click()
    await bar(page).getByText('Everything is settled.').waitFor()
  })

  test('somebody changes the plan meanwhile: nothing is written, and the rows are named', async ({ visit }) => {
    const page = await openImports(visit)
    // The news of it does not come through.
    await page.route('**/api/v1/events', (route) => route.fulfill({ status: 429, body: '' }))
    await page.reload()
    await page.getByRole('button', { name: 'Choose a file' }).waitFor()
    await pasted(page, [
      ['Name', 'First day', 'Last day', 'Type'],
      ['Yusuf Karim', '2027-06-07', '2027-06-09', 'Vacation'],
      ['Talia Roth', '2027-06-07', '2027-06-09', 'Vacation'],
    ])
    await bar(page).getByRole('button', { name: 'Review 2 changes' }).click()
    const there = { personId: 'karim', first: '2027-06-07', last: '2027-06-09', type: 'vacation' }
    expect((await page.request.post('/api/v1/absences', { data: there })).status()).toBe(201)
    await bar(page).getByRole('button', { name: 'Apply 2 changes' }).click()
    const notice = page.getByRole('main').getByRole('alert')
    await notice.getByText('They are read anew; look at them, then apply.').waitFor()
    expect(await away(page, 'roth', '2027-06-01')).toEqual([])
    await expectAccessible(page)
    await notice.getByRole('button', { name: 'Row 2' }).click()
    await expect.poll(() => result(page, 2)).toBe('Already there')
    await expectSelected(page, 2)
    await bar(page).getByRole('button', { name: 'Review 1 change' }).click()
    await bar(page).getByRole('button', { name: 'Apply 1 change' }).click()
    await page.getByRole('heading', { name: 'The time away is in the plan.' }).waitFor()
    expect(await away(page, 'roth', '2027-06-01')).toEqual(['2027-06-07 – 2027-06-09 vacation'])

    // On paper: who and when, and not of what kind.
    await page.emulateMedia({ media: 'print' })
    const written = page.getByRole('region', { name: 'What was written' })
    await written.getByText('7 – 9 Jun').waitFor()
    expect(await written.getByText('Vacation').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false)
  })

  test('the annual grid of residents and blocks is read as one', async ({ visit }) => {
    const page = await openImports(visit)
    const blocks = Array.from({ length: 13 }, (_, at) => `Block ${String(at + 1)}`)
    await bring(
      page,
      await workbook('block schedule.xlsx', {
        'Block Schedule': [
          ['PGY-2', ...blocks],
          ['', ...blocks.map(() => '')],
          ['Elodie Marchand', ...blocks.map(() => 'Clinic')],
          ['', '', '', 'Sep 21-25', ...blocks.slice(3).map(() => '')],
        ],
      }),
    )
    await page.getByText('Read as the annual grid').waitFor()
    await expect.poll(() => row(page, 4).textContent()).toContain('21 – 25 Sep')
    expect(await row(page, 4).textContent()).toContain('Marchand, Elodie')
    await expectAccessible(page)
  })
})

describe('two thousand rows', () => {
  test('scroll without a blank row, and the keys go through them', async ({ visit }) => {
    const page = await openImports(visit)
    const names = ['Tomas Ferreira', 'Jonah Whitehorse', 'Hiro Tanabe', 'Saoirse Nolan', 'Dinesh Thapa', 'Amara Nwosu', 'Nikhil Bose', 'Oskar Lehmann'] // prettier-ignore
    const day = (at: number) => new Date(Date.UTC(2026, 6, 1 + at)).toISOString().slice(0, 10)
    await pasted(page, [
      ['Name', 'First day', 'Last day', 'Type'],
      ...Array.from({ length: 2000 }, (_, at) => [names[at % 8]!, day((at >> 3) * 2), day((at >> 3) * 2), 'Vacation']),
    ])
    await page.getByRole('button', { name: 'All 2000' }).waitFor({ timeout: 60_000 })
    const blank = await page.evaluate(async () => {
      const window_ = document.querySelector<HTMLElement>('[role=grid] [role=rowgroup]:last-child')!
      const box = window_.getBoundingClientRect()
      const missing: string[] = []
      for (let top = 0; top < window_.scrollHeight; top += 1777) {
        window_.scrollTop = top
        await new Promise(requestAnimationFrame)
        for (let y = box.top + 15; y < box.bottom; y += 31)
          if (!document.elementFromPoint(box.left + 60, y)?.closest('[role=row]')?.textContent)
            missing.push(`${String(top)}/${String(y)}`)
      }
      return { missing, drawn: window_.querySelectorAll('[role=row]').length }
    })
    expect(blank.missing).toEqual([])
    expect(blank.drawn).toBeLessThan(120)
    await page.locator('[role=row][aria-selected=true]').focus()
    await page.keyboard.press('End')
    await expectSelected(page, 2001)
    await expect.poll(() => row(page, 2001).evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowUp')
    const here = page.locator('[role=row][aria-selected=true]')
    await expect.poll(() => here.evaluate((element) => element === document.activeElement)).toBe(true)
    // Scrolled away from it, the row one is on is drawn for itself; the keys go on from there.
    const at = Number(await here.getAttribute('aria-rowindex'))
    await page
      .getByRole('rowgroup')
      .last()
      .evaluate((window_) => window_.scrollTo(0, 0))
    await row(page, 2).waitFor()
    await page.keyboard.press('ArrowDown')
    await expectSelected(page, at + 1)
    await expect.poll(() => here.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

describe('two people on one import', () => {
  const TABLE = [
    ['Name', 'First day', 'Last day', 'Type'],
    ['Quipse', '2027-02-08', '2027-02-12', 'Vacation'],
    ['Thappa', '2027-02-08', '2027-02-12', 'Vacation'],
  ]

  test('see what the other says; who was slower on the same row sees it, and may put theirs back', async ({
    visit,
  }) => {
    const first = await openImports(visit)
    await pasted(first, TABLE)
    const second = await visit('admin', new URL(first.url()).pathname)
    await expectSelected(second, 2)
    await row(second, 3).click()
    await panel(second).getByRole('radio', { name: /^Leave this row out/ }).check() // prettier-ignore
    await panel(second).getByRole('button', { name: 'Leave it out' }).click()
    await first.getByText('Ines Halvorsen works on this import too.').waitFor()
    await expect.poll(() => result(first, 3)).toBe('Left out')
    await expectSelected(first, 2)

    // The first one's word is on its way while the second one's is written.
    let letGo: () => void = () => undefined
    const held = new Promise<void>((go) => (letGo = go))
    await first.route('**/names', async (route) => {
      await held
      await route.continue()
    })
    await panel(first).getByRole('button', { name: 'It is Quispe' }).click()
    await expect.poll(() => row(first, 2).textContent()).toContain('Saving')
    await row(second, 2).click()
    await panel(second).getByRole('radio', { name: /^Leave this row out/ }).check() // prettier-ignore
    await panel(second).getByRole('button', { name: 'Leave it out' }).click()
    await expect.poll(() => result(second, 2)).toBe('Left out')
    letGo()
    await first.getByText('Not kept: what you said of row 2.').waitFor()
    expect(await result(first, 2)).toBe('Left out')
    await first.getByRole('button', { name: 'Put mine back' }).click()
    await expect.poll(() => row(second, 2).textContent()).toContain('Quispe, Mateo')
  })

  test('what is said without a server waits, and is written when it is back', async ({ visit }) => {
    const page = await openImports(visit)
    await pasted(page, [TABLE[0]!, ['Salgdo', '2027-02-08', '2027-02-12', 'Vacation']])
    await page.route('**/names', (route) => route.fulfill({ status: 429, body: '{}' }))
    await panel(page).getByRole('button', { name: 'It is Salgado' }).click()
    await bar(page).getByText('1 change waits for the network.').waitFor()
    expect(await row(page, 2).textContent()).toContain('Salgado, Beatriz')
    await page.unroute('**/names')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await bar(page).getByText('Everything is settled.').waitFor()
  })
})

test('on a phone rows are cards: a name is settled and the import applied', async ({ visit }) => {
  const page = await openImports(visit, { screen: 'phone' })
  await page.getByRole('button', { name: 'Paste a table' }).tap()
  await page
    .getByRole('dialog', { name: 'Paste a table' })
    .getByLabel('Rows with their headers')
    .fill(
      'Name\tFirst day\tLast day\tType\nMarchant\t2027-04-26\t2027-04-27\tVacation\nLeif Strand\t2027-03-01\t2027-03-02\tVacation',
    )
  await page.getByRole('button', { name: 'Read it' }).tap()
  const card = page.getByRole('button', { name: /Marchant/ })
  expect((await card.boundingBox())?.height).toBeGreaterThanOrEqual(50)
  await expectAccessible(page)
  await card.tap()
  const question = page.getByRole('dialog', { name: 'Row 2' })
  await question.getByRole('heading', { name: 'Who is “Marchant”?' }).waitFor()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'It is Marchand' }).tap()
  await question.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Review 2 changes' }).tap()
  await page.getByRole('button', { name: 'Apply 2 changes' }).tap()
  await page.getByRole('heading', { name: 'The time away is in the plan.' }).waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('who is no coordinator brings nothing in', async ({ visit }) => {
  for (const path of ['/admin/absences/import', '/admin/absences/import/any']) {
    const page = await visit('resident', path)
    await page.getByText('Coordinators bring in files.').waitFor()
    expect(await page.getByRole('button', { name: 'Choose a file' }).count()).toBe(0)
    await expectAccessible(page)
  }
})

test('an import that is not there says so', async ({ visit }) => {
  const page = await visit('coordinator', '/admin/absences/import/nothing')
  await page.getByText('There is no such import.').waitFor()
  await page.getByRole('link', { name: 'See all imports' }).click()
  await page.getByRole('heading', { name: 'Bring in time away' }).waitFor()
})
