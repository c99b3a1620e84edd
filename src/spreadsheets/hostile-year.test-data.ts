import { addDays, day } from '#domain/calendar/day.ts'
import { type FmitYear, fmitYear } from '#domain/schedule/fmit-year.ts'
import { aCallNight, aPerson, aPersonYear, anFmitWeek, factsOf } from '#testing/builders.ts'
import type { YearWords } from './fmit-year-rows.ts'

/** Names that a spreadsheet would compute, a table would split, and a calendar would fold. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  equals: '=HYPERLINK("http://example.org";"Okonkwo")',
  plus: '+1 Halvorsen',
  minus: '-2 Tamang',
  at: '@SUM(A1:A9)',
  quotes: 'Noa "Kai" Kealoha, Jr.',
  lines: 'Maya\nLindqvist; Esq.\\',
  tab: '\tFarhan Abdi',
  letters: 'Åsa Żółć-Ōkubo 🩺 李',
}

const WEEK = 7
const first = day('2026-07-03')

const facts = factsOf({
  person: Object.entries(HOSTILE_NAMES).map(([id, name]) => aPerson({ id, name })),
  personYear: Object.keys(HOSTILE_NAMES).map((person) => aPersonYear({ person, year: 2026 })),
  fmitWeek: Object.keys(HOSTILE_NAMES).map((person, i) =>
    anFmitWeek({ person, weekStart: addDays(first, i * WEEK), note: i === 0 ? '=1+1\nsecond line' : null }),
  ),
  callNight: [aCallNight({ person: 'plus', night: day('2026-07-04'), override: true })],
})

/** 2026–27 with eight weeks taken by people of such names; the Saturday of the first is somebody else's. */
export const hostileYear: FmitYear = fmitYear({ facts, today: day('2026-11-22') }, 2026)

export const hostileWords: YearWords = {
  nameOf: (id) => HOSTILE_NAMES[id] ?? id,
  findingsOf: (weekStart) => (weekStart === first ? ['=cmd|calc takes call.', 'Second, with "quotes".'] : []),
}
