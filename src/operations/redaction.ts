import { createHash } from 'node:crypto'
import { type Absence, UNDISCLOSED } from '#domain/leave/absence.ts'
import type { Person } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { type Actor, may } from './access.ts'

const withoutContact = derived((person: Person): Person => ({ ...person, email: null, pager: null }))
// Whoever made the record may have named it after what it is, so its name goes too.
const withoutType = derived((absence: Absence): Absence => {
  const id = createHash('sha256').update(absence.id).digest('hex').slice(0, 16)
  return { ...absence, id, type: UNDISCLOSED }
})

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
const views = derived((_: Facts) => new Map<string, Facts>())

const remembered = <Value>(known: Map<string, Value>, view: string, make: () => Value): Value => {
  const before = known.get(view)
  if (before !== undefined) return before
  const value = make()
  known.set(view, value)
  return value
}

/**
 * The facts as somebody may see them: contact details and the kind of an absence only for planners and for oneself.
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
    absence: remembered(absences(facts.absence), view, () =>
      shown(facts.absence, ({ person }) => person === actor.person, withoutType),
    ),
  }))
}
