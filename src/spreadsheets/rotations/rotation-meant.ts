import * as fuzzball from 'fuzzball'
import { type Rotation, codeOf, isOfBlock, ownTextsOf, titleOf } from '#domain/rotations/rotation.ts'
import { plainWords, tidy } from './plain-words.ts'
import { BY_YEAR, ROTATION_FORMS } from './rotation-forms.ts'

/** What a text that names a rotation means. */
export interface RotationMeant {
  /** Identity of the rotation; null when none was found. */
  readonly rotation: string | null
  /** Why somebody has to look at it, in a sentence; null when it is certain. */
  readonly doubt: string | null
  /** Rotations it may be, the likeliest first. */
  readonly guesses: readonly string[]
  /** Somebody said that it is not wanted. */
  readonly isLeftOut: boolean
}

/** What somebody said of texts, by `plainWords`: the rotation, or null to leave them out. */
export type RotationsSaid = ReadonlyMap<string, string | null>

/** Of whom and when: the year of training, and the number of the block; null where the sheet does not say. */
export interface RotationPlace {
  readonly pgy: 1 | 2 | 3 | null
  readonly block: number | null
}

export type KnownRotation = Pick<Rotation, 'name' | 'title' | 'code' | 'aliases' | 'who' | 'halves' | 'archived'>

export interface SheetRotationReader {
  readonly read: (text: string, place: RotationPlace) => RotationMeant
  /**
   * Whether a text means one rotation wherever it stands, once somebody has said which: not "FMIT", of which there is one
   * for each year, "Elective", two rotations, or a question.
   */
  readonly isName: (text: string) => boolean
}

const SURE_ENOUGH = 0.86
/** Another as near as this leaves open which is meant. */
const TOO_CLOSE = 0.04
const WORTH_SHOWING = 0.55
const GUESSES = 4
const FEWEST_LETTERS = 5

const likeness = (a: string, b: string): number => fuzzball.ratio(a, b, { full_process: false }) / 100

/** An elective: what it is of follows, in brackets, after a dash or a colon, or not at all. */
const ELECTIVE =
  /^(?:elective|eletive|elect|elec|ele|select med|selective med|med select|selective|ms)\b\s*(?:one|two|three|[1-3])?\s*[-:(]?\s*(.*?)\)?$/i
/** "fmit 2", "fmit pgy 3", "fmc for block 1 6": what stands behind a rotation that there is one of for each year. */
const BEHIND = /^(.*?)(?:\s+pgy\s+([123])|\s+for\s+blocks?\s+(\d{1,2})(?:\s+\d{1,2})?|\s+\d)?$/

/** A remark beside a rotation: "FMIT2(R2 Role)". */
const REMARK = /^(.*?)\s*\(([^)]*\b(?:role|req)\b[^)]*)\)$/i
/** Where one rotation may end and another begin. */
const BETWEEN = /[/+,;]|\b(?:or|then)\b/i

interface Form {
  readonly words: string
  readonly rotation: string
}

const isNights = (text: string): boolean => /\bn(?:ight|f\b)/i.test(text)

const certain = (rotation: string): RotationMeant => ({ rotation, doubt: null, guesses: [rotation], isLeftOut: false })
const nothing = (guesses: readonly string[], doubt: string): RotationMeant => ({
  ...{ rotation: null, doubt, guesses, isLeftOut: false },
})

/**
 * Reads names of rotations by those a program has: their names and codes, what else the program says they are written
 * as, how sheets write such, and what is spelt nearly like it. The last is a guess that somebody has to look at. A number
 * behind "FMIT" is a count of the year, not the year of training: which of such rotations is meant follows from whose it
 * is.
 *
 * `rotationReader` of the domain reads what is typed into the plan, where nobody looks at it again: it guesses nothing,
 * and reads the day of a split with it, which the reader of a sheet takes off the cell before.
 */
