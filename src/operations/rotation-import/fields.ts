import * as z from 'zod'
import { ROTATION_SHEETS } from '#spreadsheets/rotations/rotation-sheet.ts'
import { proposalId, version } from '../proposals/fields.ts'

export const importId = proposalId.describe('The import')
export const expectedVersion = version.describe('The version of the import you were looking at')
export const layout = z.enum(ROTATION_SHEETS).describe('What the sheet is; left out, what it looks like')
