import { LEAVE } from '#domain/decisions/areas.ts'
import type { Proposal, ProposalNext, ProposalHead } from '#domain/proposals/proposal.ts'
import type { Context } from '../kit.ts'
import { type Staging, aboutOf, isBatch, keptStaging, stagingOf } from './staging.ts'

/** How long the cells of a batch are kept after it was applied. */
const DAYS_KEPT = 30
const MS_PER_DAY = 86_400_000

const emptied = (staging: Staging): Staging => ({
  ...staging,
  ...{ sheets: [], rows: [], names: [], notes: [], taken: null },
  reading: { ...staging.reading, columns: null },
})

/** A batch without what was in the file: how many rows it had, and what became of it, stays. */
export const withoutCells = (proposal: Proposal): Required<Pick<ProposalNext, 'rows' | 'staging' | 'about'>> => ({
  // Of what was taken the log has the changes; what is kept apart of absences is not kept here once more.
  rows:
    proposal.applied === null
      ? []
      : proposal.rows.map((row) => ({ ...row, changes: row.changes.filter(({ kind }) => kind !== 'absenceDetail') })),
  staging: keptStaging(emptied(stagingOf(proposal))),
  about: { ...aboutOf(proposal), kept: false },
})

const isOver = ({ state, applied }: ProposalHead, now: Date): boolean => {
  if (state === 'rejected') return true
  return applied !== null && now.getTime() - Date.parse(applied.at) > DAYS_KEPT * MS_PER_DAY
}

const PAGE = 200

/**
 * Lets go of the cells of batches that were discarded, and of those that were applied 30 days ago. There is no clock
 * that does it by itself: it is done whenever batches are listed or a file is brought in, which is when somebody could
 * see them.
 */
export const letOldGo = async ({
  store,
  programId,
  now,
}: Pick<Context, 'store' | 'programId' | 'now'>): Promise<void> => {
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await store.proposals.list(programId, {
      ...{ states: ['rejected', 'applied', 'rolled_back'], area: LEAVE, source: 'import', limit: PAGE, offset },
    })
    const kept = items.filter((item) => isBatch(item) && aboutOf(item).kept)
    for (const { id } of kept.filter((item) => isOver(item, now))) {
      const proposal = await store.proposals.read(programId, id)
      // Whoever changed it in between has it let go of by the next who looks.
      if (proposal !== null) await store.proposals.update(programId, id, proposal.version, withoutCells(proposal))
    }
    if (offset + PAGE >= total) return
  }
}
