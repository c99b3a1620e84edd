/** How the page is called. */
export const TITLE = 'Bring in time away'
/** From one import to all of them. */
export const BACK = { label: 'All imports', link: { to: '/admin/absences/import' } } as const
