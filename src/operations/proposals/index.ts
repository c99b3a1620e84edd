/** What sources of proposals use: imports, drafts, swaps, the assistant. */
export { type Accept, type Accepted, type Remade, acceptProposal, actedOn } from './accept.ts'
export { type NewProposal, createProposal } from './create-proposal.ts'
export { type Discard, discardProposal } from './discard.ts'
export { type Preview, previewAnswer } from './preview-answer.ts'
export { previewOf } from './preview.ts'
export { proposalHead, proposalHeadOf } from './proposal-head.ts'
export * from './refusals.ts'
export { type RolledBack, type Rollback, rollbackProposal } from './rollback.ts'
