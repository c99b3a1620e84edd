import type { PersonId } from '#domain/people/person.ts'
import { ROLES, type Role } from '#domain/people/role.ts'

/** Who asks: a signed-in user, a script with a token, or the command line of the machine's owner. */
export interface Actor {
  /** Stable, for the log and the undo history: `user:…`, `token:…`, `cli`. */
  readonly id: string
  /** How the history names them. */
  readonly name: string
  readonly role: Role | 'nobody'
  /** The person of the program this is, when it is one. */
  readonly person: PersonId | null
}

/** Whoever has not signed in. May do what is public, and nothing else. */
export const NOBODY: Actor = { id: 'nobody', name: 'Nobody', role: 'nobody', person: null }

/** What an operation asks of whoever calls it. There is no default: an operation without access does not compile. */
export type Access =
  | 'public'
  | 'signed-in'
  | 'plan:read'
  | 'plan:edit'
  | 'people:read'
  | 'people:edit'
  | 'contact:read'
  | 'leave:read'
  | 'leave:ask'
  | 'leave:decide'
  | 'leave:import'
  | 'log:read'
  | 'program:admin'

const EVERY_ROLE: readonly Actor['role'][] = ROLES
const PLANNERS: readonly Actor['role'][] = ['admin', 'coordinator']
const WHO_MAY_BE_AWAY: readonly Actor['role'][] = [...PLANNERS, 'faculty', 'resident']

const MAY: Readonly<Record<Access, readonly Actor['role'][]>> = {
  public: [...ROLES, 'nobody'],
  'signed-in': EVERY_ROLE,
  'plan:read': EVERY_ROLE,
  'plan:edit': PLANNERS,
  'people:read': EVERY_ROLE,
  'people:edit': PLANNERS,
  /** E-mail and pager. */
  'contact:read': PLANNERS,
  /** Of what kind an absence is; that somebody is away everybody may see. */
  'leave:read': PLANNERS,
  /** To ask for time away, for oneself; planners write it down for anybody. Whose it is, the operation sees to. */
  'leave:ask': WHO_MAY_BE_AWAY,
  'leave:decide': PLANNERS,
  'leave:import': PLANNERS,
  /** Every change of every fact, with who made it; and who looked at what is protected. */
  'log:read': PLANNERS,
  'program:admin': ['admin'],
}

/** Whether a role may do what the access names. */
export const may = (role: Actor['role'], access: Access): boolean => MAY[access].includes(role)
