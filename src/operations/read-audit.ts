import * as z from 'zod'
import { done } from '#domain/result.ts'
import { AUDIT_ACTIONS } from '#store/audit-log.ts'
import { auditWords } from './audit-words.ts'
import { page, pageSize } from './fields.ts'
import { defineOperation } from './kit.ts'

const auditAnswer = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  action: z.enum(AUDIT_ACTIONS),
  target: z.strictObject({ kind: z.string(), id: z.string() }),
  details: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
    .describe('Ids, counts and names of fields'),
  summary: z.string().describe('The same in a sentence'),
})

export const readAudit = defineOperation({
  name: 'read-audit',
  summary: 'Who looked at what is protected, and what was taken out or brought in, newest first.',
  route: 'GET /api/v1/audit',
  access: 'log:read',
  sensitive: true,
  input: z.strictObject({ action: z.enum(AUDIT_ACTIONS).optional(), page, pageSize }),
  output: z.strictObject({ items: z.array(auditAnswer), total: z.int(), page: z.int(), pageSize: z.int() }),
  refusals: [],
  async run({ store, programId, snapshot, today }, { action, page, pageSize }) {
    const { items, total } = await store.audit.list(programId, {
      ...(action === undefined ? {} : { action }),
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
    const schedule = { facts: snapshot.facts, today }
    return done({
      items: items.map(({ seq, at, actor, action, target, details }) => ({
        ...{ seq, at, action, target },
        by: { id: actor.id, name: actor.name },
        details: Object.fromEntries(
          Object.entries(details).map(([name, value]) => [
            name,
            Array.isArray(value) ? [...(value as string[])] : value,
          ]),
        ) as z.output<typeof auditAnswer>['details'],
        summary: auditWords(schedule, { action, target, details }),
      })),
      total,
      page,
      pageSize,
    })
  },
})
