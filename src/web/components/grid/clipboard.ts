/** A rectangle of texts, row by row. */
export type Texts = readonly (readonly string[])[]

const NEEDS_QUOTES = /[\t\n\r"]/

/** Texts as spreadsheets exchange them: tabs between cells, line breaks between rows, quotes around what holds either. */
export const toTabSeparated = (texts: Texts): string =>
  texts
    .map((row) => row.map((text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\n')

/** Reads what a spreadsheet put on the clipboard. The line break most of them leave at the end adds no row. */
export const fromTabSeparated = (source: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const text = source.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  for (;;) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at)
    row.push(cell)
    if (text[end] === '\t') at = end + 1
    else {
      rows.push(row)
      row = []
      if (end >= text.length - 1) return rows
      at = end + 1
    }
  }
}

const plain = (text: string, from: number): [string, number] => {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++
  return [text.slice(from, end), end]
}

// A quote that nothing closes is an inch mark at the start of a text, not the start of a quoted cell.
const quoted = (text: string, from: number): [string, number] => {
  let cell = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at] ?? ''
    else if (text[at + 1] === '"') cell += text[at++] ?? ''
    else return text[at + 1] === undefined || /[\t\n]/.test(text[at + 1] ?? '') ? [cell, at + 1] : plain(text, from)
  }
  return plain(text, from)
}
