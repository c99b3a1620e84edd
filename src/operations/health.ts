import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from './kit.ts'
import { VERSION } from './version.ts'

export const health = defineOperation({
  name: 'health',
  summary: 'Whether Turnus is up and reaches its database.',
  route: 'GET /api/v1/health',
  access: 'public',
  input: z.strictObject({}),
  output: z.strictObject({
    status: z.literal('ok'),
    version: z.string(),
    database: z.literal('ok'),
    /** Of the program's last change. */
    revision: z.int(),
    now: z.iso.datetime(),
  }),
  refusals: [],
  // The snapshot was read for this call, so the database has just answered.
  async run({ snapshot, now }) {
    return done({
      status: 'ok' as const,
      version: VERSION,
      database: 'ok' as const,
      revision: snapshot.seq,
      now: now.toISOString(),
    })
  },
})
