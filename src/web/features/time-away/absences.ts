import type { OutputOf } from '../../client.ts'

/** Time away as the server answers it: as far as the reader may know. */
export type Away = OutputOf<'GET /api/v1/absences'>['items'][number]
export type AbsenceStatus = Away['status']
