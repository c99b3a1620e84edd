/** How the page is called. */
export const TITLE = 'Bring in time away'
/** From one import to all of them. */
export const BACK = { label: 'All imports', link: { to: '/admin/absences/import' } } as const
/** From all imports to what they are about. */
export const BACK_TO_TIME_AWAY = { label: 'Time away', link: { to: '/time-away' } } as const
/** A link to a list is not the page one is on when one is on something of the list. */
export const EXACT = { exact: true, includeSearch: true } as const
