/** In the order of the values given, first to last; texts by their code units. */
export const ordered = <T>(items: Iterable<T>, ...by: readonly ((item: T) => string | number)[]): readonly T[] =>
  [...items].sort((a, b) => {
    for (const valueOf of by) {
      const [x, y] = [valueOf(a), valueOf(b)]
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  })
