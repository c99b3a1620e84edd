import * as z from 'zod'

export const rotationAnswer = z.strictObject({
  name: z.string(),
  leaveAllowed: z.boolean().nullable().describe('Whether residents may take leave on it; null when nobody has said'),
})
