/** How the changes of a proposal are listed. */
export const VIEWS = ['person', 'rule', 'date', 'grid'] as const
export type ViewName = (typeof VIEWS)[number]

/** What the address of a proposal says. */
export interface ProposalSearch {
  /** By person without it. */
  readonly by?: Exclude<ViewName, 'person'> | undefined
  /** The rows left out. */
  readonly without?: string | undefined
}

const LONGEST = 4000

/** Reads it; what makes no sense is dropped. */
export const proposalSearch = ({ by, without }: Record<string, unknown>): ProposalSearch => {
  const view = VIEWS.find((known) => known === by)
  const left = typeof without === 'number' ? String(without) : without
  return {
    ...(view === undefined || view === 'person' ? {} : { by: view }),
    ...(typeof left === 'string' && left !== '' && left.length <= LONGEST ? { without: left } : {}),
  }
}

/** Which proposals are listed: those that wait without it. */
export interface ProposalsSearch {
  readonly state?: 'ended' | undefined
}

export const proposalsSearch = ({ state }: Record<string, unknown>): ProposalsSearch =>
  state === 'ended' ? { state } : {}
