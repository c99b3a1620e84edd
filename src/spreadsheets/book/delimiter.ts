export const DELIMITERS = ['\t', ';', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

const LINES = 50
const LETTERS = 64 * 1024

/** The beginning of a text without what stands in quotes, line by line, without comments and empty lines. */
const plainLines = (text: string): string[] =>
  text
    .slice(0, LETTERS)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, LINES)

/** How often a delimiter stands in most lines, and in how many of them. */
const agreement = (lines: readonly string[], delimiter: string): { readonly lines: number; readonly each: number } => {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const each = line.split(delimiter).length - 1
    if (each > 0) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  const [each, most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { lines: most, each }
}

/**
 * What parts the columns of a text: of tab, semicolon and comma the one that stands equally often in the most lines,
 * and the first of these when they are alike, since commas stand in texts. A text without any is one column.
 */
export const delimiterOf = (text: string): Delimiter => {
  const lines = plainLines(text)
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...agreement(lines, delimiter) })).sort(
    (a, b) => b.lines - a.lines || DELIMITERS.indexOf(a.delimiter) - DELIMITERS.indexOf(b.delimiter),
  )
  return best && best.lines > 0 ? best.delimiter : '\t'
}
