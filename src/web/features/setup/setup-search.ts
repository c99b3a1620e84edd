/** The parts of Setup; the people page is one too, at an address of its own. */
export const SETUP_PARTS = ['program', 'users', 'tokens', 'history'] as const
export type SetupPart = (typeof SETUP_PARTS)[number]

export interface SetupSearch {
  readonly part?: SetupPart
}

/** Reads the address of Setup; what makes no sense is dropped. */
export const setupSearch = ({ part }: Record<string, unknown>): SetupSearch => {
  const known = SETUP_PARTS.find((one) => one === part)
  return known ? { part: known } : {}
}
