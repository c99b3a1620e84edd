/** From one proposal to all of them. */
export const BACK = { label: 'To all proposals', link: { to: '/proposals' } } as const
