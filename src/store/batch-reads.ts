interface Batch<Key, Value> {
  readonly keys: Set<Key>
  readonly values: Promise<ReadonlyMap<Key, Value>>
}

/**
 * Gathers reads by key of those who ask at the same time into one. Whoever comes while a read is under way waits for
 * the next, which is begun after they asked and so is never too old for them: however many ask, one read runs at a
 * time. Undefined for a key that the read says nothing of.
 */
export const batchReads = <Key, Value>(
  readMany: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): ((key: Key) => Promise<Value | undefined>) => {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Batch<Key, Value> | null = null
  const begin = (): Batch<Key, Value> => {
    const keys = new Set<Key>()
    const values = underWay.then(() => {
      next = null
      const reading = readMany([...keys])
      underWay = reading.catch(() => undefined)
      return reading
    })
    return { keys, values }
  }
  return async (key) => {
    next ??= begin()
    next.keys.add(key)
    return (await next.values).get(key)
  }
}
