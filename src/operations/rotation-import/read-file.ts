import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Result, done, refused } from '#domain/result.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { cleanText } from '#spreadsheets/book/clean-text.ts'
import type { Book, BookSheet } from '#spreadsheets/book/book.ts'
import { readPasted } from '#spreadsheets/book/read-pasted.ts'
import { readUpload } from '#spreadsheets/book/read-upload.ts'
import { type RotationSheetKind, blockNumberIn, rotationSheetKind } from '#spreadsheets/rotations/rotation-sheet.ts'
import type { UploadedFile } from '../kit.ts'
import type { Reading } from './staging.ts'

export interface FileInput {
  readonly file?: UploadedFile | undefined
  readonly text?: string | undefined
  readonly name?: string | undefined
}

const MOST_NAME_LETTERS = 120

/** A file's name as it is shown: no folders, nothing unseen. It is never a path. */
export const shownName = ({ file, name }: FileInput): string => {
  const own = cleanText((file?.name ?? name ?? 'Pasted cells').split(/[/\\]/).at(-1) ?? '').replace(/\s+/g, ' ')
  const letters = [...own].filter((letter) => !/\p{Surrogate}/u.test(letter))
  return letters.slice(0, MOST_NAME_LETTERS).join('') || 'Without a name'
}

/** Reads a file behind the guard that every upload passes, or cells that were pasted. */
export const readBook = async ({ file, text }: FileInput): Promise<Result<Book>> =>
  file === undefined ? readPasted(text ?? '') : await readUpload(file)

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
