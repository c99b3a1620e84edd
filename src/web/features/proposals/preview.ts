import type { OutputOf } from '../../client.ts'

/** A proposal and what accepting it, or some of it, would come to. */
export type Preview = OutputOf<'GET /api/v1/proposals/:id'>
export type Head = Preview['proposal']
export type Row = Preview['rows'][number]
export type Conflict = Preview['broken'][number]
export type RuleCount = Preview['rules'][number]

/** Whether it can still be accepted. */
export const isOpen = ({ state }: Pick<Head, 'state'>): boolean =>
  state === 'staged' || state === 'approved' || state === 'failed'