export const sheetRotationReader = (rotations: Iterable<KnownRotation>, said: RotationsSaid): SheetRotationReader => {
  const all = [...rotations].filter(({ archived }) => !archived)
  const byCode = new Map(all.map((one) => [codeOf(one).toLowerCase(), one.name]))
  const titles = new Map(all.map((one) => [one.name, titleOf(one)]))
  const titled = (name: string): string => titles.get(name) ?? name
  const own: readonly Form[] = all.flatMap((one) =>
    ownTextsOf(one).map((text) => ({ words: plainWords(text), rotation: one.name })),
  )
  const isOwn = new Set(own.map(({ words }) => words))
  /** By what rotations are also written as, where none is called so by itself. */
  const also = new Map<string, readonly string[]>()
  for (const { aliases, name } of all)
    for (const words of new Set(aliases.map(plainWords)))
      if (words !== '' && !isOwn.has(words)) also.set(words, [...(also.get(words) ?? []), name])
  const aliased: readonly Form[] = [...also].flatMap(([words, names]) =>
    names.length > 1 ? [] : names.map((rotation) => ({ words, rotation })),
  )
  const written: readonly Form[] = Object.entries(ROTATION_FORMS).flatMap(([code, forms]) => {
    const rotation = byCode.get(code.toLowerCase())
    return rotation === undefined ? [] : forms.map((words) => ({ words, rotation }))
  })
  const forms = [...written, ...aliased, ...own]
  const exactly = new Map(forms.map(({ words, rotation }) => [words, rotation]))

  /** Of rotations there is one of for each year: that of the resident, of the block where the name says so. */
  const ofYear = (words: string, { pgy, block }: RotationPlace): RotationMeant | null => {
    const [, base = words, year, from] = BEHIND.exec(words) ?? []
    const of = year === undefined ? pgy : (Number(year) as 1 | 2 | 3)
    const at = from === undefined ? block : Number(from)
    const [begin] = Object.entries(BY_YEAR).find(([, forms]) => forms.includes(base)) ?? []
    if (begin === undefined) return null
    const family = all.filter((one) => codeOf(one).toLowerCase().startsWith(`${begin.toLowerCase()}-`))
    if (family.length === 0) return null
    const names = family.map(({ name }) => name)
    if (of === null) return nothing(names.slice(0, GUESSES), 'Which year it is for is not said.')
    const fitting = family.filter((one) => one.who.includes(of) && (at === null || isOfBlock(one, at)))
    const [one, ...others] = fitting
    if (one === undefined || others.length > 0)
      return nothing(
        (fitting.length > 0 ? fitting : family).map(({ name }) => name),
        'More than one rotation fits.',
      )
    return certain(one.name)
  }

  const nearest = (words: string): readonly { readonly rotation: string; readonly score: number }[] => {
    const best = new Map<string, number>()
    for (const { words: form, rotation } of forms)
      best.set(rotation, Math.max(best.get(rotation) ?? 0, likeness(words, form)))
    return [...best]
      .map(([rotation, score]) => ({ rotation, score }))
      .sort((a, b) => b.score - a.score || (a.rotation < b.rotation ? -1 : 1))
  }

  const likely = (text: string, words: string): RotationMeant => {
    // By day and by night are two rotations, however alike they are called.
    const near = nearest(words).filter(({ rotation }) => isNights(titled(rotation)) === isNights(words))
    const guesses = near.filter(({ score }) => score >= WORTH_SHOWING).slice(0, GUESSES)
    const [first, second] = near
    const clear = first !== undefined && first.score - (second?.score ?? 0) > TOO_CLOSE
    if (clear && first.score >= SURE_ENOUGH && words.length >= FEWEST_LETTERS)
      return {
        rotation: first.rotation,
        doubt: `“${tidy(text)}” was taken for ${titled(first.rotation)}.`,
        guesses: guesses.map(({ rotation }) => rotation),
        isLeftOut: false,
      }
    return nothing(
      guesses.map(({ rotation }) => rotation),
      'No rotation is called that.',
    )
  }

  const elective = (text: string, place: RotationPlace): RotationMeant | null => {
    const subject = ELECTIVE.exec(tidy(text))?.[1]
    if (subject === undefined) return null
    const words = plainWords(subject)
    if (words === '') {
      const any = exactly.get('elective')
      const found = exactly.get(plainWords(text)) ?? any
      if (found === undefined) return nothing([], 'Which elective is not said.')
      // A selective in medicine is a rotation of its own; an elective may be any.
      return found === any
        ? { ...certain(found), doubt: `Which elective is not said; it was taken for ${titled(found)}.` }
        : certain(found)
    }
    if (/[?/,]/.test(subject)) {
      const parts = subject.split(/[?/,]|\bor\b/).map((part) => exactly.get(plainWords(part)))
      return nothing(
        [...new Set(parts.filter((part) => part !== undefined))],
        'Which elective is meant is not certain.',
      )
    }
    const found = exactly.get(words) ?? ofYear(words, place)?.rotation
    if (found) return certain(found)
    return likely(subject, words)
  }

  /** Two rotations with a stroke between: the rotation of the program that is those two. */
  const ofTwo = (text: string, place: RotationPlace): RotationMeant | null => {
    const parts = text.split('/').map((part) => {
      const words = plainWords(part)
      return ofYear(words, place)?.rotation ?? exactly.get(words) ?? null
    })
    const [first = null, second = null] = parts
    if (parts.length !== 2 || first === null || second === null || first === second) return null
    const both = all.find(({ halves }) => halves?.first === first && halves.second === second)
    return both
      ? certain(both.name)
      : nothing([first, second], 'It names two rotations; which is meant is not certain.')
  }

  const read = (text: string, place: RotationPlace): RotationMeant => {
    const words = plainWords(text)
    const chosen = said.get(words)
    if (chosen !== undefined)
      return chosen === null ? { rotation: null, doubt: null, guesses: [], isLeftOut: true } : certain(chosen)
    const [alias, ...others] = also.get(words) ?? []
    if (alias !== undefined && !text.includes('?'))
      return others.length === 0 ? certain(alias) : nothing([alias, ...others], 'More than one rotation is written so.')
    const plain = tidy(text)
    const remark = REMARK.exec(plain)
    if (remark !== null) {
      const meant = ofYear(plainWords(remark[1] ?? ''), place)
      if (meant !== null) return { ...meant, doubt: `“${remark[2] ?? ''}” stands beside it; it was not taken in.` }
    }
    const yearly = ofYear(words, place)
    if (yearly !== null) return yearly
    const exact = exactly.get(words)
    const chosenElective = elective(text, place)
    if (exact !== undefined && chosenElective === null) return certain(exact)
    if (chosenElective !== null) return chosenElective
    const two = ofTwo(plain, place)
    if (two !== null) return two
    if (plain.includes('?')) {
      const found = exactly.get(plainWords(plain.replaceAll('?', '')))
      return nothing(found === undefined ? [] : [found], 'A question mark stands beside it.')
    }
    return likely(text, words)
  }

  const isName = (text: string): boolean => {
    const plain = tidy(text)
    const isOfYear = (words: string): boolean => ofYear(words, { pgy: null, block: null }) !== null
    if (plain.includes('?') || REMARK.test(plain) || isOfYear(plainWords(plain))) return false
    const subject = ELECTIVE.exec(plain)?.[1]
    if (subject !== undefined && (plainWords(subject) === '' || BETWEEN.test(subject))) return false
    const parts = plain.split(BETWEEN).map(plainWords)
    return parts.length === 1 || !parts.some((words) => exactly.has(words) || isOfYear(words))
  }
  return { read, isName }
}
