import { ROTATIONS } from '#domain/decisions/areas.ts'
import { areaTakeBack } from '../area-change.ts'

export const undoRotationsChange = areaTakeBack({
  direction: 'undo',
  name: 'undo-rotations-change',
  route: 'POST /api/v1/rotation-templates/undo',
  summary: 'Take back a change of rotations, activities, or what the program does.',
  place: {},
  areaOf: () => ROTATIONS,
})
export const redoRotationsChange = areaTakeBack({
  direction: 'redo',
  name: 'redo-rotations-change',
  route: 'POST /api/v1/rotation-templates/redo',
  summary: 'Bring back a change of rotations, activities, or what the program does that was taken back.',
  place: {},
  areaOf: () => ROTATIONS,
})
