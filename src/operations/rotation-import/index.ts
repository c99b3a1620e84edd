/** Bringing in sheets of rotations: looked at, read, settled word by word; accepted and taken back as proposals are. */
export { discardRotationImport } from './discard-rotation-import.ts'
export { lookIntoRotationFile } from './look-into-file.ts'
export { readRotationImport, readRotationImports } from './read-imports.ts'
export { settleRotations } from './settle-rotations.ts'
export { stageRotations } from './stage-rotations.ts'
