const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** The short forms people write beside the first three letters. */
const SHORT: ReadonlyMap<string, number> = new Map([
  ['sept', 9],
  ['febr', 2],
  ['marc', 3],
  ['novem', 11],
  ['decem', 12],
  ['octob', 10],
  ['augu', 8],
])

/** Letters to put in, take out, change or swap with their neighbour to make one word the other. */
const lettersApart = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped))
    }
  }
  return at(a.length, b.length)
}

/** The name of a month, 1 to 12: "April". */
export const monthName = (month: number): string => {
  const name = NAMES[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/**
 * The month a word means, and whether it is misspelt. Short words must be right: "Jum" may be June or July, and "Maya"
 * is a name. A longer one may be a letter or two off when no other month is as near.
 */
export const spokenMonth = (word: string): { readonly month: number; readonly misspelt: boolean } | null => {
  const lower = word.toLowerCase()
  const exact = NAMES.findIndex((name) => name === lower || name.slice(0, 3) === lower)
  const month = exact >= 0 ? exact + 1 : SHORT.get(lower)
  if (month !== undefined) return { month, misspelt: false }
  if (!/^[a-z]{4,11}$/.test(lower)) return null
  const near = NAMES.map((name, index) => ({ month: index + 1, apart: lettersApart(lower, name), name }))
    .filter(({ apart, name }) => apart <= (name.length >= 7 ? 2 : name.length > 3 ? 1 : 0))
    .sort((a, b) => a.apart - b.apart)
  const [best, second] = near
  if (!best || second?.apart === best.apart) return null
  return { month: best.month, misspelt: true }
}
