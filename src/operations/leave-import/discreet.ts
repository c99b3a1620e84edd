import type { LeaveType } from '#domain/leave/absence.ts'
import { coarsePlace, isScrubbed, scrub } from '#domain/leave/scrub.ts'
import { tokensOf } from '#domain/leave/spoken-tokens.ts'

/** What is not known to be harmless is treated like a deployment. */
const strictest = (type: LeaveType | null): LeaveType => type ?? 'deployment'

/** A sentence that quotes a cell, without what must not be told of service members on the move. */
export const discreetMessage = (type: LeaveType | null, message: string): string =>
  isScrubbed(strictest(type))
    ? message.replace(/“([^”]*)”/g, (_, quoted: string) => `“${scrub(strictest(type), quoted).text}”`)
    : message

/** The text of a cell of days, kind or status. Where it says anything else, that is told like a note. */
export const discreetCell = (type: LeaveType | null, text: string): string =>
  isScrubbed(strictest(type)) && tokensOf(text).some(({ kind }) => kind === 'word')
    ? scrub(strictest(type), text).text
    : text

/** The first text of a column that few may read, of whatever kind its rows are. */
export const discreetSample = (field: 'location' | 'note' | 'orders' | 'replacement', text: string): string =>
  scrub('deployment', field === 'location' ? coarsePlace(text) : text).text
