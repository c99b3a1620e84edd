import * as z from 'zod'

/** Somebody of the program, over all years. Contact details are sensitive: see the redaction in operations. */
export const person = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1, 'Write a name.').max(120, 'Use 120 letters or fewer.'),
  /** Two or three letters for chips; null takes them from the name. */
  initials: z.string().trim().min(1, 'Write a letter.').max(3, 'Use three letters or fewer.').nullable(),
  kind: z.enum(['faculty', 'resident']),
  active: z.boolean(),
  email: z.string().max(254, 'Use 254 letters or fewer.').nullable(),
  pager: z.string().max(40, 'Use 40 letters or fewer.').nullable(),
})
export type Person = z.output<typeof person>
export type PersonId = Person['id']

/**
 * Letters for a chip: those the program chose, else the first letters of the first and last word of the name. A name
 * that ends in a number, as programs write it who give none ("FAC-CORE-07"), keeps the number: "C07".
 */
export const initialsOf = (person: Pick<Person, 'name' | 'initials'>): string => {
  if (person.initials) return person.initials
  const words = person.name.split(/[\s,_-]+/).filter(Boolean)
  const [first = '?', last = first, beforeLast = first] = [words[0], words.at(-1), words.at(-2)]
  if (words.length <= 1) return first.slice(0, 2).toUpperCase()
  return (/^\d\d?$/.test(last) ? `${beforeLast.charAt(0)}${last}` : `${first.charAt(0)}${last.charAt(0)}`).toUpperCase()
}

/** "Lindqvist" of "Maya Lindqvist": how sentences name people. A name of one word is used whole. */
export const surnameOf = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name
