import type { LeaveAction } from '#domain/leave/overlap.ts'
import { surnameFirst } from '../../words.ts'
import type { Batch, Row } from './batch.ts'
import { changesOf, isChange } from './row-view.ts'

/** What taking an import in would come to. */
export interface ReviewOf {
  /** Rows that change something, by person. */
  readonly people: readonly {
    readonly id: string
    readonly name: string
    /** Changes; fewer than rows where some are joined. */
    readonly changes: number
    readonly rows: readonly Row[]
  }[]
  readonly changes: number
  readonly byAction: Readonly<Record<Exclude<LeaveAction, 'skip'>, number>>
  /** Rows that become one change with another. */
  readonly joined: number
  /** Rows that say what is there already. */
  readonly there: number
  /** Rows somebody left out. */
  readonly leftOut: number
  /** Rows that are not settled, and stay out for that. */
  readonly aside: readonly Row[]
  readonly touching: readonly Row[]
  /** Residents whose days away change. */
  readonly away: Batch['away']
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en')
const byDay = (a: Row, b: Row): number => (a.first ?? '').localeCompare(b.first ?? '') || a.row - b.row

export const reviewOf = ({ rows, away }: Pick<Batch, 'rows' | 'away'>): ReviewOf => {
  const taken = rows.filter(isChange)
  const byPerson = new Map<string, Row[]>()
  for (const row of taken) {
    const own = byPerson.get(row.personId ?? '')
    if (own) own.push(row)
    else byPerson.set(row.personId ?? '', [row])
  }
  const byAction = { create: 0, merge: 0, extend: 0, replace: 0 }
  const changes = changesOf(rows)
  for (const [first] of changes) if (first?.action && first.action !== 'skip') byAction[first.action] += 1
  const skipped = rows.filter(({ settled, action }) => settled && action === 'skip')
  return {
    people: [...byPerson]
      .map(([id, own]) => ({
        id,
        name: surnameFirst(own[0]?.personName ?? ''),
        changes: changesOf(own).length,
        rows: own.toSorted(byDay),
      }))
      .sort(byName),
    changes: changes.length,
    byAction,
    joined: taken.length - changes.length,
    there: skipped.filter(({ result }) => result.kind === 'there').length,
    leftOut: skipped.filter(({ result }) => result.kind !== 'there').length,
    aside: rows.filter(({ settled }) => !settled),
    touching: taken.filter(({ touches }) => touches.length > 0),
    away: away.filter(({ personId, before, after }) => before !== after && byPerson.has(personId)),
  }
}

/** How the actions are counted: "107 new", "6 joined". */
export const ACTION_WORDS: Readonly<Record<Exclude<LeaveAction, 'skip'>, string>> = {
  create: 'new',
  merge: 'joined with what is there',
  extend: 'make what is there longer',
  replace: 'replace what is there',
}

/** A count of what becomes of the rows. */
export interface Figure {
  readonly words: string
  readonly count: number
}

/** The counts, those of nothing left out. */
export const figuresOf = ({ byAction, joined, there, leftOut, aside }: ReviewOf): readonly Figure[] =>
  [
    ...(['create', 'merge', 'extend', 'replace'] as const).map((action) => ({
      words: ACTION_WORDS[action],
      count: byAction[action],
    })),
    { words: 'joined with another row', count: joined },
    { words: 'already there', count: there },
    { words: 'left out', count: leftOut },
    { words: 'set aside', count: aside.length },
  ].filter(({ count }) => count > 0)
