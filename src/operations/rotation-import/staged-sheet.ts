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
