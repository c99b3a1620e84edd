import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ABSENCE_TYPES } from './absence.ts'
import { REDACTED, SCRUBBED_KINDS, coarsePlace, isScrubbed, scrub } from './scrub.ts'

const tdy = (text: string): string => scrub('tdy', text).text
const removed = (text: string): readonly string[] => scrub('tdy', text).removed

describe('of deployment, TDY, training and military duty is taken out', () => {
  test.each([
    ['coordinates', 'Grid 11SNV1234567890', ['11SNV']],
    ['coordinates', 'at 21.3069, -157.8583', ['21.3069', '157.8583']],
    ['coordinates', `21°18'24"N 157°51'30"W`, ['21°', '157°', '24"']],
    ['coordinates', '21.31N, 157.86W', ['21.31', '157.86']],
    ['coordinates', 'MGRS 4Q FJ 12345 67890', ['12345', '67890']],
    ['coordinates', 'lat 21.3', ['21.3']],
    ['unit', 'with 2nd Battalion, 27th Infantry', ['2nd', '27th', 'Battalion', 'Infantry']],
    ['unit', 'with the 25th ID', ['25th']],
    ['unit', '3-7 CAV', ['3-7']],
    ['unit', 'B Co, Task Force Anvil', ['Anvil']],
    ['unit', '8th Medical Group', ['8th Medical']],
    ['vessel or flight', 'aboard USS Halcyon', ['Halcyon', 'USS']],
    ['vessel or flight', 'flight UA1175', ['UA1175']],
    ['vessel or flight', 'convoy 12', ['12']],
    ['vessel or flight', 'on HA 22', ['HA 22']],
    ['order number', 'orders 123-456', ['123-456']],
    ['order number', 'travel order no. HX-0042', ['HX-0042']],
    ['order number', 'DTS 88AB12', ['88AB12']],
    ['date or time of movement', 'out 12 Mar 2026', ['12 Mar']],
    ['date or time of movement', 'back March 14th', ['March 14']],
    ['date or time of movement', 'on 2026-03-12T08:00', ['2026-03-12', '08:00']],
    ['date or time of movement', '3/12 at 0430 hrs', ['3/12', '0430']],
    ['date or time of movement', 'gate 04:30', ['04:30']],
    ['date or time of movement', '120430Z MAR 26', ['120430Z']],
    ['date or time of movement', 'back by 5 pm', ['5 pm']],
    ['marking', 'SECRET//NOFORN', ['SECRET', 'NOFORN']],
    ['marking', '(FOUO) see list', ['FOUO']],
    ['identity number', 'SSN 123-45-6789', ['6789']],
    ['identity number', '123 45 6789', ['6789']],
    ['identity number', 'EDIPI 1234567890', ['1234567890']],
    ['identity number', '1234567890', ['1234567890']],
    ['phone number', 'call (808) 555-0142', ['555', '0142']],
    ['phone number', '+1 808.555.0142', ['555']],
    ['phone number', 'DSN 315-4567890', ['4567890']],
    ['e-mail address', 'maya.lindqvist@example.org', ['@', 'lindqvist']],
    ['address', 'lodging 1422 Halvorsen Street', ['1422', 'Street']],
    ['address', 'APO AP 96204', ['96204']],
    ['place', 'Fort Halcyon', ['Halcyon']],
    ['place', 'Anvil AFB', ['Anvil']],
    ['place', 'Camp Okubo, then FOB Kestrel', ['Okubo', 'Kestrel']],
    ['place', 'course in San Halcyon, Texas', ['San', 'Texas']],
    ['place', 'fort halcyon', ['halcyon']],
    ['place', 'San Halcyon, TX', ['Halcyon']],
    ['place', 'To San Halcyon', ['Halcyon']],
    ['unit', 'attached to 25ID', ['25ID']],
    ['date or time of movement', 'gate at 1400', ['1400']],
    ['movement', 'deploys with the team', ['deploys']],
    ['movement', 'departure and arrival to be confirmed', ['departure', 'arrival']],
    ['movement', 'wheels up early', ['wheels up']],
  ] as const)('%s: %s', (kind, text, gone) => {
    const scrubbed = scrub('deployment', text)
    expect(scrubbed.removed).toContain(kind)
    expect(scrubbed.text).toContain(REDACTED)
    for (const piece of gone) expect(scrubbed.text.toLowerCase()).not.toContain(piece.toLowerCase())
  })

  test('and what does not tell stays', () => {
    expect(tdy('annual course, back with certificates')).toBe('annual course, back with certificates')
    expect(tdy('ATLS refresher, 3 days, needs coverage')).toBe('ATLS refresher, 3 days, needs coverage')
    expect(removed('annual course')).toEqual([])
    expect(tdy('')).toBe('')
  })

  test('several side by side leave one mark, and each kind is named once', () => {
    const { text, removed: kinds } = scrub(
      'deployment',
      'Departs 12 Mar 2026, 0430 hrs from Fort Halcyon on flight UA1175.',
    )
    expect(text.match(/\[redacted\]/g)?.length).toBeLessThan(5)
    expect(kinds).toEqual(expect.arrayContaining(['date or time of movement', 'place', 'vessel or flight', 'movement']))
    expect(new Set(kinds).size).toBe(kinds.length)
  })

  test('also when it is written to slip through', () => {
    expect(tdy('123\u200B-45\u2060-6789')).not.toContain('6789')
    expect(tdy('ＵＳＳ Ｈａｌｃｙｏｎ')).not.toMatch(/halcyon/i)
    expect(tdy('1 2 3 4 5 6 7 8 9 0')).not.toContain('6 7 8')
  })

  test('and scrubbed once it is scrubbed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'USS Halcyon',
        '12 Mar',
        '0430 hrs',
        'Fort Halcyon',
        'SSN 123-45-6789',
        'course',
        'with',
        ',',
        '\n',
        'to',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.nat().map(String),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const once = tdy(pieces.join(' '))
        // No digits run on for five or longer, however they are parted.
        expect(once).not.toMatch(/\d(?:[\s.-]?\d){4,}/)
        expect(tdy(once)).toBe(once)
      }),
    )
  })
})

test('notes of other leave stay as they are', () => {
  const note = 'Back on 5 Jan, call 808-555-0142. Wedding in San Halcyon, order 66!'
  for (const type of ABSENCE_TYPES.filter((one) => !isScrubbed(one)))
    expect(scrub(type, note)).toEqual({ text: note, removed: [] })
  expect(ABSENCE_TYPES.filter(isScrubbed)).toEqual(['deployment', 'tdy', 'training', 'military_duty'])
})

test('the kinds are named in their own order', () => {
  const { removed: kinds } = scrub('tdy', 'a@example.org, 1234567890, Fort Halcyon, SECRET')
  expect(kinds).toEqual(SCRUBBED_KINDS.filter((kind) => kinds.includes(kind)))
})

test('of a place the state or country is kept', () => {
  expect(coarsePlace('Fort Halcyon, San Halcyon, Texas')).toBe('Texas')
  expect(coarsePlace('Texas')).toBe('Texas')
  expect(coarsePlace('San Halcyon, Texas, ,')).toBe('Texas')
  expect(coarsePlace(',')).toBe(',')
})
