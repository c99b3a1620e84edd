import { createHash } from 'node:crypto'
import { type Absence, UNDISCLOSED, UNREMARKED, isApproved } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { Person } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { type Actor, may } from './access.ts'

const withoutContact = derived((person: Person): Person => ({ ...person, email: null, pager: null }))
// Whoever made the record may have named it after what it is, so its name goes too.
const withoutType = derived((absence: Absence): Absence => {
  const id = createHash('sha256').update(absence.id).digest('hex').slice(0, 16)
  return { ...absence, ...UNREMARKED, id, type: UNDISCLOSED }
})

/** What somebody else is only asking for, or was refused, is between them and the planners. */
const isForEverybody = (absence: Absence): boolean => isApproved(absence) || absence.status === 'anticipated'

const NO_DETAILS: ReadonlyMap<string, AbsenceDetail> = new Map()

const shown = <Fact extends { readonly id: string }>(
  facts: ReadonlyMap<string, Fact>,
  isOpen: (fact: Fact) => boolean,
  redact: (fact: Fact) => Fact,
): ReadonlyMap<string, Fact> =>
  new Map(
    [...facts.values()].map((fact) => {
      const seen = isOpen(fact) ? fact : redact(fact)
      return [seen.id, seen]
    }),
  )

/** Which view of the facts somebody has: `all`, or what everybody sees and their own. */
export const viewOf = ({ role, person }: Pick<Actor, 'role' | 'person'>): string =>
  may(role, 'contact:read') && may(role, 'leave:read') ? 'all' : `own:${person ?? ''}`

// By family of facts, so that a view of facts that changed elsewhere keeps what it derived from this family.
const people = derived((_: Facts['person']) => new Map<string, Facts['person']>())
const absences = derived((_: Facts['absence']) => new Map<string, Facts['absence']>())
const details = derived((_: Facts['absenceDetail']) => new Map<string, Facts['absenceDetail']>())
const views = derived((_: Facts) => new Map<string, Facts>())

const remembered = <Value>(known: Map<string, Value>, view: string, make: () => Value): Value => {
  const before = known.get(view)
  if (before !== undefined) return before
  const value = make()
  known.set(view, value)
  return value
}

/**
 * The facts as somebody may see them: contact details, the kind of an absence and all that is kept
 * apart of it only for planners and for oneself.
 * Whatever is shown or judged for a person starts from here, so nothing can let out what the view does not hold.
 */
export const visibleTo = (actor: Pick<Actor, 'role' | 'person'>, facts: Facts): Facts => {
  const view = viewOf(actor)
  if (view === 'all') return facts
  return remembered(views(facts), view, () => ({
    ...facts,
    person: remembered(people(facts.person), view, () =>
      shown(facts.person, ({ id }) => id === actor.person, withoutContact),
    ),
    absence: remembered(absences(facts.absence), view, () => {
      const isOwn = ({ person }: Absence): boolean => person === actor.person
      const known = new Map([...facts.absence].filter(([, one]) => isOwn(one) || isForEverybody(one)))
      return shown(known, isOwn, withoutType)
    }),
    absenceDetail: remembered(details(facts.absenceDetail), view, () => {
      const own = [...facts.absenceDetail].filter(([id]) => facts.absence.get(id)?.person === actor.person)
      return own.length === 0 ? NO_DETAILS : new Map(own)
    }),
  }))
}
