import { ABSENCE_TYPES, type AbsenceType, type LeaveType } from '#domain/leave/absence.ts'
import { classifyOverlap } from '#domain/leave/overlap.ts'
import { daysOf } from '#domain/leave/uncovered.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { NameCandidate } from '#spreadsheets/names/match.ts'
import type { Candidate, ImportRow } from './row-answer.ts'
import { discreetCell } from './discreet.ts'
import { isTakeable } from './group-rows.ts'
import type { ReadRow } from './read-row.ts'
import { besideThere, beyondYear, hasNote, hintsOf, resultOf } from './row-words.ts'
import type { StagedRow, StagingGround } from './staged-row.ts'
import { roleInWords } from './who.ts'

/** Somebody whom a name may mean, as they are shown. */
export const candidatesOf = (
  facts: Facts,
  academicYear: number,
  candidates: readonly NameCandidate[],
): readonly Candidate[] =>
  candidates.map(({ person, score }) => ({
    personId: person,
    personName: facts.person.get(person)?.name ?? person,
    score,
    role: roleInWords(facts, person, academicYear),
  }))

/** What is stored is never undisclosed. */
const storedType = (type: AbsenceType): LeaveType => {
  const stored = ABSENCE_TYPES.find((each) => each === type)
  if (stored === undefined) throw new Error('an absence without its type was to be shown to a planner')
  return stored
}

const meetsOf = (row: StagedRow): ImportRow['meets'] => [
  ...row.met.map(({ absence: { id, first, last, type, status }, relation }) => ({
    ...{ absenceId: id, rowId: null, row: null, first, last, status, relation },
    type: storedType(type),
  })),
  ...row.group.filter(({ id }) => id !== row.id).flatMap((other) => withinFile(row, other)),
  ...(row.copyOf === null ? [] : withinFile(row, row.copyOf)),
  ...row.beside.map(({ row: other, group: { first, last, type, status }, relation }) => ({
    ...{ absenceId: null, rowId: other.id, row: other.note.row, first, last, type, status, relation },
  })),
]

/** Another row of the file; nothing when the two are joined only through others. */
const withinFile = (row: StagedRow, other: ReadRow): ImportRow['meets'] => {
  const overlap = isTakeable(row) && isTakeable(other) ? classifyOverlap(row, other) : null
  if (overlap === null || !isTakeable(other)) return []
  const { id, first, last, type, status, note } = other
  return [{ absenceId: null, rowId: id, row: note.row, first, last, type, status, relation: overlap.relation }]
}

const writtenOf = ({ type, note }: StagedRow): ImportRow['written'] =>
  Object.fromEntries(Object.entries(note.written ?? {}).map(([field, text]) => [field, discreetCell(type, text)]))

/** Whom else the name may mean; nobody else where it is certain. */
const worthShowing = ({ who: { band, personId, candidates } }: StagedRow): readonly NameCandidate[] =>
  band === 'exact' ? candidates.filter(({ person }) => person === personId) : candidates

/** A row as it is shown. Of what it says beside who, when and of what kind, only that it does. */
export const rowAnswerOf = (
  { facts, academicYear, looking }: StagingGround,
  row: StagedRow,
  findings: readonly string[],
): ImportRow => {
  const isTaken = row.action !== null && row.action !== 'skip'
  const touches = isTaken ? [...findings, ...besideThere(row), ...beyondYear(row, academicYear)] : []
  const { first, firstHalf, last, lastHalf } = row
  const isSpan = first !== null && last !== null && row.errors.length === 0
  return {
    id: row.id,
    row: row.note.row,
    cells: row.note.columns,
    written: writtenOf(row),
    name: row.note.person,
    personId: row.personId,
    personName: row.personId === null ? null : (facts.person.get(row.personId)?.name ?? row.personId),
    score: row.who.score,
    band: row.who.band,
    candidates: [...candidatesOf(facts, academicYear, worthShowing(row))],
    ...{ first, firstHalf, last, lastHalf },
    days: isSpan ? daysOf({ first, firstHalf, last, lastHalf }) : null,
    ...{ type: row.type, status: row.status, tentative: row.tentative },
    hasNote: hasNote(row),
    hints: [...hintsOf(row, row.personId !== null && row.personId === looking.person)],
    conflict: row.conflict,
    meets: meetsOf(row),
    ...{ action: row.action, choices: [...row.choices], suggested: row.suggested },
    result: resultOf(row, touches),
    touches,
    doubts: [...row.doubts],
    errors: row.errors.map(({ field, cell, message }) => ({ field, sheet: row.note.sheet, cell, message })),
    settled: row.settled,
  }
}
