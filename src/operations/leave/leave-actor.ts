import type { LeaveActor } from '#domain/decisions/leave-actor.ts'
import { type Actor, may } from '../access.ts'

/** What somebody is to time away: planners to anybody's, others to their own, and who may not ask to nobody's. */
export const leaveActorOf = ({ name, role, person }: Actor): LeaveActor => ({
  name,
  person: may(role, 'leave:ask') ? person : null,
  plans: may(role, 'leave:decide'),
})
