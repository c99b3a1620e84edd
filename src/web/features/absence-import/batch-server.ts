import { type Answer, call } from '../../client.ts'
import type { Batch } from './batch.ts'
import type { BatchServer, Written } from './batch-store.ts'
import { type Edit, type Reading } from './edits.ts'
import { mappingOf } from './mapping.ts'

const PAGE_SIZE = 2000
const PREVIEW = 'GET /api/v1/absences/import/batches/:id/preview'

/** An import with every row of it, page by page. */
export const readBatch = async (id: string): Promise<Answer<Batch>> => {
  const first = await call(PREVIEW, { id, page: 1, pageSize: PAGE_SIZE })
  if (!first.ok) return first
  const rows = [...first.value.rows]
  for (let page = 2; rows.length < first.value.total; page++) {
    const next = await call(PREVIEW, { id, page, pageSize: PAGE_SIZE })
    if (!next.ok) return next
    // Somebody changed it between two pages: what was read does not belong together.
    if (next.value.version !== first.value.version) return readBatch(id)
    if (next.value.rows.length === 0) break
    rows.push(...next.value.rows)
  }
  return { ok: true, value: { ...first.value, rows } }
}

const readingOf = ({ columns, ...rest }: Reading) =>
  columns === undefined ? rest : { ...rest, columns: { ...mappingOf(columns) } }

const write = async (id: string, edit: Edit, expectedVersion: number): Promise<Answer<Written>> => {
  if (edit.kind === 'name') {
    const { name, person, remember } = edit
    return call('POST /api/v1/absences/import/batches/:id/names', {
      ...{ id, expectedVersion, name, remember },
      personId: person?.id ?? null,
    })
  }
  if (edit.kind === 'row') {
    const { rowId, change } = edit
    return call('PATCH /api/v1/absences/import/batches/:id/rows/:rowId', { id, rowId, expectedVersion, ...change })
  }
  if (edit.kind === 'doubt') {
    const { field, message } = edit
    return call('POST /api/v1/absences/import/batches/:id/doubts', { id, expectedVersion, field, message })
  }
  const reading = readingOf(edit.reading)
  return call('PUT /api/v1/absences/import/batches/:id/reading', { id, expectedVersion, ...reading })
}

export const batchServer = (id: string): BatchServer => ({
  read: () => readBatch(id),
  write: (edit, version) => write(id, edit, version),
})
