import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ABSENCE_TYPES } from './absence.ts'
import { absenceDetail } from './absence-detail.ts'
import { REDACTED, scrub } from './scrub.ts'
import { type SaidDetail, writtenDetail } from './written-detail.ts'

const said = (
  fields: SaidDetail,
  type: (typeof ABSENCE_TYPES)[number] = 'vacation',
  before: Parameters<typeof writtenDetail>[0]['before'] = null,
) =>
  // prettier-ignore
  writtenDetail({ absence: 'a', type, before }, fields)

describe('what is kept of an absence apart', () => {
  test('is nothing when nothing is said, or only spaces', () => {
    expect(said({})).toEqual({ detail: null, removed: [] })
    expect(said({ reason: '  ', location: null, orders: null }).detail).toBeNull()
  })

  test('is kept as written, where nothing gives away where service members are', () => {
    expect(said({ reason: ' Wedding in Boise, 12 June ', replacement: 'Halvorsen' })).toEqual({
      detail: {
        absence: 'a',
        reason: 'Wedding in Boise, 12 June',
        location: null,
        orders: null,
        replacement: 'Halvorsen',
        original: null,
      },
      removed: [],
    })
  })

  test('is without units, places and movement for deployment, TDY, training and military duty; the original stands apart', () => {
    for (const type of ['deployment', 'tdy', 'training', 'military_duty'] as const) {
      const { detail, removed } = said(
        { reason: 'With 3rd Battalion', location: 'Fort Example, Kansas', orders: true, replacement: 'Okonkwo' },
        type,
      )
      expect(detail?.reason).not.toContain('Battalion')
      expect(detail).toMatchObject({ location: 'Kansas', orders: true, replacement: 'Okonkwo' })
      expect(detail?.original).toBe('Reason: With 3rd Battalion\nLocation: Fort Example, Kansas')
      expect(removed).toEqual(['unit', 'place'])
    }
  })

  test('keeps what is not named, and takes away what is said to be nothing', () => {
    const before = { type: 'vacation', detail: said({ reason: 'Wedding', orders: false, replacement: 'Osei' }).detail } as const // prettier-ignore
    expect(said({ location: 'Boise' }, 'vacation', before).detail).toMatchObject({
      reason: 'Wedding',
      location: 'Boise',
      orders: false,
      replacement: 'Osei',
    })
    expect(said({ reason: null, orders: null, replacement: '' }, 'vacation', before).detail).toBeNull()
  })

  test('is looked at anew when the type becomes one that gives away more', () => {
    const before = { type: 'vacation', detail: said({ reason: 'With 3rd Battalion' }).detail } as const
    const { detail, removed } = said({}, 'deployment', before)
    expect(detail?.reason).not.toContain('Battalion')
    expect(detail?.original).toBe('Reason: With 3rd Battalion')
    expect(removed).toEqual(['unit'])
  })

  test('keeps an earlier original under a later one, once, for as long as a text stands', () => {
    const first = said({ reason: 'With 3rd Battalion' }, 'deployment').detail
    const second = said({ location: 'Camp Example, Kansas' }, 'deployment', {
      type: 'deployment',
      detail: first,
    }).detail
    expect(second?.original).toBe('Location: Camp Example, Kansas\n\nReason: With 3rd Battalion')
    const again = said({ reason: 'With 3rd Battalion' }, 'deployment', { type: 'deployment', detail: second })
    expect(again.detail).toEqual(second)
    const gone = said({ reason: null, location: null }, 'deployment', { type: 'deployment', detail: second })
    expect(gone.detail).toBeNull()
  })

  test('keeps what was written apart where nothing of it could stay', () => {
    expect(said({ reason: '\u200B' }, 'deployment').detail).toMatchObject({
      reason: REDACTED,
      original: 'Reason: \u200B',
    })
    expect(said({ location: 'San Halcyon,' }, 'tdy').detail?.location).toBe('San Halcyon')
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    // Where words are told apart, and what no one sees.
    fc
      .array(fc.constantFrom(',', ' ', ';', '\u200B', '\uE000', 'Texas'), { maxLength: 20 })
      .map((parts) => parts.join('')),
    // Short pieces that are taken out, so many that what stands for them is longer than they were.
    fc
      .array(fc.constantFrom('12345', ' x ', '🩺', '1/2', ' at Kansas'), { maxLength: 60 })
      .map((parts) => parts.join('')),
  )
  const short = anyText.map((text) => text.slice(0, 200).replace(/[\uD800-\uDBFF]$/, ''))
  const anySaid = fc.record(
    {
      reason: fc.option(anyText, { nil: null }),
      location: fc.option(short, { nil: null }),
      orders: fc.option(fc.boolean(), { nil: null }),
      replacement: fc.option(short, { nil: null }),
    },
    { requiredKeys: [] },
  )
  const anyType = fc.constantFrom(...ABSENCE_TYPES)

  test('can always be stored, and loses nothing that was written: it is there, or in the original', () => {
    fc.assert(
      fc.property(anySaid, anyType, (fields, type) => {
        const { detail } = said(fields, type)
        if (detail !== null) expect(() => absenceDetail.parse(detail)).not.toThrow()
        for (const field of ['reason', 'location', 'replacement'] as const) {
          const written = fields[field]?.trim() ?? ''
          if (written === '') continue
          expect(detail?.[field] === written || (detail?.original ?? '').includes(written)).toBe(true)
        }
      }),
    )
  })

  test('names nothing, changes nothing: whatever was there before', () => {
    fc.assert(
      fc.property(anySaid, anyType, (fields, type) => {
        const { detail } = said(fields, type)
        expect(said({}, type, { type, detail })).toEqual({ detail, removed: [] })
      }),
    )
  })

  test('holds of the four types nothing that the scrubber would take out, but in the original', () => {
    fc.assert(
      fc.property(anyText, (reason) => {
        const { detail, removed } = said({ reason }, 'deployment')
        const scrubbed = scrub('deployment', reason.trim())
        expect(removed).toEqual(scrubbed.removed)
        expect((scrubbed.text || (detail === null ? '' : REDACTED)).startsWith(detail?.reason ?? '')).toBe(true)
      }),
    )
  })
})
