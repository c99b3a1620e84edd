import { describe, expect, it } from 'vitest'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import {
  NEW_ACTIVITY,
  activityDraftOf,
  activityErrors,
  activityOfDraft,
  contrastOf,
  flagWords,
} from './activity-draft.ts'

const draft = { ...NEW_ACTIVITY, code: 'WC', name: 'Wound care' }

describe('the form of an activity', () => {
  it('gives back every activity it was filled with', () => {
    for (const activity of presetFacts().activity ?? []) {
      const { archived: _, ...fields } = activity
      expect(activityOfDraft(activityDraftOf(activity))).toEqual(fields)
    }
    const own = { ...activityOfDraft(draft), colours: { fill: '#ffffff', ink: '#000000' }, archived: true }
    expect({ ...activityOfDraft(activityDraftOf(own)), archived: true }).toEqual(own)
  })

  it('says what is wrong, field by field', () => {
    expect(activityErrors(draft)).toEqual({})
    expect(activityErrors({ ...draft, code: 'two words', name: ' ', hasHours: true, from: '7', to: '25:00' })).toEqual({
      code: 'Write 1 to 12 letters, digits or & / + . - without spaces.',
      name: 'Write a name.',
      from: 'Write the hour as 07:30.',
      to: 'Write the hour as 07:30.',
    })
    expect(activityErrors({ ...draft, own: { ...draft.own, chosen: true, fill: 'red' } })['own.fill']).toBe(
      'Write the colour as #rrggbb.',
    )
  })

  it('refuses a pair of colours that cannot be read, and says how far it is from it', () => {
    const pale = { chosen: true, fill: '#f7efc9', ink: '#c9b458' }
    expect(contrastOf(pale)).toEqual({ words: '1.7:1, too little: 4.5:1 is the least.', enough: false })
    expect(activityErrors({ ...draft, own: pale })['own.ink']).toContain('4.5:1 is the least')
    expect(activityErrors({ ...draft, sheet: pale })['sheet.ink']).toContain('4.5:1 is the least')
    expect(contrastOf({ ...pale, ink: '#574700' })?.enough).toBe(true)
    expect([contrastOf(draft.own), activityErrors({ ...draft, own: { ...pale, chosen: false } })]).toEqual([null, {}])
  })

  it('reads aliases between commas, each once', () => {
    expect(activityOfDraft({ ...draft, aliases: ' WND, wound ,, WND' }).aliases).toEqual(['WND', 'wound'])
  })

  it('says in words what is counted by it', () => {
    expect(flagWords({ ...activityOfDraft({ ...draft, supervises: true }), archived: false })).toEqual([
      'supervises',
      'clinical hours',
    ])
  })
})
