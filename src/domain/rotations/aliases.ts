import * as z from 'zod'

/** Ways of writing one thing that are kept, at the most. */
export const MOST_ALIASES = 40

/** How else sheets write something, each of so many letters or fewer. */
export const aliasesOf = (letters: number) =>
  z
    .array(z.string().trim().min(1, 'Write how else it is written.').max(letters, `Use ${letters} letters or fewer.`))
    .max(MOST_ALIASES, `Name ${MOST_ALIASES} or fewer.`)
