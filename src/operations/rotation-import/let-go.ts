import { type Proposal, type ProposalHead, type ProposalNext, rollbackUntil } from '#domain/proposals/proposal.ts'
import { PROPOSAL_STATES, isOpen } from '#domain/proposals/proposal-state.ts'
import type { Context } from '../kit.ts'
import { aboutOf, isRotationImport, keptStaging, stagingOf } from './staging.ts'

/** An import without the cells of the file. What was read of it goes too, unless it was taken: then people look it up. */
export const withoutCells = (
  proposal: Proposal,
  isTaken = false,
): Required<Pick<ProposalNext, 'rows' | 'staging' | 'about'>> => {
  const staging = stagingOf(proposal)
  return {
    rows: proposal.applied === null ? [] : proposal.rows,
    staging: keptStaging({ ...staging, sheet: null, report: isTaken ? staging.report : null }),
    about: { ...aboutOf(proposal), kept: false },
  }
}

const PAGE = 200

/** All imports of sheets of rotations, newest first. */
export const everyImport = async ({
  store,
  programId,
}: Pick<Context, 'store' | 'programId'>): Promise<readonly ProposalHead[]> => {
  const found: ProposalHead[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await store.proposals.list(programId, {
      ...{ states: PROPOSAL_STATES, source: 'import', limit: PAGE, offset },
    })
    found.push(...items.filter(isRotationImport))
    if (offset + PAGE >= total) return found
  }
}

/** Nobody will change or roll it back any more. */
const isOver = (head: ProposalHead, now: Date): boolean => {
  const until = rollbackUntil(head)
  return until === null ? !isOpen(head.state) : Date.parse(until) < now.getTime()
}

/**
 * Lets go of the cells of imports that are over. It is done whenever imports are listed or a file is brought in, which
 * is when somebody could see them.
 */
export const letGoOf = async (
  { store, programId, now }: Pick<Context, 'store' | 'programId' | 'now'>,
  imports: readonly ProposalHead[],
): Promise<void> => {
  for (const head of imports.filter((one) => isOver(one, now) && aboutOf(one).kept)) {
    const proposal = await store.proposals.read(programId, head.id)
    // Whoever changed it in between has it let go of by the next who looks.
    if (proposal !== null)
      await store.proposals.update(
        programId,
        head.id,
        proposal.version,
        withoutCells(proposal, head.state === 'applied'),
      )
  }
}
