const TOKEN = /^change-([1-9]\d{0,14})$/

/** Names a change set, for undo and redo. */
export const undoTokenOf = (seq: number): string => `change-${seq}`

/** The change set a token names; null when it names none. */
export const seqOfToken = (token: string): number | null => {
  const digits = TOKEN.exec(token)?.[1]
  return digits === undefined ? null : Number(digits)
}
