import type { OutputOf } from '../../client.ts'

/** Somebody who may sign in. */
export type User = OutputOf<'GET /api/v1/users'>['users'][number]
