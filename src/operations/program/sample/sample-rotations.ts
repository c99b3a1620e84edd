import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Absence, isApproved, touches } from '#domain/leave/absence.ts'
import type { FacultyRole, PersonYear } from '#domain/people/person-year.ts'
import type { Rotation } from '#domain/rotations/rotation.ts'
import type { Fact } from '#domain/schedule/facts.ts'
import { REQUIREMENT_DEFAULTS, type WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { PRESET_ROTATIONS } from '../preset/rotations.ts'
import { weeksOf } from '../preset/weeks.ts'

type Planned = Fact<'plannedRotation'>

/** A year's rotations by PGY, by their codes: one a block. The first four allow no leave. */
const YEARS: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: ['FMIT-1', 'PNF', 'ICU', 'PEDW', 'FMC-1a', 'PROC', 'MSK', 'PEDCL', 'VA', 'FMC-1b', 'ELEC', 'ENDO', 'FMO'],
  2: ['FMIT-2', 'LDNF', 'EM', 'SURG', 'FMC-2', 'SM', 'US', 'GYN', 'PEDSUB', 'CARD', 'DERM', 'ENDO', 'RSCH'],
  3: ['FMIT-3', 'NF', 'NICU', 'PEM', 'FMC-3', 'GERI', 'PSYCH', 'NEURO', 'PALL', 'ID', 'GI', 'FACDEV', 'ELEC'],
}
const STEP = 2

const byCode = new Map(PRESET_ROTATIONS.map((rotation) => [rotation.code, rotation]))
const rotationOf = (code: string): Rotation => {
  const rotation = byCode.get(code)
  if (!rotation) throw new Error(`no rotation ${code} to begin with`)
  return rotation
}

/** A resident's year, block by block. */
interface YearOfOne {
  readonly person: string
  readonly isAway: readonly boolean[]
  readonly whole: (Rotation | undefined)[]
  /** The block that stays as it is, because of what it shows. */
  readonly kept: number | null
}

/**
 * Lets residents change blocks until no rotation has more of them than it takes, but for one block late in the year, so
 * that there is one to decide about.
 */
const easeCapacity = (years: readonly YearOfOne[], blocks: number): void => {
  const on = (block: number, { name }: Rotation): number =>
    years.filter(({ whole }) => whole[block]?.name === name).length
  const hasRoom = (block: number, rotation: Rotation): boolean =>
    rotation.capacity === null || on(block, rotation) < rotation.capacity
  const isOver = (block: number, rotation: Rotation): boolean =>
    rotation.capacity !== null && on(block, rotation) > rotation.capacity
  const all = Array.from({ length: blocks }, (_, i) => i)
  const overfull = all.flatMap((block) => years.flatMap(({ whole }) => (whole[block] && isOver(block, whole[block]) ? [{ block, name: whole[block].name }] : []))) // prettier-ignore
  const left = overfull.at(-1)
  const isLeft = (block: number, name: string): boolean => block === left?.block && name === left.name
  for (const { whole, isAway, kept } of years)
    for (const block of all) {
      const rotation = whole[block]
      if (!rotation || block === kept || isLeft(block, rotation.name) || !isOver(block, rotation)) continue
      const other = all.find((at) => {
        const there = whole[at]
        if (!there || at === block || at === kept || isLeft(at, there.name) || there.name === rotation.name)
          return false
        const leaveStands = (!isAway[at] || rotation.leaveAllowed) && (!isAway[block] || there.leaveAllowed)
        return leaveStands && hasRoom(at, rotation) && hasRoom(block, there)
      })
      if (other !== undefined) [whole[block], whole[other]] = [whole[other], rotation]
    }
}

/**
 * What residents are on in a year. Leave lies on rotations that allow it, but for that of one resident, so that there is
 * one to decide about.
 */
