import { type Result, done, refused } from '#domain/result.ts'
import type { BookRefusal } from './book.ts'
import { type BookLimits, spokenSize } from './book-limits.ts'

export type FileKind = 'xlsx' | 'csv'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Old Office files, and new ones that are locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const TEXT_ENDINGS = ['csv', 'tsv', 'txt']

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** "EncryptedPackage" as it stands in the directory of a locked workbook. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))

const AS_XLSX = 'Open it in Excel and save it as “Excel Workbook (.xlsx)”.'

const refusedOffice = (bytes: Uint8Array) =>
  isLocked(bytes)
    ? refused('unreadable_file', `The file is locked with a password. Take the password off and save it again.`)
    : refused('wrong_type', `This is a workbook of the old kind, .xls. ${AS_XLSX}`)

/** Whether a file may be read, by its size, its ending and its first bytes, which have to fit. */
export const fileKind = (name: string, bytes: Uint8Array, limits: BookLimits): Result<FileKind, BookRefusal> => {
  if (bytes.length === 0) return refused('empty_file', 'The file is empty. Save it again, and choose it anew.')
  if (bytes.length > limits.bytes)
    return refused(
      'too_large',
      `The file is larger than ${spokenSize(limits.bytes)}. Save the sheet that is needed as a file of its own.`,
    )
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  if (startsWith(bytes, OLE)) return refusedOffice(bytes)
  if (ending === 'xls') return refused('wrong_type', `Workbooks of the old kind, .xls, are not read. ${AS_XLSX}`)
  if (ending === 'xlsm' || ending === 'xlsb' || ending === 'xltm')
    return refused('wrong_type', `A workbook that may carry macros is not read. ${AS_XLSX}`)
  if (ending === 'xlsx')
    return startsWith(bytes, ZIP)
      ? done('xlsx')
      : refused('wrong_type', `The file is called .xlsx and is no workbook. ${AS_XLSX}`)
  if (!TEXT_ENDINGS.includes(ending))
    return refused('wrong_type', 'Only .xlsx and .csv are read. Save the sheet as one of these.')
  return startsWith(bytes, ZIP)
    ? refused('wrong_type', `The file is called .${ending} and is no text. If it is a workbook, let it end in .xlsx.`)
    : done('csv')
}
