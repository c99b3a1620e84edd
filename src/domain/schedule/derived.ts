/**
 * Remembers what was derived from an immutable value for as long as that value lives. A family of facts is replaced
 * whenever one of its facts changes, so what is remembered is never stale.
 */
export const derived = <Source extends object, Value>(
  derive: (source: Source) => Value,
): ((source: Source) => Value) => {
  const known = new WeakMap<Source, { readonly value: Value }>()
  return (source) => {
    const before = known.get(source)
    if (before) return before.value
    const value = derive(source)
    known.set(source, { value })
    return value
  }
}
