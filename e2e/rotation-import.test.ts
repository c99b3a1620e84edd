import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import {
  blockSheet,
  bookOf,
  templatesSheet,
  weeks,
  yearSheet,
} from '#spreadsheets/rotations/rotation-book.test-data.ts'
import { expect, expectAccessible, test } from './harness/test.ts'

/** An invented workbook: the half-days of Block 9, a year with a misspelt rotation, a pattern, and notes. */
const WORKBOOK = bookOf({
  'Block Schedule': yearSheet(['PGY-2 rotations', ['TANABE, Hiro', { 3: 'Surger Exp', 9: 'NF | Cardio' }]], []),
  'Block 9': blockSheet({
    number: 9,
    // A year too early, as such sheets have it.
    start: day('2026-02-11'),
    people: [
      { template: 'C19', role: 'FAC', name: 'LINDQUIST', halfDays: weeks('AT|GME AT W W C|QQ C|AT AT|LEC') },
      { template: 'R2', role: 'PGY 2', name: 'TANABE, Hiro', halfDays: weeks('C|CC C|PR W W C C ADM|LEC') },
      { template: 'MS', role: 'MS', name: 'PRUITT', halfDays: weeks('C C W W C C C|LEC') },
    ],
  }),
  Templates: templatesSheet([
    ['PGY 2 Rotations'],
    ['Cardiology 08/22', weeks('Cards|C Card|C W W Card|XRAY Card|C Card|LEC')],
  ]),
  Notes: { rows: [['To do'], ['Order pagers']] },
})

const FILE = {
  name: 'rotations.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(WORKBOOK),
}

const figure = (page: Page, name: string): Locator =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd')

/** The first four half-days of somebody in Block 9, as the server has them. */
const firstHalfDays = async (page: Page, person: string): Promise<readonly (string | null)[] | undefined> => {
  const answer = await page.request.get('/api/v1/blocks/2026/9')
  const { people } = (await answer.json()) as { people: { id: string; cells: (string | null)[] }[] }
  return people.find(({ id }) => id === person)?.cells.slice(0, 4)
}

const bringSheet = async (page: Page, sheet: string): Promise<void> => {
  await page.getByLabel('File with rotations').setInputFiles(FILE)
  await page.getByRole('button', { name: `Read it: ${sheet}` }).click()
  await page.waitForURL(/\/admin\/rotations\/import\/[\w-]{8,}/)
}

describe('sheets of rotations', () => {
  test('are brought in: a name and a code settled, the half-days accepted, and all of it rolled back', async ({
    visit,
  }) => {
    const page = await visit('coordinator', '/admin/rotations/import')
    await page.getByText('No import yet.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('File with rotations').setInputFiles(FILE)
    const sheets = page.getByRole('region', { name: 'Sheets of “rotations.xlsx”' })
    await sheets.getByText('Half-days of Block 9').waitFor()
    await sheets.getByText('The residents’ year, block by block').waitFor()
    await sheets.getByText('Patterns of rotations').waitFor()
    await sheets.getByText('Not read').waitFor()
    await expectAccessible(page)

    await sheets.getByRole('button', { name: 'Read it: Block 9' }).click()
    await page.getByText('The dates of the sheet are of 2026; its days are those of the block.').waitFor()
    await page.getByText('2 names and 1 code or rotation are not settled and stay out.').waitFor()
    const before = await firstHalfDays(page, 'lindqvist')
    await page.getByRole('combobox', { name: 'Who is “LINDQUIST”?' }).selectOption('lindqvist')
    await page.getByText('1 name and 1 code or rotation are not settled and stay out.').waitFor()
    await page.getByRole('combobox', { name: 'Who is “PRUITT”?' }).selectOption('leave-out')
    const code = page.getByRole('combobox', { name: 'What is “QQ”?' })
    await expect.poll(() => code.isEnabled()).toBe(true)
    await code.selectOption('add-new')
    const dialog = page.getByRole('dialog', { name: '“QQ” is a new activity' })
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await dialog.getByText('Write a name.').waitFor()
    await dialog.getByLabel('Name').fill('Quality committee')
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('New to the program: QQ (Quality committee).').waitFor()
    await page.getByText('Everything is settled.').waitFor()
    await expectAccessible(page)
    expect(await firstHalfDays(page, 'lindqvist')).toEqual(before)

    await page.getByRole('link', { name: 'Look at what it changes' }).click()
    await page.getByRole('heading', { name: 'Proposal: Block 9 of 2026–27 from a file' }).waitFor()
    await page.getByRole('button', { name: /^Accept/ }).click()
    await page.getByRole('region', { name: 'What comes of it' }).waitFor()
    await expect.poll(() => firstHalfDays(page, 'lindqvist')).toEqual(['AT', 'GME', 'AT', 'AT'])
    expect(await firstHalfDays(page, 'tanabe')).toEqual(['C', 'CC', 'C', 'PR'])

    await page.getByRole('button', { name: 'Roll back' }).click()
    const why = page.getByRole('dialog', { name: 'Why?' })
    await why.getByLabel('Reason').fill('Only tried out.')
    await why.getByRole('button', { name: 'Roll back' }).click()
    await expect.poll(() => firstHalfDays(page, 'lindqvist')).toEqual(before)

    await page.goto('/admin/rotations/import')
    await page.getByText(/rolled it back\.$/).waitFor()
  })

  test('say on a phone what was read of a year and of patterns, and are discarded', async ({ visit }) => {
    const page = await visit('coordinator', '/admin/rotations/import', { screen: 'phone', scheme: 'dark' })
    await bringSheet(page, 'Block Schedule')
    await page.getByRole('heading', { name: 'The residents’ year 2026–27' }).waitFor()
    expect(await figure(page, 'blocks read').textContent()).toBe('2')
    await page.getByRole('row', { name: /Surger Exp.*was taken for Surgical Experience/ }).waitFor()
    await page.getByRole('button', { name: 'Confirm: “Surger Exp” is Surgical Experience' }).tap()
    await page.getByText('Accepting remembers it: the next sheet is read so without asking.').waitFor()
    const confirmed = page.getByRole('combobox', { name: 'Which rotation is “Surger Exp”?' })
    await expect.poll(() => confirmed.evaluate((list) => list === document.activeElement)).toBe(true)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('button', { name: 'Discard it' }).click()
    await page.getByText(/discarded it\.$/).waitFor()

    await bringSheet(page, 'Templates')
    const code = page.getByRole('combobox', { name: 'What is “XRAY”?' })
    await code.selectOption('RAD')
    await page.getByText('Everything is settled.').waitFor()
    await page.goto('/admin/rotations/import')
    await page.getByLabel('File with rotations').setInputFiles(FILE)
    await page.getByRole('button', { name: 'Read it: Templates' }).click()
    await page.getByRole('link', { name: 'Continue the import that is open' }).click()
    expect(await code.inputValue()).toBe('RAD')
  })

  test('are not for residents', async ({ visit }) => {
    const page = await visit('resident', '/admin/rotations/import')
    await page.getByRole('heading', { name: 'Coordinators bring in sheets.' }).waitFor()
  })
})
