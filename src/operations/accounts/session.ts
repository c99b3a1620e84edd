import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { ROLES } from '#domain/people/role.ts'
import { done } from '#domain/result.ts'
import { yearToOpen } from '#domain/schedule/year-to-open.ts'
import { type Access, may } from '../access.ts'
import { defineOperation } from '../kit.ts'

const CAN = {
  editPlan: 'plan:edit',
  editPeople: 'people:edit',
  readContact: 'contact:read',
  readLeave: 'leave:read',
  askLeave: 'leave:ask',
  decideLeave: 'leave:decide',
  importLeave: 'leave:import',
  readLog: 'log:read',
  administer: 'program:admin',
} as const satisfies Record<string, Access>

export const session = defineOperation({
  name: 'session',
  summary: 'Who is signed in, and what they may do.',
  route: 'GET /api/v1/session',
  access: 'public',
  input: z.strictObject({}),
  output: z.strictObject({
    today: isoDay.describe('The day it is for the program'),
    user: z
      .strictObject({
        /** The same as in histories and live updates. */
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        role: z.enum(ROLES),
        facultyId: z.string().nullable(),
        planYear: z.int().describe('The academic year a planner wants first'),
        hasPassword: z.boolean(),
        /** The session was opened by a one-time link, so a password can be set without the old one. */
        byLink: z.boolean(),
        can: z.strictObject({
          editPlan: z.boolean(),
          editPeople: z.boolean(),
          readContact: z.boolean(),
          readLeave: z.boolean(),
          askLeave: z.boolean(),
          decideLeave: z.boolean(),
          importLeave: z.boolean(),
          readLog: z.boolean(),
          administer: z.boolean(),
        }),
      })
      .nullable(),
  }),
  refusals: [],
  async run({ accounts, programId, actor, session, snapshot, today }) {
    if (actor.role === 'nobody') return done({ today, user: null })
    const { id, name, role, person } = actor
    const user = session && (await accounts.user(programId, session.userId))
    const can = Object.fromEntries(Object.entries(CAN).map(([what, access]) => [what, may(role, access)]))
    return done({
      today,
      user: {
        id,
        name,
        email: user?.email ?? null,
        role,
        facultyId: person,
        planYear: yearToOpen({ facts: snapshot.facts, today }),
        hasPassword: user?.hasPassword ?? false,
        byLink: session?.byLink ?? false,
        can: can as Record<keyof typeof CAN, boolean>,
      },
    })
  },
})
