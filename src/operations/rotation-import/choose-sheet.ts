import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Result, done, refused } from '#domain/result.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import type { Book, BookSheet } from '#spreadsheets/book/book.ts'
import { type RotationSheetKind, blockNumberIn, rotationSheetKind } from '#spreadsheets/rotations/rotation-sheet.ts'
import type { Reading } from './staging.ts'

/** A sheet of a file, with what it is. */
export interface FoundSheet {
  readonly sheet: BookSheet
  readonly kind: RotationSheetKind | null
  readonly block: number | null
}

/** What the sheets of a file are, in their order; those that somebody hid last. */
export const foundSheets = ({ sheets }: Book): readonly FoundSheet[] => {
  const found = sheets.map((sheet): FoundSheet => {
    const kind = rotationSheetKind(sheet)
    return { sheet, kind, block: kind === 'block' ? blockNumberIn(sheet) : null }
  })
  return [...found.filter(({ sheet }) => !sheet.hidden), ...found.filter(({ sheet }) => sheet.hidden)]
}

/** The sheet that was asked for, else the first about rotations. */
export const chosenSheet = (found: readonly FoundSheet[], asked: string | undefined): Result<FoundSheet> => {
  if (asked !== undefined && !found.some(({ sheet }) => sheet.name === asked))
    return refused('unknown_sheet', 'The file has no such sheet. Choose one of those it has.', {
      sheets: found.map(({ sheet }) => sheet.name),
    })
  const chosen =
    asked === undefined
      ? found.find(({ kind }) => kind !== null)
      : found.find(({ sheet, kind }) => sheet.name === asked && kind !== null)
  return chosen === undefined
    ? refused(
        'nothing_read',
        'No sheet here has rotations: patterns below “am” and “pm”, blocks in a row, or people below “PROVIDER”. Choose another.',
        { sheets: found.map(({ sheet }) => sheet.name) },
      )
    : done(chosen)
}

/** How a sheet is read; refused where it is for another block than was said, or for none of the year. */
export const readingOf = (
  facts: Facts,
  { kind, block: named }: FoundSheet,
  ay: AcademicYear,
  layout: RotationSheetKind | undefined,
  block: number | undefined,
): Result<Reading> => {
  if (kind === null || (layout !== undefined && layout !== kind))
    return refused(
      'nothing_read',
      'The sheet is not of the kind that was said. Leave the kind out, or choose another sheet.',
    )
  if (kind !== 'block') return done({ layout: kind, ay, block: null })
  if (block !== undefined && named !== null && named !== block)
    return refused(
      'other_block',
      `This sheet is for Block ${named}, and you are in Block ${block}. Bring it in for Block ${named} instead.`,
      { block: named },
    )
  const number = block ?? named
  if (number === null)
    return refused('other_block', 'The sheet does not say which block it is for. Say the number of the block.', {
      block: null,
    })
  if (!programBlocks({ facts }, ay).some((one) => one.number === number))
    return refused('unknown_block', `The year ${yearLabel(ay)} has no Block ${number}. Choose the year of the sheet.`)
  return done({ layout: kind, ay, block: number })
}
