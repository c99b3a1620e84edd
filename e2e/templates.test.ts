import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from './harness/test.ts'

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row'))
const requirementOf = async (page: Page, template: string) => {
  const answer = await page.request.get(
    `/api/v1/resident-weekly-requirements/by-template/${encodeURIComponent(template)}`,
  )
  return { status: answer.status(), value: (await answer.json()) as Record<string, unknown> }
}

describe('the weekly requirement of a rotation', () => {
  test('is opened by its clock, shows the week as one types, is saved, and is found in the block grid', async ({
    visit,
  }) => {
    const page = await visit('coordinator', '/admin/templates')
    await page.getByText('61, of which 6 without a weekly requirement').waitFor()
    const row = rowOf(page, 'Sports Medicine')
    await row.getByText('2 to 4 clinics').waitFor()
    await row.getByRole('button', { name: 'Weekly requirement of Sports Medicine' }).click()
    const dialog = page.getByRole('dialog', { name: 'Weekly requirement: Sports Medicine' })
    const least = dialog.getByRole('spinbutton', { name: 'FM clinic, least' })
    const most = dialog.getByRole('spinbutton', { name: 'FM clinic, most' })
    const week = dialog.getByRole('table', { name: 'The week as it would be' })
    const save = dialog.getByRole('button', { name: 'Save change' })
    await expect.poll(() => least.evaluate((field) => field === document.activeElement)).toBe(true)
    await dialog.getByText('Nothing has changed yet.').waitFor()
    await dialog.getByText('3 to 10 of 10 half-days').waitFor()

    // By keyboard: arrows step, and the totals and the picture follow.
    await page.keyboard.press('ArrowUp')
    await dialog.getByText('4 to 10 of 10 half-days').waitFor()
    await dialog.getByText('Changed, not saved').waitFor()
    await dialog.getByRole('button', { name: 'Wed', exact: true }).click()
    await dialog.getByText('Wednesday is off, so 8 half-days remain; none is protected.').waitFor()
    await week.getByText('no clinic').waitFor()
    await dialog.getByRole('button', { name: 'Protect a half-day' }).click()
    await dialog.getByRole('combobox', { name: 'Half-day 1' }).selectOption('Thu AM')
    await week.getByText('protected').waitFor()
    await dialog.getByText('5 to 10 of 10 half-days').waitFor()
    await expectAccessible(page)

    // What cannot be is said, and is not saved.
    await least.fill('9')
    await dialog
      .getByText('At least 9 clinics and at most 4 cannot both hold. Raise the most or lower the least.')
      .waitFor()
    expect(await save.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog.locator('[aria-invalid]:focus').count()).toBe(1)
    await least.fill('3')
    await dialog.getByText(/^It fits: 7 open half-days can hold the 3 clinics\.$/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.getByText('You changed something here. Leave it as it was?').waitFor()
    await dialog.getByRole('button', { name: 'Go on editing' }).click()
    await save.click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText('3 to 4 clinics').waitFor()
    expect((await requirementOf(page, 'Sports Medicine')).value).toMatchObject({
      fmClinicMin: 3,
      fmClinicMax: 4,
      allowedClinicDays: ['mon', 'tue', 'thu', 'fri'],
      protectedSlots: [{ weekday: 'thu', half: 'am' }],
      totals: { min: 5, max: 10, taken: 2 },
    })

    // The same again, with a most that the plan does not keep.
    await row.getByRole('button', { name: 'Weekly requirement of Sports Medicine' }).click()
    expect([await least.inputValue(), await most.inputValue()]).toEqual(['3', '4'])
    expect(await dialog.getByRole('combobox', { name: 'Half-day 1' }).inputValue()).toBe('thu/am')
    await most.fill('3')
    await dialog
      .getByText(/^With 3 clinics at the most instead of 4, \d+ of \d+ resident-weeks go over; now it is none\./)
      .waitFor()
    await save.click()
    await page
      .getByRole('status')
      .getByText(/Sports Medicine asks for other weeks/)
      .waitFor()
    await row.getByRole('button', { name: 'Weekly requirement of Sports Medicine' }).click()
    await dialog.getByText(/^\d+ of \d+ resident-weeks go over\./).waitFor()
    await dialog.getByRole('link', { name: 'See them' }).click()
    await page.waitForURL(/\/block\/2026\/\d+\?.*person=/)
    await page
      .getByText(/on Sports Medicine in the week of .*; the most is 3/)
      .first()
      .waitFor()

    // Removed, and brought back by a key.
    await page.goto('/admin/templates?clock=Sports%20Medicine')
    await dialog.getByRole('button', { name: 'Remove requirement' }).click()
    await row.getByText('Not set').waitFor()
    expect((await requirementOf(page, 'Sports Medicine')).status).toBe(404)
    await page.keyboard.press('Control+z')
    await row.getByText('Up to 3 clinics').or(row.getByText('3 clinics')).waitFor()
  })

  test('is not lost when two people change it, nor taken for the same', async ({ visit }) => {
    const [first, second] = [
      await visit('coordinator', '/admin/templates?clock=Dermatology'),
      await visit('admin', '/admin/templates?clock=Dermatology', { scheme: 'dark' }),
    ]
    const [mine, theirs] = [first.getByRole('dialog'), second.getByRole('dialog')]
    await mine.getByRole('spinbutton', { name: 'FM clinic, least' }).fill('1')
    await theirs.getByRole('spinbutton', { name: 'FM clinic, most' }).fill('5')
    await theirs.getByText('Changed, not saved').waitFor()
    await expectAccessible(second)
    await theirs.getByRole('button', { name: 'Save change' }).click()
    await theirs.waitFor({ state: 'detached' })
    await mine.getByRole('button', { name: 'Save change' }).click()
    const clash = mine.getByRole('alertdialog', { name: 'Changed by somebody else' })
    await clash.getByText(/Ines Halvorsen changed this since you looked/).waitFor()
    await clash.getByRole('row', { name: 'FM clinic 2 to 5 1 to 4' }).waitFor()
    await expectAccessible(first)
    await clash.getByRole('button', { name: 'Go on with mine' }).click()
    await mine.getByRole('button', { name: 'Save change' }).click()
    await mine.waitFor({ state: 'detached' })
    await rowOf(second, 'Dermatology').getByText('1 to 4 clinics').waitFor()
  })

  test('is asked of outpatient rotations at once, tried first', async ({ visit }) => {
    const page = await visit('coordinator', '/admin/templates?asked=without', { scheme: 'dark' })
    const clinic = rowOf(page, 'Family Medicine Clinic Resident')
    await clinic.getByText('Not set').waitFor()
    await page.getByRole('button', { name: 'Set outpatient defaults' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set outpatient defaults' })
    await dialog.getByText('4 get a requirement').waitFor()
    await dialog.getByText(/It has a weekly requirement\./).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('spinbutton', { name: 'Least clinics a week' }).fill('6')
    await dialog
      .getByRole('alert')
      .getByText(/At least 6 clinics and at most 3 cannot both hold/)
      .waitFor()
    await dialog.getByRole('spinbutton', { name: 'Most clinics a week' }).fill('8')
    await dialog.getByRole('button', { name: 'Set on four rotations' }).click()
    await page.getByText('4 rotations ask for the usual clinics.').waitFor()
    await clinic.waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: 'Weekly requirement' }).selectOption('With requirement')
    await clinic.getByText('6 to 8 clinics').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await clinic.waitFor({ state: 'detached' })
  })
})

describe('rotation templates', () => {
  test('are added, changed, duplicated, archived and brought back, with what is wrong said in place', async ({
    visit,
  }) => {
    const page = await visit('coordinator', '/admin/templates')
    await page.getByRole('button', { name: 'Template', exact: true }).click()
    const adding = page.getByRole('dialog', { name: 'Add a rotation template' })
    await adding.getByLabel('Name').fill('Wound Care')
    await adding.getByLabel('Code').fill('sm')
    await adding.getByRole('combobox', { name: 'Kind' }).selectOption('Outpatient')
    await adding.getByRole('button', { name: 'PGY-2' }).click()
    await adding.getByRole('combobox', { name: 'Specialty' }).selectOption('SM')
    await expectAccessible(page)
    await adding.getByRole('button', { name: 'Add', exact: true }).click()
    await adding.getByText('Sports Medicine has this code.').waitFor()
    await adding.getByLabel('Code').fill('WC')
    await adding.getByRole('button', { name: 'Add', exact: true }).click()
    const row = rowOf(page, 'Wound Care')
    await expect.poll(() => row.textContent()).toMatch(/WC.*Outpatient.*PGY-2.*Not set.*Not said/)

    await row.getByRole('button', { name: 'Wound Care', exact: true }).click()
    const editing = page.getByRole('dialog', { name: 'Wound Care' })
    await editing.getByRole('radio', { name: 'Allowed', exact: true }).check()
    await editing.getByRole('spinbutton', { name: 'Residents at one time' }).fill('2')
    const written = editing.getByRole('textbox', { name: 'Also written as' })
    await written.fill('Wounds, feet\ncardiology')
    await editing.getByRole('button', { name: 'Save' }).click()
    await editing.getByText('“cardiology” is Cardiology already.').waitFor()
    await expect.poll(() => written.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectAccessible(page)
    await written.fill('Wounds, feet\nUlcers')
    await editing.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => row.textContent()).toMatch(/Allowed/)
    const kept = (await (await page.request.get('/api/v1/rotation-templates/Wound%20Care')).json()) as object
    expect(kept).toMatchObject({ aliases: ['Wounds, feet', 'Ulcers'], capacity: 2 })

    await row.getByRole('button', { name: 'More on Wound Care' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    const copying = page.getByRole('dialog', { name: 'Duplicate Wound Care' })
    await copying.getByLabel('Name').fill('Burns')
    await copying.getByLabel('Code').fill('BRN')
    await copying.getByRole('button', { name: 'Duplicate' }).click()
    await expect.poll(() => rowOf(page, 'Burns').textContent()).toMatch(/BRN.*Outpatient.*PGY-2.*Allowed/)

    await rowOf(page, 'Burns').getByRole('button', { name: 'More on Burns' }).click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await page.getByText('Burns is archived: it is offered no longer.').waitFor()
    await rowOf(page, 'Burns').waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: 'Archived' }).selectOption('Archived only')
    await page.waitForURL(/archived=only/)
    const archived = page.getByRole('row').filter({ hasText: 'Burns' })
    await archived.getByRole('button', { name: 'More on Burns' }).click()
    await page.getByRole('menuitem', { name: 'Restore' }).click()
    await page.getByText('No rotation is like that.').waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Show all' }).last().click()
    await rowOf(page, 'Burns').waitFor()

    // What narrows the list stands in the address, and comes back with it.
    await page.keyboard.press('/')
    await page.keyboard.type('med')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Inpatient')
    await page.getByRole('combobox', { name: 'For' }).selectOption('PGY-1')
    await page.waitForURL(/q=med.*setting=inpatient.*pgy=1|pgy=1/)
    await page.reload()
    await rowOf(page, 'Internal Medicine Intern').waitFor()
    await page.getByText('2 rotations').waitFor()
  })

  test('are chosen by keyboard and changed together, after what would come of it was shown', async ({ visit }) => {
    const page = await visit('coordinator', '/admin/templates?setting=outpatient')
    await page.getByRole('button', { name: 'Cardiology', exact: true }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => focusedRow(page)).toBe('Dermatology')
    const bar = page.getByRole('toolbar', { name: 'Chosen rotations' })
    await bar.getByText('Two rotations chosen').waitFor()
    await expectAccessible(page)
    await bar.getByRole('button', { name: 'Change' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change two rotations' })
    await dialog.getByText('Choose what is to hold for all of them.').waitFor()
    await dialog.getByRole('combobox', { name: 'At one time' }).selectOption('1')
    await dialog.getByText('Two rotations would change.').waitFor()
    await dialog.getByText('At one time: 1, was no limit').first().waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Change 2' }).click()
    await page.getByText('What holds for 2 rotations has changed.').waitFor()
    await page.getByRole('button', { name: 'Dermatology', exact: true }).focus()
    await page.keyboard.press('Control+z')
    const capacity = async () => {
      const answer = await page.request.get('/api/v1/rotation-templates/Dermatology')
      return ((await answer.json()) as { capacity: number | null }).capacity
    }
    await expect.poll(capacity).toBeNull()

    // All or none: one of them cannot come back, so none does, and it is said which.
    const cardiology = '/api/v1/rotation-templates/Cardiology'
    await page.request.post(`${cardiology}/archive`, { data: {} })
    await page.request.put('/api/v1/rotation-templates/Endocrinology', { data: { code: 'CARD' } })
    await page.goto('/admin/templates?archived=with&q=card')
    await page.getByRole('checkbox', { name: 'Choose Cardiology', exact: true }).check()
    await bar.getByRole('button', { name: 'Restore' }).click()
    const refused = page.getByRole('dialog', { name: 'Restore one rotation' })
    await refused
      .getByRole('alert')
      .getByText(/CARD is the code of Endocrinology/)
      .waitFor()
    expect(await refused.getByRole('button', { name: 'Restore' }).isDisabled()).toBe(true)
  })

  test('are there to be read for who may not edit, and on a phone', async ({ visit }) => {
    const page = await visit('viewer', '/admin/templates?clock=Dermatology&template=Dermatology&add=true')
    await page.getByRole('rowheader', { name: 'Dermatology', exact: true }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByRole('table').getByRole('button').count()).toBe(0)
    expect(await page.getByRole('table').getByRole('checkbox').count()).toBe(0)
    await expectAccessible(page)
    const refused = await page.request.post('/api/v1/rotation-templates/bulk', {
      data: { ids: ['Dermatology'], action: 'archive' },
    })
    expect(refused.status()).toBe(403)

    const phone = await visit('coordinator', '/admin/templates?q=neuro', { screen: 'phone' })
    await phone.getByRole('button', { name: 'Weekly requirement of Neurology Selective' }).tap()
    await phone.getByRole('dialog').getByText('3 to 10 of 10 half-days').waitFor()
    await expectAccessible(phone)
  })
})
