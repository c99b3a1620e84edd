import { USUAL_ACTIVITY } from '#domain/rotations/activity.ts'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Rotation, namedRotation } from '#domain/rotations/rotation.ts'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'
import type { Fact, Facts } from '#domain/schedule/facts.ts'
import { ordered } from './ordered.ts'
import type { ProgramFile } from './program-file.ts'
import type { FileCell, FileRotation } from './vocabulary-records.ts'

type Records<S extends keyof ProgramFile> = NonNullable<ProgramFile[S]>

/** The fields of a record that are another than usual. */
const unusual = <T extends object>(record: T, usual: Partial<T>): Partial<T> =>
  // What is left out is left out of a record of that type.
  Object.fromEntries(
    Object.entries(record).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(usual[field as keyof T]),
    ),
  ) as Partial<T>

export const activitiesOfFile = (facts: Facts): Records<'activities'> => [
  ...ordered(facts.activity.values(), ({ code }) => code).map(({ code, name, family, ...flags }) => ({
    ...{ code, name, family },
    ...unusual(flags, USUAL_ACTIVITY),
  })),
]

const cellsOfFile = (cells: readonly PatternCell[]): FileCell[] =>
  cells.map(({ week, weekday, half, activity, isProtected }) => ({
    ...(week === null ? {} : { week }),
    ...{ weekday, half, activity },
    ...(isProtected ? { isProtected } : {}),
  }))

const requirementOfFile = (requirement: Fact<'weeklyRequirement'>): NonNullable<FileRotation['requirement']> => {
  const { rotation: _, specialtyName, protectedSlots, allowedClinicDays, description, ...counts } = requirement
  return {
    ...counts,
    ...(specialtyName === null ? {} : { specialtyName }),
    ...(protectedSlots.length === 0 ? {} : { protectedSlots }),
    ...(allowedClinicDays.length === 0 ? {} : { allowedClinicDays }),
    ...(description === null ? {} : { description }),
  }
}

/** A rotation of which nothing is said but its name is its name. */
const rotationOfFile = (facts: Facts, rotation: Rotation): Records<'rotations'>[number] => {
  const { name } = rotation
  const { name: _, ...usual } = namedRotation(name)
  const { name: __, ...said } = unusual(rotation, usual)
  const pattern = facts.rotationPattern.get(name)
  const requirement = facts.weeklyRequirement.get(name)
  if (Object.keys(said).length === 0 && !pattern && !requirement) return name
  return {
    name,
    ...said,
    ...(pattern ? { pattern: cellsOfFile(pattern.cells) } : {}),
    ...(requirement ? { requirement: requirementOfFile(requirement) } : {}),
  }
}

/** The rotations there are, and those that are planned and that nobody has described. */
export const rotationsOfFile = (facts: Facts, planned: Records<'rotationPlan'>): Records<'rotations'> => {
  const named = planned.flatMap(({ rotation, second }) => [rotation, ...(second === undefined ? [] : [second])])
  const beyond = [...new Set(named)].filter((name) => !facts.rotation.has(name)).map(namedRotation)
  return ordered([...facts.rotation.values(), ...beyond], ({ name }) => name).map((one) => rotationOfFile(facts, one))
}

export const planOfFile = (facts: Facts, year: AcademicYear): Records<'rotationPlan'> =>
  ordered(
    [...facts.plannedRotation.values()].filter((planned) => planned.year === year),
    ({ resident }) => resident,
    ({ block }) => block,
  ).map(({ block, resident, rotation, second, splitDay, locked, note }) => ({
    ...{ block, resident, rotation },
    ...(second === null ? {} : { second }),
    ...(splitDay === null ? {} : { splitDay }),
    ...(locked ? { locked } : {}),
    ...(note === null ? {} : { note }),
  }))

export const overlaysOfFile = (facts: Facts): Records<'overlays'> => [
  ...ordered(facts.overlay.values(), ({ id }) => id),
]

export const facultyWeeksOfFile = (facts: Facts, year: AcademicYear): Records<'facultyWeeks'> =>
  ordered(
    [...facts.facultyWeek.values()].filter((week) => week.year === year),
    ({ person }) => person,
  ).map(({ person, cells }) => ({ person, cells: cellsOfFile(cells) }))

export const pinsOfFile = (facts: Facts, isOfYear: (year: AcademicYear) => boolean): Records<'pins'> =>
  ordered(
    [...facts.pin.values()].filter(({ day }) => isOfYear(yearOf(day))),
    ({ person }) => person,
    ({ day }) => day,
    ({ half }) => half,
  ).map(({ person, day, half, activity, note, decided }) => ({
    ...{ person, date: day, half, activity },
    ...(note === null ? {} : { note }),
    ...(decided === null ? {} : { decided }),
  }))
