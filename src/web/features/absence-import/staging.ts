import type { Problem } from '../../client.ts'
import { type Source, refusedHere as refused } from '../../components/brought-file.ts'

/** Why a file need not be sent; null when it may. */
export const refusedHere = (source: Source): Problem | null => refused(source, 'the leave')

/** Where a file stands that is open already; null when the refusal is about something else. */
export const openBatchOf = ({ reason, data }: Problem): string | null => {
  const { duplicateOf } = data
  const known = typeof duplicateOf === 'object' && duplicateOf !== null && 'batchId' in duplicateOf ? duplicateOf : null
  return reason === 'duplicate_file' && typeof known?.batchId === 'string' ? known.batchId : null
}

/** What to do about a refusal, where its sentence does not say. */
export const adviceFor = ({ reason }: Problem): string | null => {
  switch (reason) {
    case 'wrong_type':
      return 'Turnus reads .xlsx and .csv files, and tables that are pasted. An older .xls: open it in Excel and save it as .xlsx.'
    case 'hostile_file':
      return 'Nothing of it was opened. Copy the rows with the leave and paste them here instead.'
    case 'unreadable_file':
      return 'Open it in Excel and save it again as .xlsx, or copy its rows and paste them here.'
    case 'nothing_read':
      return 'A sheet needs a row of headers with a name and a first day. The template shows one.'
    default:
      return null
  }
}
