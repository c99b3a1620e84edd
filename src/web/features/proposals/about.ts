import type { LinkProps } from '@tanstack/react-router'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { day, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { LEAVE, ROTATIONS } from '#domain/decisions/areas.ts'
import type { Row } from './preview.ts'

/** Where what a row is about is planned; null when there is no such place. */
export const placeOf = ({ first, people: [person] }: Pick<Row, 'first' | 'people'>, area: string): LinkProps | null => {
  if (area === ROTATIONS) return { to: '/admin/templates' }
  if (first === null) return null
  const [place, ay, number] = area.split('/')
  if (place === 'rotation-year') return { to: '/year/rotations', search: { ay: Number(ay) } }
  if (place === 'block') return { to: '/block/$ay/$number', params: { ay: Number(ay), number: Number(number) } }
  if (area === LEAVE)
    return { to: '/time-away', search: { ay: yearOf(day(first)), ...(person ? { person: person.id } : {}) } }
  if (!area.startsWith('fmit/')) return null
  const week = fmitWeekStart(day(first))
  return { to: '/admin/fmit/planner', search: { ay: yearOf(week), week: isoOf(week) } }
}
