import { day } from '../calendar/day.ts'
import { fmitWeekOf } from '../calendar/fmit-week.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type Change, type ChangeSet, invert, sameFact } from '../schedule/change.ts'
import type { FactKind, Facts } from '../schedule/facts.ts'

/** A change set as the history knows it. */
export interface LoggedChangeSet extends ChangeSet {
  readonly seq: number
  readonly author: { readonly id: string }
  /** For an undo or redo: the change set it takes back or brings back. */
  readonly of: number | null
}

/** What one author can take back and bring back in one area; the next of each is the last of its list. */
export interface UndoHistory<Entry extends LoggedChangeSet> {
  readonly undo: readonly Entry[]
  readonly redo: readonly Entry[]
}

/**
 * Replays the entries of one area, in whatever order they come, into what an author can undo and redo. What the author
 * did goes on the undo list and empties the redo list; an undo moves its change set from one to the other, a redo back.
 * An undo of something older than the entries given is passed over.
 */
export const undoHistory = <Entry extends LoggedChangeSet>(
  entries: readonly Entry[],
  authorId: string,
): UndoHistory<Entry> => {
  const own = entries.filter(({ author }) => author.id === authorId).sort((a, b) => a.seq - b.seq)
  return own.reduce<UndoHistory<Entry>>(afterEntry, { undo: [], redo: [] })
}

const afterEntry = <Entry extends LoggedChangeSet>(
  { undo, redo }: UndoHistory<Entry>,
  entry: Entry,
): UndoHistory<Entry> => {
  const isIt = ({ seq }: Entry): boolean => seq === entry.of
  if (entry.source === 'undo')
    return { undo: undo.filter((each) => !isIt(each)), redo: [...redo, ...undo.filter(isIt)] }
  if (entry.source === 'redo')
    return { undo: [...undo, ...redo.filter(isIt)], redo: redo.filter((each) => !isIt(each)) }
  return { undo: [...undo, entry], redo: [] }
}

/** A fact that is not what the change set left, or found. */
export interface Differing {
  readonly kind: FactKind
  readonly key: string
}

/** Takes a change set back: the inverse change set. `diverged` names the facts that somebody has changed since. */
export const undo = (
  facts: Facts,
  entry: LoggedChangeSet | undefined,
): Result<ChangeSet, Refusal<'nothing_to_undo' | 'diverged'>> => {
  if (entry === undefined) return refused('nothing_to_undo', 'There is nothing to undo.')
  const changes = invert(entry.changes)
  return (
    diverged(facts, changes, 'undo') ??
    done({ ...partsOf(entry), changes, summary: `Undone: ${entry.summary}`, source: 'undo' })
  )
}

/** Brings a change set back that was taken back. `diverged` names the facts that somebody has changed since. */
export const redo = (
  facts: Facts,
  entry: LoggedChangeSet | undefined,
): Result<ChangeSet, Refusal<'nothing_to_redo' | 'diverged'>> => {
  if (entry === undefined) return refused('nothing_to_redo', 'There is nothing to redo.')
  const { changes } = entry
  return (
    diverged(facts, changes, 'redo') ??
    done({ ...partsOf(entry), changes, summary: `Redone: ${entry.summary}`, source: 'redo' })
  )
}

const partsOf = ({ reason, area }: LoggedChangeSet): Pick<ChangeSet, 'reason' | 'area'> => ({ reason, area })

const diverged = (facts: Facts, changes: readonly Change[], verb: 'undo' | 'redo') => {
  const differing = differingFrom(facts, changes)
  const [first] = differing
  if (first === undefined) return null
  return refused(
    'diverged' as const,
    `Nothing to ${verb} here: ${nameOf(first, facts)} has changed since. Open the history.`,
    { differing },
  )
}

/** The facts that are not what the changes start from; of several changes to one fact the first says what that is. */
const differingFrom = (facts: Facts, changes: readonly Change[]): readonly Differing[] => {
  const firsts = new Map([...changes].reverse().map((change) => [`${change.kind} ${change.key}`, change]))
  return [...firsts.values()]
    .filter(({ kind, key, from }) => !sameFact(facts[kind].get(key) ?? null, from))
    .map(({ kind, key }) => ({ kind, key }))
    .reverse()
}

const nameOf = ({ kind, key }: Differing, { person, absence }: Facts): string => {
  const personName = (id: string | undefined): string => person.get(id ?? '')?.name ?? key
  switch (kind) {
    case 'fmitWeek':
      return `week ${fmitWeekOf(day(key)).number}`
    case 'callNight':
      return `the call of ${spokenDay(day(key))}`
    case 'person':
    case 'personYear':
    case 'weekWish':
      return `what is written of ${personName(key.split('/')[0])}`
    case 'absence':
    case 'absenceDetail':
      // Never by its id: a record may be named after what it is.
      return absence.has(key) ? `the time away of ${personName(absence.get(key)?.person)}` : 'the time away'
    case 'rotation':
      return `the rotation ${key}`
    case 'program':
      return 'the program'
    default:
      return `${kind} ${key}`
  }
}
