import { type FacultyRole, ROLE_WEEKS } from '#domain/people/person-year.ts'
import { ADJUNCT, type ProgramFile } from './program-file.ts'

const ROLE_OF_DUTY: readonly (readonly [RegExp, FacultyRole])[] = [
  [/^program director$/i, 'pd'],
  [/^associate program director$/i, 'apd'],
  [/^officer in charge$/i, 'oic'],
  [/^department chief$/i, 'chief'],
  [/^sports medicine$/i, 'sm'],
  [/^deployed\b/i, 'deployed'],
  [/^tdy\b/i, 'tdy'],
]

const roleOfDuty = (duty: string): FacultyRole | undefined =>
  ROLE_OF_DUTY.find(([pattern]) => pattern.test(duty.trim()))?.[1]

/** The role that a faculty type and duties stand for: adjunct, the first that a duty names, else core. */
export const roleOfDuties = (facultyType: string, duties: readonly string[]): FacultyRole =>
  facultyType === ADJUNCT ? 'adjunct' : (duties.map(roleOfDuty).find((role) => role !== undefined) ?? 'core')

/** A duty by its name, whatever the spaces around it. */
export const dutyCalled = (duties: ProgramFile['duties'], name: string): ProgramFile['duties'][number] | undefined =>
  duties.find((duty) => duty.name.trim() === name.trim())

/** FMIT weeks at least and most: those of the duty that names the role, else of the first known duty, else the role's. */
export const weeksOfDuties = (
  duties: ProgramFile['duties'],
  role: FacultyRole | null,
  names: readonly string[],
): readonly [number, number] => {
  const naming = names.filter((name) => roleOfDuty(name) === role)
  for (const name of [...naming, ...names]) {
    const weeks = dutyCalled(duties, name)?.['fmitWeeks']
    if (Array.isArray(weeks) && typeof weeks[0] === 'number' && typeof weeks[1] === 'number')
      return [weeks[0], weeks[1]]
  }
  return role === null ? [0, 0] : [ROLE_WEEKS[role].min, ROLE_WEEKS[role].max]
}
