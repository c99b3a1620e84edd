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

/** The first text a paste or a drop carries, or the first file. */
export const sourceOf = (data: DataTransfer | null): Source | null => {
  if (!data) return null
  const text = data.getData('text/plain')
  if (text !== '') return { kind: 'text', text }
  const [file] = data.files
  return file ? { kind: 'file', file } : null
}
