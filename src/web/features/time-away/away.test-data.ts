import { initialsOf } from '#domain/people/person.ts'
import type { Away } from './absences.ts'
import { daysOf } from './spans.ts'

/** Time away as the server would answer it to a planner, with what a test is about said and the rest usual. */
export const away = (given: Partial<Away> & Pick<Away, 'first'>): Away => {
  const personName = given.personName ?? 'Maya Lindqvist'
  const span = { firstHalf: 'am', lastHalf: 'pm', last: given.first, ...given } as const
  return {
    id: `${given.first}-${initialsOf({ name: personName, initials: null })}`,
    personId: (personName.split(' ').at(-1) ?? '').toLowerCase(),
    personName,
    kind: 'faculty',
    days: daysOf(span),
    type: 'vacation',
    status: 'approved',
    tentative: false,
    author: null,
    review: null,
    isOwn: false,
    version: 1,
    can: { edit: true, cancel: true, decide: false },
    hasDetail: false,
    ...span,
  }
}
