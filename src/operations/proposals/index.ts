/** What sources of proposals use: imports, drafts, swaps, the assistant. */
export { type Accept, type Accepted, acceptProposal, actedOn } from './accept.ts'
export { type NewProposal, createProposal } from './create-proposal.ts'
export { type Preview, previewAnswer } from './preview-answer.ts'
export { previewOf } from './preview.ts'
export { proposalHead, proposalHeadOf } from './proposal-head.ts'
export * from './refusals.ts'
export { type RolledBack, type Rollback, rollbackProposal } from './rollback.ts'
