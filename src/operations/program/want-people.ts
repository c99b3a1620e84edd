import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Fact, type Facts, personYearKey } from '#domain/schedule/facts.ts'
import type { FilePerson, ProgramFile } from './program-file.ts'
import { roleOfDuties, weeksOfDuties } from './role-of-duties.ts'
import { type Wanted, want } from './wanted.ts'

/** Everybody in the file, and what they are in its year. */
export const wantPeople = (file: ProgramFile, year: AcademicYear, base: Facts): readonly Wanted[] =>
  file.people.flatMap((person) => wantPerson(file, person, year, base))

const wantPerson = (file: ProgramFile, person: FilePerson, year: AcademicYear, base: Facts): readonly Wanted[] => {
  const known = base.person.get(person.id)
  const identity = want('person', {
    id: person.id,
    name: person.name ?? known?.name ?? person.id,
    initials: person.initials ?? known?.initials ?? null,
    kind: person.kind,
    active: person.active ?? known?.active ?? true,
    email: person.email ?? known?.email ?? null,
    pager: person.pager ?? known?.pager ?? null,
  })
  return person.inYear === false ? [identity] : [identity, want('personYear', personYearOf(file, person, year, base))]
}

const personYearOf = (file: ProgramFile, person: FilePerson, year: AcademicYear, base: Facts): Fact<'personYear'> => {
  const known = base.personYear.get(personYearKey(person.id, year))
  const faculty = person.kind === 'faculty'
  const duties = person.duty ?? known?.duties ?? []
  const derivedRole = faculty ? roleOfDuties(person.facultyType, duties) : null
  const role = (faculty ? person.role : undefined) ?? derivedRole
  const [minWeeks, maxWeeks] = person.fmitWeeks ?? weeksOfDuties(file.duties, derivedRole, duties)
  return {
    person: person.id,
    year,
    role,
    pgy: faculty ? null : person.pgy,
    from: person.from ?? known?.from ?? null,
    to: person.to ?? known?.to ?? null,
    minWeeks,
    targetWeeks: person.targetWeeks ?? known?.targetWeeks ?? null,
    maxWeeks,
    minGapWeeks: person.minGapWeeks ?? known?.minGapWeeks ?? null,
    maxWeeksPerMonth: person.maxWeeksPerMonth ?? known?.maxWeeksPerMonth ?? USUAL_WEEKS_PER_MONTH,
    draftFmit: person.manualAssignmentOnly === undefined ? (known?.draftFmit ?? false) : !person.manualAssignmentOnly,
    draftCall:
      person.excludedFromAutomaticCall === undefined ? (known?.draftCall ?? false) : !person.excludedFromAutomaticCall,
    duties,
  }
}

/** What a person-year gets when nobody says otherwise. */
export const USUAL_WEEKS_PER_MONTH = 2
