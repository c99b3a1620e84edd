import type { Source } from './kit.ts'

/** The program's written policy on inpatient weeks and call, by section. */
export const fmitAndCall = (section: string): Source => ({ document: 'FMIT and call, program specification', section })
