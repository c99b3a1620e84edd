import type { FactKind } from '#domain/schedule/facts.ts'
import type { Ground, LogEntry } from '#store/store.ts'

/** How far back to look for whoever took a fact away: what is gone has no version to find them by. */
const MOST_ENTRIES = 200

/** Who wrote a fact last, if that was after a change set; null when nobody did, or too long ago to be told. */
export const lastChangeOf = async (
  ground: Pick<Ground, 'versionOf' | 'log'>,
  kind: FactKind,
  key: string,
  since: number,
): Promise<LogEntry | null> => {
  const version = ground.versionOf(kind, key)
  if (version > since) return (await ground.log({ seq: version }))[0] ?? null
  const entries = await ground.log({ limit: MOST_ENTRIES })
  const touching = entries.find((entry) => entry.changes.some((change) => change.kind === kind && change.key === key))
  return touching !== undefined && touching.seq > since ? touching : null
}
