import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type PersonYear, ROLE_LABELS } from '#domain/people/person-year.ts'
import { type Facts, personYearKey } from '#domain/schedule/facts.ts'
import type { LeaveNote } from '#spreadsheets/leave/leave-note.ts'
import type { NameBand, NameCandidate } from '#spreadsheets/names/match.ts'
import { matchPerson } from '#spreadsheets/names/match-person.ts'
import { normalName } from '#spreadsheets/names/normal-name.ts'
import type { NameChoice } from './staging.ts'

/** Whom the name of a row means. */
export interface Who {
  readonly personId: PersonId | null
  readonly score: number
  readonly band: NameBand
  readonly candidates: readonly NameCandidate[]
  /** Why it is not certain, for whoever looks. */
  readonly doubt: string | null
  /** Somebody said that the rows of this name are not wanted. */
  readonly isLeftOut: boolean
}

/** What a row says of its person beside the name. */
interface Said {
  readonly pgy: 1 | 2 | 3 | null
  readonly kind: 'faculty' | 'resident' | null
  /** As the sheet has it. */
  readonly words: string
}

const LEVEL_HEADER = /^(?:section|pgy(?:level|year)?|level|role|position|residentyear|trainingyear)$/
const PGY = /^\W*(?:pgy|r|y)?[\s-]*([123])\b|\bpgy[\s-]*([123])\b/i

/** What a section of the sheet, or a column for it, says somebody is; null when nothing does. */
export const saidOf = ({ raw }: Pick<LeaveNote, 'raw'>): Said | null => {
  for (const [header, words] of Object.entries(raw)) {
    if (!LEVEL_HEADER.test(header.toLowerCase().replace(/[^a-z]/g, ''))) continue
    const [, first, second] = PGY.exec(words) ?? []
    const digit = Number(first ?? second)
    if (digit === 1 || digit === 2 || digit === 3) return { pgy: digit, kind: 'resident', words }
    if (/^\W*intern/i.test(words)) return { pgy: 1, kind: 'resident', words }
    if (/^\W*resident/i.test(words)) return { pgy: null, kind: 'resident', words }
    if (/^\W*(?:faculty|attending|staff|core|adjunct|fac\b|adj\b)/i.test(words))
      return { pgy: null, kind: 'faculty', words }
  }
  return null
}

const yearOfPerson = (facts: Facts, person: PersonId, year: AcademicYear): PersonYear | undefined =>
  facts.personYear.get(personYearKey(person, year))

/** What somebody is in a year, in words. */
export const roleInWords = (facts: Facts, id: PersonId, year: AcademicYear): string => {
  const person = facts.person.get(id)
  if (person === undefined) return ''
  const { pgy = null, role = null } = yearOfPerson(facts, id, year) ?? {}
  const kind = person.kind === 'resident' ? 'Resident' : 'Faculty'
  const what = pgy === null ? (role === null ? kind : ROLE_LABELS[role].long) : `PGY-${pgy}`
  return person.active ? what : `${what}, no longer active`
}

const fits = (facts: Facts, year: AcademicYear, { pgy, kind }: Said, id: PersonId): boolean => {
  if (facts.person.get(id)?.kind !== kind) return false
  return pgy === null || yearOfPerson(facts, id, year)?.pgy === pgy
}

const nameOf = (people: Facts['person'], id: PersonId): string => people.get(id)?.name ?? id

const doubtOf = (facts: Facts, written: string, { person, band }: ReturnType<typeof matchPerson>): string | null =>
  band === 'warn' && person !== null ? `“${written.trim()}” was taken for ${nameOf(facts.person, person)}.` : null

/** Whom a name means among everybody, or among those that its row says it is about. */
const found = (facts: Facts, year: AcademicYear, written: string, said: Said | null): Omit<Who, 'isLeftOut'> => {
  const aliases = new Map([...facts.nameAlias.values()].map(({ alias, person }) => [alias, person]))
  const everybody = [...facts.person.values()]
  const meant = said === null ? [] : everybody.filter(({ id }) => fits(facts, year, said, id))
  const among = meant.length === 0 ? null : matchPerson(written, meant, aliases)
  if (among !== null && among.band !== 'none') {
    const { person, score, band, candidates } = among
    return { personId: person, score, band, candidates, doubt: doubtOf(facts, written, among) }
  }
  const match = matchPerson(written, everybody, aliases)
  const { person, score, band, candidates } = match
  const settled = person !== null && aliases.get(normalName(written)) === person
  const elsewhere =
    among !== null && said !== null && person !== null && !settled
      ? `The sheet lists “${written.trim()}” under “${said.words.slice(0, 40)}”; ` +
        `${nameOf(facts.person, person)} is ${roleInWords(facts, person, year)}.`
      : null
  return { personId: person, score, band, candidates, doubt: elsewhere ?? doubtOf(facts, written, match) }
}

type Known = Map<string, Omit<Who, 'isLeftOut'>>
const known = new WeakMap<Facts['person'], { readonly facts: Facts; readonly names: Known }>()

/** What was found of names before, for as long as nobody of the people, their years and the aliases has changed. */
const knownOf = (facts: Facts): Known => {
  const before = known.get(facts.person)
  if (before?.facts.personYear === facts.personYear && before.facts.nameAlias === facts.nameAlias) return before.names
  const names: Known = new Map()
  known.set(facts.person, { facts, names })
  return names
}

/** Whom the name of a row means: what somebody said of the name, else what it is like. */
export const whoOf = (
  facts: Facts,
  year: AcademicYear,
  note: Pick<LeaveNote, 'person' | 'raw'>,
  choice: NameChoice | undefined,
): Who => {
  const said = saidOf(note)
  const names = knownOf(facts)
  const key = JSON.stringify([note.person, year, said?.pgy, said?.kind, said?.words])
  const who = names.get(key) ?? found(facts, year, note.person, said)
  names.set(key, who)
  if (choice === undefined) return { ...who, isLeftOut: false }
  if (choice.personId === null) return { ...who, personId: null, doubt: null, isLeftOut: true }
  if (!facts.person.has(choice.personId)) return { ...who, isLeftOut: false }
  return { ...who, personId: choice.personId, score: 1, band: 'exact', doubt: null, isLeftOut: false }
}
