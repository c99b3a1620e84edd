import { type Answer, call } from '../../client.ts'
import type { Staged } from './batch.ts'
import type { Source } from '../../components/brought-file.ts'

const STAGE = 'POST /api/v1/absences/import/stage'

/** Brings a file or a pasted table in, to be looked at. */
export const stage = (source: Source): Promise<Answer<Staged>> =>
  source.kind === 'file' ? call(STAGE, { file: source.file }) : call(STAGE, { text: source.text })
