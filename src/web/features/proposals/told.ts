import type { Conflict, Preview } from './preview.ts'

/** A finding that a row mends, or breaks. */
export interface Told {
  readonly does: 'mends' | 'breaks'
  readonly finding: Conflict
}

/** What each row mends and breaks, by its id: of what a preview says of all its taken rows together. */
export const toldByRow = ({
  broken,
  mended,
}: Pick<Preview, 'broken' | 'mended'>): ReadonlyMap<string, readonly Told[]> => {
  const told = new Map<string, Told[]>()
  const tell = (does: Told['does'], finding: Conflict): void => {
    for (const id of finding.rows) {
      const own = told.get(id)
      if (own) own.push({ does, finding })
      else told.set(id, [{ does, finding }])
    }
  }
  for (const finding of broken) tell('breaks', finding)
  for (const finding of mended) tell('mends', finding)
  return told
}
