import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Person } from '#domain/people/person.ts'
import { type FacultyRole, type PersonYear, ROLE_WEEKS } from '#domain/people/person-year.ts'

/** A faculty member of the sample. */
export interface SampleFaculty {
  readonly name: string
  readonly role: FacultyRole
}

/** All names are invented. */
export const FACULTY: readonly SampleFaculty[] = [
  { name: 'Ines Okonkwo', role: 'pd' },
  { name: 'Tor Halvorsen', role: 'apd' },
  { name: 'Sunita Tamang', role: 'oic' },
  { name: 'Dale Brightwater', role: 'chief' },
  { name: 'Noa Kealoha', role: 'sm' },
  { name: 'Maya Lindqvist', role: 'core' },
  { name: 'Farhan Abdi', role: 'core' },
  { name: 'Galina Petrova', role: 'core' },
  { name: 'Rei Nakagawa', role: 'core' },
  { name: 'Kwabena Osei', role: 'core' },
  { name: 'Simone Delacroix', role: 'core' },
  { name: 'June Whitfield', role: 'adjunct' },
]

const RESIDENTS: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: [
    'Aaliyah Brandt',
    'Tomas Ferreira',
    'Priya Raman',
    'Jonah Whitehorse',
    'Linnea Dahl',
    'Kofi Mensah',
    'Beatriz Salgado',
  ],
  2: ['Yusuf Karim', 'Elodie Marchand', 'Hiro Tanabe', 'Saoirse Nolan', 'Mateo Quispe', 'Zofia Wolska', 'Dinesh Thapa'],
  3: ['Amara Nwosu', 'Leif Strand', 'Carmen Ibarra', 'Nikhil Bose', 'Talia Roth', 'Oskar Lehmann'],
}

/** "lindqvist" of "Maya Lindqvist". */
export const sampleId = (name: string): string => (name.split(' ').at(-1) ?? name).toLowerCase()

const personOf = (name: string, kind: Person['kind']): Person => ({
  id: sampleId(name),
  name,
  initials: null,
  kind,
  active: true,
  email: null,
  pager: null,
})

const residents = ([1, 2, 3] as const).flatMap((pgy) => RESIDENTS[pgy].map((name) => ({ name, pgy })))

/** Everybody of the sample: 12 faculty and 20 residents. */
export const samplePersons = (): readonly Person[] => [
  ...FACULTY.map(({ name }) => personOf(name, 'faculty')),
  ...residents.map(({ name }) => personOf(name, 'resident')),
]

const personYear = (
  name: string,
  year: AcademicYear,
  what: Pick<PersonYear, 'role' | 'pgy' | 'minWeeks' | 'maxWeeks' | 'draftFmit' | 'draftCall'>,
): PersonYear => ({
  person: sampleId(name),
  year,
  from: null,
  to: null,
  targetWeeks: null,
  minGapWeeks: null,
  maxWeeksPerMonth: 2,
  duties: [],
  ...what,
})

/** What the faculty are in a year. Adjuncts are planned by hand only. */
export const facultyYears = (year: AcademicYear): readonly PersonYear[] =>
  FACULTY.map(({ name, role }) => {
    const { min: minWeeks, max: maxWeeks } = ROLE_WEEKS[role]
    const drafted = role !== 'adjunct'
    return personYear(name, year, { role, pgy: null, minWeeks, maxWeeks, draftFmit: drafted, draftCall: drafted })
  })

/** The residents of a year. */
export const residentYears = (year: AcademicYear): readonly PersonYear[] =>
  residents.map(({ name, pgy }) =>
    personYear(name, year, { role: null, pgy, minWeeks: 0, maxWeeks: 0, draftFmit: false, draftCall: false }),
  )
