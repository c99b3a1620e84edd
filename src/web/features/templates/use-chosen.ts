import { useMemo, useState } from 'react'

/** Which rows are chosen, of those that are listed. */
export interface Chosen {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string) => void
  /** Chooses from the row chosen last to another. */
  readonly extendTo: (id: string) => void
  readonly set: (ids: readonly string[]) => void
}

/** Rows that are chosen; those that are listed no longer are not. */
export const useChosen = (listed: readonly string[]): Chosen => {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [from, setFrom] = useState<string | null>(null)
  return useMemo(() => {
    const ids = new Set(listed.filter((id) => kept.has(id)))
    return {
      ids,
      toggle: (id) => {
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        setKept(next)
        setFrom(id)
      },
      extendTo: (id) => {
        const [a, b] = [listed.indexOf(from ?? id), listed.indexOf(id)].sort((one, other) => one - other)
        setKept(new Set([...ids, ...listed.slice(Math.max(a ?? 0, 0), (b ?? 0) + 1)]))
      },
      set: (next) => {
        setKept(new Set(next))
        setFrom(null)
      },
    }
  }, [listed, kept, from])
}
