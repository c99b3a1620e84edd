import type { Problem } from '../client.ts'

/** What is brought in: a file, or a table that was pasted. */
export type Source = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'text'; readonly text: string }

/** As the server has it; said before ten megabytes are sent for nothing. */
export const LARGEST_BYTES = 10 * 1024 * 1024
const MEGABYTE = 1024 * 1024

/** What the picker of files offers. */
export const ACCEPTED = '.xlsx,.csv,.tsv,.txt'

export const nameOf = (source: Source): string => (source.kind === 'file' ? source.file.name : 'The pasted table')

/** Why a file need not be sent; null when it may. `what`: what is wanted of it, as in "the sheet with the leave". */
export const refusedHere = (source: Source, what: string): Problem | null => {
  const refuse = (reason: string, message: string): Problem => ({ reason, message, status: 422, data: {} })
  if (source.kind === 'text')
    return source.text.trim() === ''
      ? refuse('empty_file', 'Nothing with text was pasted. Mark the cells in Excel, copy them, and paste here.')
      : null
  const { size, name } = source.file
  if (size === 0) return refuse('empty_file', `“${name}” is empty. Save it again in Excel, then drop it here.`)
  return size > LARGEST_BYTES
    ? refuse(
        'too_large',
        `“${name}” has ${(size / MEGABYTE).toFixed(1)} MB; ten is the most. Copy the sheet with ${what} into a file of its own, or paste its rows.`,
      )
    : null
}

/** What to do about a refusal of any file, where its sentence does not say; null where it does. `what` as above. */
export const adviceOn = ({ reason }: Problem, what: string): string | null => {
  switch (reason) {
    case 'wrong_type':
      return 'Turnus reads .xlsx and .csv files, and tables that are pasted. An older .xls: open it in Excel and save it as .xlsx.'
    case 'hostile_file':
      return `Nothing of it was opened. Copy the rows with ${what} and paste them here instead.`
    case 'unreadable_file':
      return 'Open it in Excel and save it again as .xlsx, or copy its rows and paste them here.'
    default:
      return null
  }
}

/** Which import has a file already, by the field that names it; null when the refusal is about something else. */
export const openImport = ({ reason, data }: Problem, field: 'id' | 'batchId'): string | null => {
  const open: unknown = data['duplicateOf']
  if (reason !== 'duplicate_file' || typeof open !== 'object' || open === null) return null
  const id: unknown = Reflect.get(open, field)
  return typeof id === 'string' ? id : null
}

/** The first text a paste or a drop carries, or the first file. */
export const sourceOf = (data: DataTransfer | null): Source | null => {
  if (!data) return null
  const text = data.getData('text/plain')
  if (text !== '') return { kind: 'text', text }
  const [file] = data.files
  return file ? { kind: 'file', file } : null
}
