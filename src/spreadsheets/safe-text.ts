/** What a spreadsheet takes for the start of a formula, the full-width forms among them, which some read alike. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Text for a file in which cells have no type, as CSV: with an apostrophe in front when a spreadsheet would take it for
 * a formula. Names and notes come from imports, and nobody opens a plan to run what somebody wrote into it.
 * Source: OWASP, CSV injection.
 */
export const safeText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)
