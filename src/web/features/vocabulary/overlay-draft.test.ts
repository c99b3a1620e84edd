import { describe, expect, it } from 'vitest'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import {
  NEW_OVERLAY,
  overlayDraftOf,
  overlayErrors,
  overlayIdFor,
  overlayOfDraft,
  whenWords,
  whoWords,
} from './overlay-draft.ts'

const overlays = presetFacts().overlay ?? []

describe('the form of what the program does', () => {
  it('gives back everything it was filled with', () => {
    for (const one of overlays) {
      const { id: _, order: __, ...fields } = one
      expect(overlayOfDraft(overlayDraftOf(one))).toEqual(fields)
    }
    const some = { ...NEW_OVERLAY, name: 'x', activity: 'LEC', when: 'some', some: [4, 2] } as const
    expect(overlayOfDraft(some).weeks).toEqual([2, 4])
  })

  it('says what is missing', () => {
    expect(overlayErrors({ ...NEW_OVERLAY, kinds: [], when: 'some' })).toEqual({
      name: 'Write a name.',
      activity: 'Choose what is done then.',
      weeks: 'Choose a week.',
      kinds: 'Choose residents, faculty or both.',
    })
  })

  it('gives something new an id that is not taken', () => {
    expect(overlayIdFor('Journal Club!', new Set())).toBe('journal-club')
    expect(overlayIdFor('Journal Club!', new Set(['journal-club', 'journal-club-2']))).toBe('journal-club-3')
    expect(overlayIdFor('…', new Set())).toBe('program-week')
  })

  it('is said in words', () => {
    const words = overlays.map((one) => `${whenWords(one)}: ${whoWords(one)}`)
    expect(words[0]).toBe('Last Wednesday of the block, morning: Residents unless exempt from lecture')
    expect(words[2]).toBe('Every Wednesday, afternoon: Faculty, and residents unless exempt from lecture')
    expect(words[3]).toBe(
      'Every Wednesday, morning: Residents of PGY-1 on outpatient rotations unless exempt from clinic',
    )
    expect(whenWords({ weekday: 'thu', half: 'pm', weeks: [2, 4] })).toBe('Thursday of weeks 2 and 4, afternoon')
  })
})
