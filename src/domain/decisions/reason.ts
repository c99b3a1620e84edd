/** Letters a reason must have to stand for a critical finding or a lock, spaces around it not counted. */
export const REASON_LETTERS = 10

/** Whether a text is reason enough. */
export const isReason = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text.trim().length >= REASON_LETTERS

/** What a person wrote without the spaces around it; null when that is nothing. */
export const written = (text: string | null | undefined): string | null => text?.trim() || null
