import type { Problem } from '../../client.ts'
import { type Source, adviceOn, openImport, refusedHere as refused } from '../../components/brought-file.ts'

const WANTED = 'the leave'

/** Why a file need not be sent; null when it may. */
export const refusedHere = (source: Source): Problem | null => refused(source, WANTED)

/** Where a file stands that is open already; null when the refusal is about something else. */
export const openBatchOf = (problem: Problem): string | null => openImport(problem, 'batchId')

/** What to do about a refusal, where its sentence does not say. */
export const adviceFor = (problem: Problem): string | null =>
  problem.reason === 'nothing_read'
    ? 'A sheet needs a row of headers with a name and a first day. The template shows one.'
    : adviceOn(problem, WANTED)
