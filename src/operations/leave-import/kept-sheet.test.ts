import { expect, it } from 'vitest'
import { readUpload } from '#spreadsheets/book/read-upload.ts'
import { readPasted } from '#spreadsheets/book/read-pasted.ts'
import { sheetXml, workbookOf } from '#spreadsheets/book/workbook.test-data.ts'
import { valueOf } from '#testing/outcome.ts'
import { keepSheet, keptSheet, sheetOf } from './kept-sheet.ts'

const throughJson = (kept: ReturnType<typeof keepSheet>): ReturnType<typeof keepSheet> =>
  keptSheet.parse(JSON.parse(JSON.stringify(kept)))

it('a sheet is kept so that it is read from there as from the file: texts, days, formulas, merged cells', async () => {
  const xml =
    '<sheetData>' +
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="C1" t="inlineStr"><is><t>When</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Iyer</t></is></c><c r="B2" s="1"><v>46000</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>' +
    '<row r="4"><c r="A4" t="b"><v>1</v></c></row>' +
    '</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C1:D1"/></mergeCells>'
  const bytes = workbookOf({ sheets: [{ name: 'Leave', xml }], formats: [14] })
  const [sheet] = valueOf(await readUpload({ name: 'leave.xlsx', bytes })).sheets
  const kinds = sheet!.rows.flat().map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['text', 'date', 'formula', 'boolean', 'blank']))
  expect(
    sheet!.rows
      .flat()
      .filter(({ mergedWith }) => mergedWith !== null)
      .map(({ address }) => address),
  ).toEqual(['D1', 'A3'])
  const again = sheetOf(throughJson(keepSheet(sheet!)))
  const filled = (one: typeof again) =>
    one.rows.map((cells) => cells.filter(({ text, mergedWith }) => text !== '' || mergedWith !== null))
  expect(filled(again)).toEqual(filled(sheet!))
  expect([again.name, again.hidden, again.rows.length]).toEqual(['Leave', false, 4])
})

it('what a sheet is called and what its headers say are only texts', async () => {
  const bytes = workbookOf({
    sheets: [
      {
        name: '__proto__',
        xml: sheetXml([
          ['__proto__', 'constructor'],
          ['x', 'y'],
        ]),
      },
    ],
  })
  const [sheet] = valueOf(await readUpload({ name: 'leave.xlsx', bytes })).sheets
  const again = sheetOf(throughJson(keepSheet(sheet!)))
  expect(again.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['__proto__', 'constructor'],
    ['x', 'y'],
  ])
})

it('keeps little: a plain cell is its text', () => {
  const [sheet] = valueOf(readPasted('Name\tWhen\nIyer\t2 Mar\n\t\n')).sheets
  expect(keepSheet(sheet!).rows.slice(0, 2)).toEqual([
    ['Name', 'When'],
    ['Iyer', '2 Mar'],
  ])
})
