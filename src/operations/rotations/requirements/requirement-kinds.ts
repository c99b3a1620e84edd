import type { RefusalKind } from '../../kit.ts'

export const UNKNOWN_ROTATION: RefusalKind = { reason: 'unknown_rotation', status: 404, when: 'No such rotation.' }
export const NO_REQUIREMENT: RefusalKind = {
  reason: 'no_requirement',
  status: 404,
  when: 'The rotation has no weekly requirement.',
}
export const REQUIREMENT_REFUSED: RefusalKind = {
  reason: 'requirement_refused',
  status: 422,
  when: 'It cannot be; `issues` and `fields` say what is wrong and where.',
}
