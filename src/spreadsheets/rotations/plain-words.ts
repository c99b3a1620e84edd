const SPACES = /[\s\u00A0\u2007\u202F]+/g

/** A text without what surrounds it and with single blanks: cells are filled with blanks that do not break. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(SPACES, ' ').trim()

/**
 * A text as it is compared: "TAMC L/D" and "L and D at TAMC" are both words alone, in small letters, with numbers apart.
 * "FMIT2" is "fmit 2".
 */
export const plainWords = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(l)\s*[/&]\s*(d)\b/g, '$1 and $2')
    .replaceAll('&', ' and ')
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$1$2 ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
