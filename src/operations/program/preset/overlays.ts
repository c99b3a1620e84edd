import type { Overlay } from '#domain/rotations/overlay.ts'

const RESIDENTS: Pick<Overlay, 'kinds' | 'pgy' | 'settings'> = { kinds: ['resident'], pgy: [], settings: [] }

/** What a family-medicine program does whatever the rotation. Source: templates-rules-engine 3.3 and 9 (4, 5, 7). */
export const PRESET_OVERLAYS: readonly Overlay[] = [
  {
    id: 'last-wednesday-lecture',
    name: 'Lecture, last Wednesday of the block',
    weekday: 'wed',
    half: 'am',
    weeks: 'last',
    ...RESIDENTS,
    unless: 'lecture-exempt',
    activity: 'LEC',
    over: true,
    order: 10,
  },
  {
    id: 'last-wednesday-advising',
    name: 'Advising, last Wednesday of the block',
    weekday: 'wed',
    half: 'pm',
    weeks: 'last',
    ...RESIDENTS,
    unless: 'lecture-exempt',
    activity: 'ADV',
    over: true,
    order: 11,
  },
  {
    id: 'lecture',
    name: 'Lecture',
    weekday: 'wed',
    half: 'pm',
    weeks: 'every',
    ...RESIDENTS,
    kinds: ['resident', 'faculty'],
    unless: 'lecture-exempt',
    activity: 'LEC',
    over: true,
    order: 20,
  },
  {
    id: 'intern-clinic',
    name: 'Continuity clinic of the interns',
    weekday: 'wed',
    half: 'am',
    weeks: 'every',
    kinds: ['resident'],
    pgy: [1],
    settings: ['outpatient'],
    unless: 'clinic-exempt',
    activity: 'CC',
    over: true,
    order: 30,
  },
]