export const plannedRotations = (
  residents: readonly PersonYear[],
  year: AcademicYear,
  absences: readonly Omit<Absence, 'id'>[],
): readonly Planned[] => {
  const blocks = blocksOf(year).filter(({ number }) => number > 0)
  let undecided = true
  const years = residents.map(({ person, pgy }, n): YearOfOne => {
    const codes = pgy === null ? [] : YEARS[pgy]
    const order = codes.map((_, i) => rotationOf(codes[(i + n * STEP) % codes.length] as string))
    const isAway = blocks.map(
      ({ start, end }) =>
      absences.some((one) => one.person === person && isApproved({ ...one, id: '' }) && touches({ ...one, id: '' }, start, end)), // prettier-ignore
    )
    // Blocks with leave first take what allows it, and the others what is left.
    const [allowing, rest] = [order.filter(({ leaveAllowed }) => leaveAllowed), order.filter(({ leaveAllowed }) => !leaveAllowed)] // prettier-ignore
    const plan = blocks.map((_, i) => (isAway[i] ? (allowing.shift() ?? rest.shift()) : null))
    const others = order.filter((rotation) => allowing.includes(rotation) || rest.includes(rotation))
    const whole = plan.map((rotation) => rotation ?? others.shift())
    const [leave, ward] = [isAway.indexOf(true), whole.findIndex((rotation) => rotation?.leaveAllowed === false)]
    if (undecided && leave >= 0 && ward >= 0 && isAway.filter(Boolean).length === 2) {
      undecided = false
      ;[whole[leave], whole[ward]] = [whole[ward], whole[leave]]
      return { person, isAway, whole, kept: leave }
    }
    return { person, isAway, whole, kept: null }
  })
  easeCapacity(years, blocks.length)
  return years.flatMap(({ person, whole }) =>
    blocks.flatMap(({ number: block }, i): readonly Planned[] => {
      const rotation = whole[i]?.name
      if (rotation === undefined) return []
      return [{ year, block, resident: person, rotation, second: null, splitDay: null, locked: false, note: null }]
    }),
  )
}

/** What weeks on the outpatient rotations have to hold, but for those that are clinic throughout. */
export const sampleRequirements = (): readonly WeeklyRequirement[] =>
  PRESET_ROTATIONS.filter(({ setting, specialty }) => setting === 'outpatient' && !specialty.includes('C')).map(
    ({ name }) => ({ rotation: name, ...REQUIREMENT_DEFAULTS, fmClinicMax: 4, specialtyName: name }),
  )

/** Weeks of the faculty by role, two of each: own clinic, supervision, administration. */
const FACULTY_WEEKS: Readonly<Partial<Record<FacultyRole, readonly [string, string]>>> = {
  pd: ['mon,tue ADM; thu AT/ADM; fri ADM/AT; wed GME/.', 'mon,tue ADM; thu ADM/AT; fri AT/ADM; wed GME/.'],
  apd: ['mon AT; tue C/AT; wed GME/.; thu AT/ADM; fri AT/C', 'mon C/AT; tue AT; wed GME/.; thu AT; fri ADM/AT'],
  oic: ['mon ADM/AT; tue AT; wed AT/.; thu C/AT; fri AT/ADM', 'mon AT; tue ADM/AT; wed AT/.; thu AT; fri C/AT'],
  chief: ['mon,tue,fri DFM; wed AT/.; thu C/AT', 'mon,tue,fri DFM; wed AT/.; thu AT/C'],
  sm: ['mon SM/AT; tue SM; wed aSM/.; thu AT/SM; fri AT', 'mon AT/SM; tue SM; wed aSM/.; thu SM/AT; fri AT'],
  core: ['mon C/AT; tue AT/C; wed AT/.; thu AT; fri C/ADM', 'mon AT; tue C/AT; wed ADM/.; thu AT/C; fri AT'],
}

/** What the faculty usually do. */
export const sampleFacultyWeeks = (faculty: readonly PersonYear[]): readonly Fact<'facultyWeek'>[] =>
  faculty.flatMap(({ person, year, role }, at) => {
    const weeks = role === null ? undefined : FACULTY_WEEKS[role]
    return weeks ? [{ person, year, cells: weeksOf(weeks[at % 2] ?? weeks[0]) }] : []
  })
