import { setImmediate } from 'node:timers/promises'

/** How long work goes on before others are answered. */
const PIECE_MS = 15

/** Makes something of each of many, and lets others be answered in between. */
export const inPieces = async <Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Promise<Made[]> => {
  const made: Made[] = []
  let started = performance.now()
  for (const [index, item] of items.entries()) {
    made.push(make(item, index))
    if (performance.now() - started < PIECE_MS) continue
    await setImmediate()
    started = performance.now()
  }
  return made
}
