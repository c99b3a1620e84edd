import type { RefusalKind } from '../kit.ts'
import { VERSION } from '../people/write-person.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

export const UNKNOWN_TEMPLATE: RefusalKind = { reason: 'unknown_rotation', status: 404, when: 'No such rotation.' }
export const CODE_TAKEN: RefusalKind = { reason: 'code_taken', status: 409, when: 'Another in use has the code.' }
export const ALIAS_TAKEN: RefusalKind = {
  reason: 'alias_taken',
  status: 409,
  when: 'A way of writing it is that of another in use.',
}
export const ROTATION_EXISTS: RefusalKind = {
  reason: 'rotation_exists',
  status: 409,
  when: 'There is a rotation of that name already.',
}
export const UNKNOWN_ACTIVITY: RefusalKind = {
  reason: 'unknown_activity',
  status: 422,
  when: 'A code stands for no activity; `fields` says where.',
}

/** What changing one of the vocabulary may be refused for, besides what is its own. */
export const VOCABULARY_REFUSALS: readonly RefusalKind[] = [VERSION, ...WRITE_REFUSALS]
