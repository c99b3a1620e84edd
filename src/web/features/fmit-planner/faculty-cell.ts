import { ROLE_LABELS } from '#domain/people/person-year.ts'
import type { PersonId } from '#domain/people/person.ts'
import { againstWords } from '../../components/count-against.tsx'
import type { PlannerYear } from './planner-year.ts'
import { counted, figure, surnameFirst } from './words.ts'

/** What the head of a person's row shows and says. */
export interface FacultyCell {
  /** Surname first, as lists are sorted by it. */
  readonly name: string
  readonly role: string
  readonly count: number
  readonly target: number
  readonly label: string
}

export const facultyCell = (year: PlannerYear, person: PersonId): FacultyCell | null => {
  const row = year.faculty.get(person)
  if (!row) return null
  const { count, target } = row
  const role = row.role && ROLE_LABELS[row.role]
  return {
    name: surnameFirst(row.name),
    role: role?.short ?? '',
    count,
    target,
    label: [
      row.name,
      ...(role ? [role.long] : []),
      target === 0
        ? counted(count, 'week')
        : `${figure(count)} of ${counted(figure(target), 'week')}, ${againstWords(count, target)}`,
      ...(row.holidays > 0 ? [counted(row.holidays, 'holiday')] : []),
    ].join(', '),
  }
}
