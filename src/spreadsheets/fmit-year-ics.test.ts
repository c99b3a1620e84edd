import { afterEach, describe, expect, it } from 'vitest'
import { fmitYearIcs } from './fmit-year-ics.ts'
import { HOSTILE_NAMES, hostileWords, hostileYear } from './hostile-year.test-data.ts'

const STAMP = new Date('2026-11-22T12:00:00Z')

const feed = (person: string | null, now: Date): string =>
  fmitYearIcs(hostileYear, { ...hostileWords, person, programId: 'hillside', now })

/** The properties of every event, unfolded and unescaped (RFC 5545, 3.1 and 3.3.11). */
const eventsOf = (ics: string): Readonly<Record<string, string>>[] =>
  ics
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => {
      const lines = event.split('\r\nEND:VEVENT')[0]?.split('\r\n') ?? []
      const pairs = lines.map((line): [string, string] => {
        const colon = line.indexOf(':')
        const value = line.slice(colon + 1).replaceAll(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c))
        return [line.slice(0, colon), value]
      })
      return Object.fromEntries(pairs)
    })

describe('fmitYearIcs', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it.each(['UTC', 'Pacific/Honolulu', 'Pacific/Kiritimati'])('has the same days on a machine in %s', (machine) => {
    process.env['TZ'] = machine
    const events = eventsOf(feed('lines', STAMP))
    expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE'], event['SUMMARY']])).toEqual([
      ['20260807', '20260814', 'FMIT week 6'],
      ['20260814', '20260815', 'Recovery after FMIT week 6'],
      ['20260807', '20260808', 'FMIT call'],
      ['20260808', '20260809', 'FMIT call'],
    ])
  })

  it('gives a call to whoever takes it', () => {
    const calls = (person: string) =>
      eventsOf(feed(person, STAMP))
        .filter((event) => event['SUMMARY']?.startsWith('FMIT call'))
        .map((event) => event['DTSTART;VALUE=DATE'])
    expect(calls('equals')).toEqual(['20260703'])
    expect(calls('plus')).toEqual(['20260704', '20260710', '20260711'])
  })

  it('names everybody when it is of nobody in particular, whatever the name holds', () => {
    const summaries = eventsOf(feed(null, STAMP)).map((event) => event['SUMMARY'])
    expect(summaries).toContain(`FMIT week 6: ${HOSTILE_NAMES['lines'] ?? ''}`)
    expect(summaries).toContain(`FMIT week 5: ${HOSTILE_NAMES['quotes'] ?? ''}`)
    expect(summaries).toContain(`FMIT week 8: ${HOSTILE_NAMES['letters'] ?? ''}`)
    expect(summaries).toHaveLength(32)
  })

  it.each([null, 'lines'])('lets no name begin a line of its own (of %s)', (person) => {
    for (const brk of ['\r\n', '\n', '\r']) {
      const nameOf = () => `Maya${brk}ATTENDEE:x@example.org`
      const ics = fmitYearIcs(hostileYear, { nameOf, person, programId: 'hillside', now: STAMP })
      expect(ics).toContain('Maya\\nATTENDEE')
      expect(ics.split(/\r\n|\r|\n/).filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
    }
  })

  it('keeps the identity of every entry from one feed to the next, and is the same for the same moment', () => {
    const ids = (stamp: Date) => eventsOf(feed(null, stamp)).map((event) => event['UID'])
    expect(ids(STAMP)).toEqual(ids(new Date('2027-01-01T00:00:00Z')))
    expect(new Set(ids(STAMP)).size).toBe(32)
    expect(ids(STAMP)).toContain('fmit-call-2026-07-04@hillside.turnus')
    expect(feed(null, STAMP)).toBe(feed(null, STAMP))
  })
})
