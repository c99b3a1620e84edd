/** The parts of Setup; the people page is one too, at an address of its own. */
export const SETUP_PARTS = ['program', 'users', 'tokens', 'history'] as const
export type SetupPart = (typeof SETUP_PARTS)[number]

/** What the history is of: changes, or looks at what is protected and files taken out and brought in. */
export const HISTORIES = ['changes', 'looks'] as const
export type HistoryOf = (typeof HISTORIES)[number]

export interface SetupSearch {
  readonly part?: SetupPart
  readonly of?: HistoryOf
}

/** Reads the address of Setup; what makes no sense is dropped. */
export const setupSearch = ({ part, of }: Record<string, unknown>): SetupSearch => {
  const known = SETUP_PARTS.find((one) => one === part)
  const history = HISTORIES.find((one) => one === of)
  return {
    ...(known ? { part: known } : {}),
    ...(history && known === 'history' ? { of: history } : {}),
  }
}
