import type { Source } from './kit.ts'

/** The program's written policy on inpatient weeks and call, by section. */
export const fmitAndCall = (section: string): Source => ({ document: 'FMIT and call, program specification', section })

/** What the program keeps of time away, by section. */
export const timeAway = (section: string): Source => ({ document: 'Time away, program specification', section })

/** What the program asks of rotations and of its clinic, by section. */
export const rotationsAndClinic = (section: string): Source => ({
  document: 'Rotations and clinic, program specification',
  section,
})
