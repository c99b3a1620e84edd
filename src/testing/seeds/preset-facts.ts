import { PRESET_ACTIVITIES } from '#operations/program/preset/activities.ts'
import { PRESET_OVERLAYS } from '#operations/program/preset/overlays.ts'
import { PRESET_HALVES, PRESET_PATTERNS, PRESET_ROTATIONS } from '#operations/program/preset/rotations.ts'
import type { FactLists } from '../door.ts'

/** The vocabulary a family-medicine program starts from, as facts. */
export const presetFacts = (): FactLists => ({
  activity: [...PRESET_ACTIVITIES],
  rotation: [...PRESET_ROTATIONS, ...PRESET_HALVES],
  rotationPattern: [...PRESET_PATTERNS],
  overlay: [...PRESET_OVERLAYS],
})
