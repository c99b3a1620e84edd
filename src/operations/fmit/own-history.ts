import { type UndoHistory, undoHistory } from '#domain/decisions/undo.ts'
import type { Ground, LogEntry } from '#store/store.ts'

/** How far back undo reaches, in change sets of one person in one area. */
const MOST_ENTRIES = 400

/** What somebody can take back and bring back in one area, the next of each last. */
export const ownHistory = async (
  ground: Pick<Ground, 'log'>,
  area: string,
  authorId: string,
): Promise<UndoHistory<LogEntry>> => undoHistory(await ground.log({ area, authorId, limit: MOST_ENTRIES }), authorId)
