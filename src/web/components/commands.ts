import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** One thing a person can do here, as the command palette lists it. */
export interface Command {
  readonly id: string
  /** A verb phrase: "Print the year". */
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

let registered: readonly (readonly Command[])[] = []
const listeners = new Set<() => void>()
const set = (next: typeof registered): void => {
  registered = next
  for (const listener of listeners) listener()
}

/** Offers commands in the palette for as long as the component is in the page. */
export const useCommands = (commands: readonly Command[]): void => {
  const known = commands.map(({ id, label, keys }) => `${id}\t${label}\t${keys ?? ''}`).join('\n')
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run())
  useEffect(() => {
    const offered = known
      .split('\n')
      .filter(Boolean)
      .map((line): Command => {
        const [id = '', label = '', keys = ''] = line.split('\t')
        return { id, label, ...(keys ? { keys } : {}), run: () => run(id) }
      })
    set([...registered, offered])
    return () => set(registered.filter((list) => list !== offered))
  }, [known])
}

/** What the pages in sight offer. */
export const useOfferedCommands = (): readonly Command[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => registered,
  ).flat()
