import type { PersonId } from '#domain/people/person.ts'

/** Somebody of the program, as far as choosing them goes. */
export interface Known {
  readonly id: PersonId
  readonly name: string
  /** "Core faculty", "PGY-2". */
  readonly role: string
  readonly active: boolean
}

const MOST = 6

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[æÆ]/g, 'ae')
    .toLowerCase()

/** Who may be meant by a few letters: every word typed begins a word of theirs. Those who have left stand last. */
export const meantBy = (people: readonly Known[], typed: string): readonly Known[] => {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return people
    .filter(({ name, role }) => {
      const words = plain(`${name} ${role}`).split(/[\s,]+/)
      return wanted.every((want) => words.some((word) => word.startsWith(want)))
    })
    .sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name))
    .slice(0, MOST)
}
