import { writeXlsx } from 'hucre/xlsx'
import type { Locator, Page } from 'playwright-core'
import { type Visit, type Visitor, expect } from './harness/test.ts'

export const IMPORTS = '/admin/absences/import'

type Cells = readonly (string | number | null)[]
/** A file as somebody drops it. */
export interface AFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** An Excel workbook with the sheets given. */
export const workbook = async (name: string, sheets: Readonly<Record<string, readonly Cells[]>>): Promise<AFile> => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    await writeXlsx({
      sheets: Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: rows.map((cells) => [...cells]) })),
    }),
  ),
})

/** The headers of the coordinator's tracker, under a title and an empty row. */
export const TRACKER: readonly Cells[] = [
  ['Leave tracker AY27'],
  [],
  ['NAME', 'Depart', 'Return', 'LV TYPE', '#days', 'Remarks'],
]

/** Where imports are brought in, as somebody finds it. */
export const openImports = async (visit: Visit, visitor: Visitor = {}): Promise<Page> => {
  const page = await visit('coordinator', IMPORTS, visitor)
  await page.getByRole('heading', { level: 1, name: 'Bring in time away' }).waitFor()
  return page
}

/** Until an import has an address of its own: thousands of rows are read first, on whatever machine it is. */
const read = (page: Page): Promise<void> => page.waitForURL(/\/admin\/absences\/import\/[\w-]{8,}/, { timeout: 60_000 })

/** Chooses a file and waits until its rows are there. */
export const bring = async (page: Page, file: AFile): Promise<void> => {
  await page.getByLabel('File with time away').setInputFiles(file)
  await read(page)
}

/** Pastes a table into the page, as Ctrl+V does. */
export const paste = async (page: Page, rows: readonly Cells[]): Promise<void> => {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    rows.map((cells) => cells.map((cell) => cell ?? '').join('\t')).join('\n'),
  )
}

export const pasted = async (page: Page, rows: readonly Cells[]): Promise<void> => {
  await paste(page, rows)
  await read(page)
}

/** A row of the table by its number in the sheet. */
export const row = (page: Page, number: number): Locator =>
  page.getByRole('row', { name: new RegExp(`^Row ${String(number)},`) })

/** What the row comes to. */
export const result = (page: Page, number: number): Promise<string | null> =>
  row(page, number).getByRole('gridcell').last().textContent()

export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'The selected row' })
export const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Decision' })

/** The number of the row that is selected. */
export const selected = async (page: Page): Promise<number> =>
  Number(
    /^Row (\d+)/.exec((await page.locator('[role=row][aria-selected=true]').getAttribute('aria-label')) ?? '')?.[1],
  )

export const expectSelected = async (page: Page, number: number): Promise<void> => {
  await expect.poll(() => selected(page)).toBe(number)
}

interface Absence {
  readonly first: string
  readonly last: string
  readonly type: string
  readonly status: string
}

/** "2027-05-24 – 2027-05-28 vacation": the time away the plan has of somebody, approved, in order. */
export const away = async (page: Page, personId: string, from = '2026-07-01'): Promise<readonly string[]> => {
  const answer = await page.request.get('/api/v1/absences', {
    params: { from, to: '2027-08-30', personId, status: 'approved' },
  })
  const { items } = (await answer.json()) as { readonly items: readonly Absence[] }
  return items.map(({ first, last, type }) => `${first} – ${last} ${type}`).sort()
}

/** How many imports there are. */
export const batches = async (page: Page): Promise<number> =>
  ((await (await page.request.get('/api/v1/absences/import/batches')).json()) as { readonly total: number }).total
