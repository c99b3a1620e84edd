import { type Block } from '../calendar/block.ts'
import { type Day, dayOf, parseDay, partsOf } from '../calendar/day.ts'
import { spokenDate } from '../calendar/spoken-day.ts'
import type { Fact } from '../schedule/facts.ts'
import { type Rotation, codeOf, isOfBlock, ownTextsOf, titleOf } from './rotation.ts'

/** Whose block a text stands in. */
export interface RotationPlace {
  readonly pgy: number
  readonly block: Pick<Block, 'year' | 'number' | 'start' | 'end'>
}

type Planned = Pick<Fact<'plannedRotation'>, 'rotation' | 'second' | 'splitDay'>

/** What a text says of a block; or why it says nothing, in a sentence. */
export type RotationRead = ({ readonly kind: 'read' } & Planned) | { readonly kind: 'unread'; readonly why: string }

/**
 * Reads and writes what residents are planned on, as people type and paste it into the plan. What is read is written at
 * once, so nothing is guessed: a text is a rotation, or it is none. Sheets that are brought in are written more freely,
 * and somebody looks at what was read before it counts: `sheetRotationReader` of the spreadsheets reads those.
 */
export interface RotationReader {
  /**
   * The rotations that a text may name, for whoever it is: by code, by what they are called, by their own name, by what
   * else they are written as.
   */
  readonly named: (text: string, place: RotationPlace) => readonly string[]
  /** "NF", "Night Float", "FMC/FMIT Jan 1", "NF + CARD". */
  readonly read: (text: string, place: RotationPlace) => RotationRead
  /** As `read` reads it back. */
  readonly write: (planned: Planned) => string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH = `(?:${MONTHS.join('|')})[a-z]*\\.?`
const DATE = `(?:${MONTH}\\s*\\d{1,2}|\\d{1,2}\\.?\\s*${MONTH}|\\d{4}-\\d{2}-\\d{2})`
/** A day at the end of a text, or a first and a last: "Jan 1", "(Jan 1-Jan5)", "14 Jan". */
const DAYS_BEHIND = new RegExp(`^(.+?)\\s*\\(?\\s*(${DATE})(?:\\s*[-–]\\s*(${DATE}|\\d{1,2}))?\\s*\\)?$`, 'i')
/** Where one rotation may end and the next begin. */
const BETWEEN = /\s*(?:\/|\+|→|->|;|,?\s+then\s+)\s*/gi

/** A text as it is compared: small letters, no accents, nothing of blanks. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([/+&-])\s*/g, '$1')
    .trim()

/** A day of a block, whichever year it is written for. */
const dayIn = (text: string, { start, end }: RotationPlace['block']): Day | null => {
  const iso = parseDay(text)
  if (iso !== null) return iso
  const name = /[a-z]+/i.exec(text)?.[0].toLowerCase() ?? ''
  const month = MONTHS.findIndex((known) => name.startsWith(known)) + 1
  const date = Number(/\d+/.exec(text)?.[0])
  const years = [partsOf(start).year, partsOf(end).year]
  const days = years.map((year) => dayOf(year, month, date)).filter((day) => partsOf(day).date === date)
  return days.find((day) => start <= day && day <= end) ?? days[0] ?? null
}

/** "Jan 14": what spreadsheets take for a date of no other month. */
const monthFirst = (day: Day): string => {
  const { month, date } = partsOf(day)
  return `${NAMES[month - 1] ?? ''} ${date}`
}

const unread = (why: string): RotationRead => ({ kind: 'unread', why })

/**
 * Reads by the rotations there are. A text is taken for nothing but what it says: of two that it may mean neither is
 * taken, and archived ones are read only where nothing else is called so.
 */
export const rotationReader = (rotations: Iterable<Rotation>): RotationReader => {
  const all = [...rotations]
  const forms = new Map<string, Rotation[]>()
  for (const one of all)
    for (const form of new Set([...ownTextsOf(one), ...one.aliases].map(plain))) {
      const known = forms.get(form)
      if (known) known.push(one)
      else forms.set(form, [one])
    }
  const inUse = (some: readonly Rotation[]): readonly Rotation[] => {
    const live = some.filter(({ archived }) => !archived)
    return live.length > 0 ? live : some
  }
  const byName = new Map(all.map((one) => [one.name, one]))

  /** "FMIT" is the one of several that is for the year of training: FMIT-2. */
  const ofYear = (form: string, { pgy, block }: RotationPlace): readonly Rotation[] =>
    inUse(
      all.filter(
        (one) =>
          plain(codeOf(one)).startsWith(`${form}-`) &&
          one.who.some((year) => year === pgy) &&
          isOfBlock(one, block.number),
      ),
    )

  const named: RotationReader['named'] = (text, place) => {
    const form = plain(text)
    if (form === '') return []
    const exact = inUse(forms.get(form) ?? [])
    return (exact.length > 0 ? exact : ofYear(form, place)).map(({ name }) => name)
  }

  /** The one that a text names; undefined when it is none, or more than one. */
  const oneNamed = (text: string, place: RotationPlace): string | undefined => {
    const found = named(text, place)
    return found.length === 1 ? found[0] : undefined
  }

  const two = (text: string, place: RotationPlace): readonly [string, string] | null => {
    for (const between of text.matchAll(BETWEEN)) {
      const first = oneNamed(text.slice(0, between.index), place)
      const second = oneNamed(text.slice(between.index + between[0].length), place)
      if (first !== undefined && second !== undefined) return [first, second]
    }
    return null
  }

  const read: RotationReader['read'] = (text, place) => {
    const whole = named(text, place)
    const [only] = whole
    if (whole.length > 1)
      return unread(`“${text.trim()}” may be ${whole.map((name) => `“${name.trim()}”`).join(' or ')}.`)
    if (only !== undefined) return { kind: 'read', rotation: only, second: null, splitDay: null }
    const [, words, from, to] = DAYS_BEHIND.exec(text.trim()) ?? []
    const pair = two(words ?? text, place)
    if (pair === null) return unread(`“${text.trim()}” is none of the rotations.`)
    const [rotation, second] = pair
    if (from === undefined) return { kind: 'read', rotation, second, splitDay: null }
    const { block } = place
    const splitDay = dayIn(from, block)
    if (splitDay === null || splitDay <= block.start || splitDay > block.end)
      return unread(`“${text.trim()}” changes on a day that is not within Block ${block.number}.`)
    const last = to === undefined ? null : dayIn(/[a-z-]/i.test(to) ? to : `${NAMES[partsOf(splitDay).month - 1] ?? ''} ${to}`, block) // prettier-ignore
    if (last !== null && last < block.end)
      return unread(
        `“${text.trim()}” changes again after ${spokenDate(last)}. A block holds two rotations; plan the days by hand in the block.`,
      )
    return { kind: 'read', rotation, second, splitDay }
  }

  /** Its code, where no other has it. */
  const shown = (name: string): string => {
    const one = byName.get(name)
    if (!one) return name.trim()
    const code = codeOf(one)
    return inUse(forms.get(plain(code)) ?? []).length === 1 ? code : titleOf(one)
  }

  const write: RotationReader['write'] = ({ rotation, second, splitDay }) => {
    if (second === null) return shown(rotation)
    return `${shown(rotation)}/${shown(second)}${splitDay === null ? '' : ` ${monthFirst(splitDay)}`}`
  }
  return { named, read, write }
}
