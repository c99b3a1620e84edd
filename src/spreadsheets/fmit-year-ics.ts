import ical, { type ICalCalendar } from 'ical-generator'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, isoOf } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { FmitYear, FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { YearWords } from './fmit-year-rows.ts'

export interface CalendarOptions extends Pick<YearWords, 'nameOf'> {
  /** Whose weeks and nights; null for everybody's. */
  readonly person: PersonId | null
  /** Keeps the events of programs apart, wherever the calendars of two meet. */
  readonly programId: string
  /** When the calendar is made. */
  readonly now: Date
}

interface Event {
  readonly kind: 'week' | 'call' | 'recovery'
  readonly person: PersonId
  readonly first: Day
  readonly last: Day
  readonly title: string
}

const eventsOf = ({ number, start, end, attending, recoveryDay, calls }: FmitYearWeek): readonly Event[] => [
  ...(attending === null
    ? []
    : [
        { kind: 'week', person: attending, first: start, last: end, title: `FMIT week ${number}` } as const,
        {
          kind: 'recovery',
          person: attending,
          first: recoveryDay,
          last: recoveryDay,
          title: `Recovery after FMIT week ${number}`,
        } as const,
      ]),
  ...calls.flatMap(({ night, person }) =>
    person === null ? [] : [{ kind: 'call', person, first: night, last: night, title: 'FMIT call' } as const],
  ),
]

// An event's id names what it is about and not who has it, so that a calendar read again shows a week that changed
// hands once, with its new attending.
const addEvent = (
  calendar: ICalCalendar,
  { kind, person, first, last, title }: Event,
  { nameOf, person: whose, programId, now }: CalendarOptions,
) =>
  calendar.createEvent({
    id: `fmit-${kind}-${isoOf(first)}@${programId}.turnus`,
    stamp: now,
    allDay: true,
    start: new Date(isoOf(first)),
    // The end of an all-day event is the day after it (RFC 5545, 3.6.1).
    end: new Date(isoOf(addDays(last, 1))),
    summary: whose === null ? `${title}: ${nameOf(person)}` : title,
  })

/** Text as a calendar writes it (RFC 5545, 3.3.11). The writer does it for events, but not for a calendar's own name. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')

/**
 * The year as a calendar: each week from Friday to Thursday, its recovery day, its Friday and Saturday call with
 * whoever takes it. Calendars are shared and subscribed to, so it says nothing else: no note, no reason, no leave.
 */
export const fmitYearIcs = (year: FmitYear, options: CalendarOptions): string => {
  const { person, nameOf } = options
  const calendar = ical({
    name: escaped(`FMIT ${yearLabel(year.year)}${person === null ? '' : `, ${nameOf(person)}`}`),
    prodId: { company: 'Turnus', product: 'FMIT', language: 'EN' },
  })
  for (const event of year.weeks.flatMap(eventsOf))
    if (person === null || event.person === person) addEvent(calendar, event, options)
  return calendar.toString()
}
