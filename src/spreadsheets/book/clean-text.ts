/** Control characters, soft hyphens, and what turns the direction of a text or cannot be seen. New lines and tabs stay. */
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g

/** The text of a cell or a name as it is kept: one way to write each letter, nothing unseen, plain spaces. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\p{Zs}\t]/gu, (space) => (space === '\t' ? '\t' : ' '))
    .trim()
