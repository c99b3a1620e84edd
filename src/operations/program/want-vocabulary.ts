import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { given } from '#domain/decisions/given.ts'
import { USUAL_ACTIVITY } from '#domain/rotations/activity.ts'
import { namedRotation } from '#domain/rotations/rotation.ts'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'
import { type Fact, type Facts, keyOf } from '#domain/schedule/facts.ts'
import type { ProgramFile } from './program-file.ts'
import type { FileCell, FileRotation } from './vocabulary-records.ts'
import { type Wanted, want } from './wanted.ts'

const cellsOf = (cells: readonly FileCell[]): PatternCell[] =>
  cells.map(({ week = null, isProtected = false, weekday, half, activity }) => ({
    ...{ week, weekday, half, activity, isProtected },
  }))

const wantRotation = (record: string | FileRotation, base: Facts): readonly Wanted[] => {
  if (typeof record === 'string') return [want('rotation', base.rotation.get(record) ?? namedRotation(record))]
  const { name, pattern, requirement, ...said } = record
  return [
    want('rotation', { ...(base.rotation.get(name) ?? namedRotation(name)), ...given(said) }),
    ...(pattern ? [want('rotationPattern', { rotation: name, cells: cellsOf(pattern) })] : []),
    ...(requirement ? [want('weeklyRequirement', requirementOf(name, requirement))] : []),
  ]
}

const requirementOf = (
  rotation: string,
  asked: NonNullable<FileRotation['requirement']>,
): Fact<'weeklyRequirement'> => ({
  ...asked,
  rotation,
  specialtyName: asked.specialtyName ?? null,
  protectedSlots: asked.protectedSlots ?? [],
  allowedClinicDays: asked.allowedClinicDays ?? [],
  description: asked.description ?? null,
})

/** Activities, rotations with their weeks, what the whole program does, and how blocks work. */
export const wantVocabulary = (file: ProgramFile, base: Facts): readonly Wanted[] => [
  ...(file.activities ?? []).map(({ code, name, family, ...flags }) =>
    want('activity', { ...USUAL_ACTIVITY, ...base.activity.get(code), ...given(flags), code, name, family }),
  ),
  ...file.rotations.flatMap((record) => wantRotation(record, base)),
  ...(file.overlays ?? []).map((overlay) => want('overlay', overlay)),
  ...(file.blockPolicy ? [want('blockPolicy', file.blockPolicy)] : []),
]

/**
 * Who is on what in which block. A rotation that stays keeps what was said of it and the file leaves out: how it is
 * split, its lock and its note.
 */
export const wantPlanned = ({ rotationPlan }: ProgramFile, year: AcademicYear, base: Facts): readonly Wanted[] =>
  rotationPlan.map(({ block, resident, rotation, ...said }) => {
    const known = base.plannedRotation.get(`${year}/${block}/${resident}`)
    const isSame = known?.rotation === rotation && (said.second === undefined || said.second === known.second)
    const kept = isSame ? known : { second: null, splitDay: null, locked: false, note: null }
    return want('plannedRotation', { ...kept, ...given(said), year, block, resident, rotation })
  })

/** What the faculty usually do in the year, and what somebody pinned. */
export const wantHalfDays = (file: ProgramFile, year: AcademicYear, base: Facts): readonly Wanted[] => [
  ...(file.facultyWeeks ?? []).map(({ person, cells }) => want('facultyWeek', { person, year, cells: cellsOf(cells) })),
  ...(file.pins ?? []).map(({ person, date: day, half, activity, ...said }) => {
    const known = base.pin.get(keyOf('pin', { person, day, half, activity, note: null, decided: null }))
    const kept = known?.activity === activity ? known : { note: null, decided: null }
    return want('pin', { ...kept, ...given(said), person, day, half, activity })
  }),
]
