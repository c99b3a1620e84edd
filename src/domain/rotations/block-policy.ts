import * as z from 'zod'

const perResident = z.number().min(0).max(2).multipleOf(0.05)

/** How the program's blocks and its clinic work. There is one; until somebody says otherwise it is `USUAL_POLICY`. */
export const blockPolicy = z
  .strictObject({
    /** Days after a block's first on which split rotations change, unless a resident's block says another day. */
    splitAfter: z.int().min(1).max(27),
    /** Rooms of the clinic used at one time: as a rule, and at the very most. */
    roomsUsual: z.int().min(1).max(99),
    roomsMost: z.int().min(1).max(99),
    /** Attendings for each resident in clinic: an intern's, and a senior's. */
    attendingsPerIntern: perResident,
    attendingsPerSenior: perResident,
  })
  .refine(({ roomsUsual, roomsMost }) => roomsUsual <= roomsMost, {
    path: ['roomsMost'],
    error: 'The most rooms must not be under the usual ones.',
  })
export type BlockPolicy = z.output<typeof blockPolicy>

/** Source: templates-rules-engine 9 (rulings 1 and 8) and product 3.4: half an attending an intern, a quarter a senior. */
export const USUAL_POLICY: BlockPolicy = {
  splitAfter: 11,
  roomsUsual: 6,
  roomsMost: 8,
  attendingsPerIntern: 0.5,
  attendingsPerSenior: 0.25,
}
