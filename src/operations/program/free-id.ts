/** Letters, digits and hyphens of a name, for an id. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 48) || 'unnamed'

/** An id that is not taken: the one wished for, else with the next number after it. */
export const freeId = (wish: string, taken: ReadonlySet<string>): string => {
  let [id, count] = [wish, 1]
  while (taken.has(id)) {
    count += 1
    id = `${wish}-${String(count)}`
  }
  return id
}
