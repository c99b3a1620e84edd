import type { PersonId } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { LeaveNote } from '#spreadsheets/leave/leave-note.ts'
import { normalName } from '#spreadsheets/names/normal-name.ts'
import type { Choices } from './choices.ts'
import { inPieces } from './in-pieces.ts'
import { type ReadRow, readRow, rowIds } from './read-row.ts'
import { stagePerson } from './stage-person.ts'
import type { StagedPerson, StagedRows, StagingGround } from './staged-row.ts'
import { whoOf } from './who.ts'

/** The name a row has, as names are compared. */
export const nameIn = derived(({ person }: LeaveNote): string => normalName(person))

const sameGround = (a: StagingGround, b: StagingGround): boolean =>
  a.facts === b.facts && a.academicYear === b.academicYear && a.seed === b.seed && a.looking.person === b.looking.person

/** The rows of a file as they were read, with what people said of them; the same as before where nothing was said. */
const readRows = (
  ground: StagingGround,
  notes: readonly LeaveNote[],
  choices: Choices,
  before: readonly ReadRow[],
): Promise<readonly ReadRow[]> => {
  const { facts, academicYear, looking } = ground
  const ids = rowIds(notes)
  return inPieces(notes, (note, index) => {
    const id = ids[index] ?? ''
    const [choice, named] = [choices.rows.get(id), choices.names.get(nameIn(note))]
    const was = before[index]
    if (was?.note === note && was.choice === choice && was.named === named) return was
    const who = whoOf(facts, academicYear, note, named)
    return readRow(facts, looking, { id, note, who, choice, named })
  })
}

const sameRows = (a: readonly ReadRow[], b: readonly ReadRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index])

/**
 * Holds the rows of a file against each other and against the plan. Of the last time, everybody is taken over of whom no
 * row reads otherwise, so that an edit of one row costs what the rows of one person cost.
 */
export const stageRows = async (
  ground: StagingGround,
  notes: readonly LeaveNote[],
  choices: Choices,
  last?: StagedRows,
): Promise<StagedRows> => {
  const before = last !== undefined && sameGround(last.ground, ground) ? last : undefined
  const read = await readRows(ground, notes, choices, before?.read ?? [])
  const people = new Map<PersonId | null, ReadRow[]>()
  for (const row of read) {
    const same = people.get(row.personId)
    if (same) same.push(row)
    else people.set(row.personId, [row])
  }
  const staged = await inPieces([...people], ([person, rows]): readonly [PersonId | null, StagedPerson] => {
    const was = before?.byPerson.get(person)
    return [person, was !== undefined && sameRows(was.read, rows) ? was : stagePerson(ground, rows)]
  })
  const byPerson = new Map(staged)
  const byId = new Map(staged.flatMap(([, { rows }]) => rows.map((row) => [row.id, row] as const)))
  const at = new Map(read.map(({ id }, index) => [id, index]))
  return {
    ground,
    read,
    rows: read.flatMap(({ id }) => byId.get(id) ?? []),
    clusters: staged.flatMap(([, { clusters }]) => clusters).sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0)),
    byPerson,
  }
}
