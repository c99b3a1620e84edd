import type { IconName } from '../components/icon.tsx'
import type { SignedIn } from '../session.ts'

/** A place of the app: where it is, how it is called, and which addresses belong to it. */
export interface Place {
  readonly id: string
  readonly label: string
  readonly to:
    '/year/rotations' | '/admin/fmit/planner' | '/block' | '/fmit/timeline' | '/time-away' | '/people' | '/setup'
  /** What it holds, where its name alone does not say so. */
  readonly detail?: string
  readonly icon: IconName
  readonly within: readonly string[]
  /**
   * Where it is offered, when not everywhere: on a desk Setup leads to the people, on a phone both have a tab; there the
   * timeline is left to the palette.
   */
  readonly on?: 'desk' | 'phone'
}

// Proposals have no place of their own: they are reached from what they are about, and from the palette.
const PLANNER: Place = {
  id: 'fmit',
  label: 'FMIT',
  to: '/admin/fmit/planner',
  icon: 'flag',
  within: ['/admin/fmit', '/proposals'],
}
const YEAR: Place = {
  id: 'year',
  label: 'Year',
  detail: 'Rotations of the residents',
  to: '/year/rotations',
  icon: 'calendar',
  within: ['/year'],
}
const BLOCK: Place = { id: 'block', label: 'Block', to: '/block', icon: 'grid', within: ['/block'] }
const TIMELINE: Place = {
  id: 'timeline',
  label: 'Timeline',
  to: '/fmit/timeline',
  icon: 'calendar',
  within: ['/fmit/timeline'],
}
const TIME_AWAY: Place = {
  id: 'time-away',
  label: 'Time away',
  to: '/time-away',
  icon: 'sun',
  within: ['/time-away', '/admin/absences'],
}
const PEOPLE: Place = { id: 'people', label: 'People', to: '/people', icon: 'person', within: ['/people'] }
const SETUP: Place = {
  id: 'setup',
  label: 'Setup',
  to: '/setup',
  icon: 'setup',
  within: ['/setup', '/admin/templates', '/admin/rotations'],
}

/** The places a role has something to do in. */
export const placesFor = (user: SignedIn): readonly Place[] =>
  user.can.editPlan
    ? [
        YEAR,
        PLANNER,
        BLOCK,
        { ...TIMELINE, on: 'desk' },
        TIME_AWAY,
        { ...PEOPLE, on: 'phone' },
        { ...SETUP, on: 'phone' },
        { ...SETUP, id: 'setup-people', to: '/people', within: [...SETUP.within, '/people'], on: 'desk' },
      ]
    : [YEAR, { ...TIMELINE, label: 'FMIT', icon: 'flag' }, BLOCK, TIME_AWAY, PEOPLE]

/** Where somebody starts who came without saying where to. */
export const startFor = (user: SignedIn): Place['to'] => (user.can.editPlan ? PLANNER.to : TIMELINE.to)

export const isWithin = (place: Place, path: string): boolean =>
  place.within.some((start) => path === start || path.startsWith(`${start}/`))
