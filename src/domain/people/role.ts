/** What a signed-in user, or a script with a token, is to the program. */
export const ROLES = ['admin', 'coordinator', 'faculty', 'resident', 'viewer'] as const
export type Role = (typeof ROLES)[number]
