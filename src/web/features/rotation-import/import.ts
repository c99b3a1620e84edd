import type { OutputOf } from '../../client.ts'

export type Import = OutputOf<'GET /api/v1/rotation-imports/:id'>
export type ImportItem = OutputOf<'GET /api/v1/rotation-imports'>['items'][number]
export type FoundSheet = OutputOf<'POST /api/v1/rotation-imports/sheets'>['sheets'][number]
export type Report = NonNullable<Import['report']>
export type NameRead = Report['names'][number]
export type WordRead = Report['codes'][number]
export type FooterRead = NonNullable<Report['footer']>

/** How the pages are called. */
export const TITLE = 'Bring in rotations'
/** From one import to all of them. */
export const BACK = { label: 'All imports of rotations', link: { to: '/admin/rotations/import' } } as const
/** From all imports to what they are about. */
export const BACK_TO_TEMPLATES = { label: 'Rotations', link: { to: '/admin/templates' } } as const
