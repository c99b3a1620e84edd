import { useMemo, useState } from 'react'

/** Which rows are chosen, of those that are listed. */
export interface Chosen {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string) => void
  /** Chooses from a row to another, both of them too; from the row chosen last where none is named. */
  readonly extendTo: (id: string, start?: string) => void
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
      extendTo: (id, start = from ?? id) => {
        const [first = 0, last = 0] = [listed.indexOf(start), listed.indexOf(id)].sort((a, b) => a - b)
        setKept(new Set([...ids, ...listed.slice(Math.max(first, 0), last + 1)]))
        setFrom(id)
      },
      set: (next) => {
        setKept(new Set(next))
        setFrom(null)
      },
    }
  }, [listed, kept, from])
}
