/** What is drawn at places, each heard of only by whoever draws it and only when it differs. */
export interface Views<View> {
  readonly get: (row: string, column: string) => View
  readonly subscribe: (row: string, column: string, listener: () => void) => () => void
  /** Computes anew what is being drawn and may differ, and tells where it does. */
  readonly refresh: (mayDiffer: (row: string, column: string) => boolean) => void
}

interface Entry<View> {
  readonly row: string
  readonly column: string
  view: View
  /** The view as text: equal texts are equal views. */
  text: string
  readonly listeners: Set<() => void>
}

/** Views by row and column. `compute` gives plain values: what JSON leaves out does not count as a difference. */
export const createViews = <View>(compute: (row: string, column: string) => View): Views<View> => {
  const entries = new Map<string, Entry<View>>()
  const entryOf = (row: string, column: string): Entry<View> => {
    const key = `${row}|${column}`
    const known = entries.get(key)
    if (known) return known
    const view = compute(row, column)
    const entry = { row, column, view, text: JSON.stringify(view), listeners: new Set<() => void>() }
    entries.set(key, entry)
    return entry
  }
  return {
    get: (row, column) => entryOf(row, column).view,
    subscribe: (row, column, listener) => {
      const { listeners } = entryOf(row, column)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: (mayDiffer) => {
      const changed: Entry<View>[] = []
      for (const [key, entry] of entries) {
        // What has gone out of sight is made anew when it comes back.
        if (entry.listeners.size === 0) entries.delete(key)
        else if (mayDiffer(entry.row, entry.column)) {
          const view = compute(entry.row, entry.column)
          const text = JSON.stringify(view)
          if (text === entry.text) continue
          Object.assign(entry, { view, text })
          changed.push(entry)
        }
      }
      for (const { listeners } of changed) for (const listener of [...listeners]) listener()
    },
  }
}
