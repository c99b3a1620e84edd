import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Flag, FooterRead } from './report.ts'

/** What reading a sheet came to, before names and words are counted. */
export interface StagedSheet {
  readonly rows: readonly ProposalRow[]
  readonly cells: number
  readonly read: number
  readonly alreadySo: number
  readonly changing: number
  readonly leftOut: number
  readonly flags: readonly Flag[]
  readonly notes: readonly string[]
  readonly footer: FooterRead | null
}

/** A sheet that could not be read at all. */
export interface UnreadSheet {
  readonly problem: string
}

/** Rows with a name on one sheet: more are no sheet of a program's, and too many to hold against anything. */
const MOST_NAMED = 400

/** Why a sheet with so many named rows is not read; null when it is. */
export const tooManyNamed = (count: number): UnreadSheet | null =>
  count > MOST_NAMED
    ? { problem: `More than ${MOST_NAMED} rows have a name. Copy those that are needed to a sheet of their own.` }
    : null
