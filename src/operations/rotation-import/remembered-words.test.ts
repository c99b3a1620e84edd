import { expect, it, test } from 'vitest'
import { USUAL_ACTIVITY } from '#domain/rotations/activity.ts'
import { aRotation } from '#testing/builders.ts'
import { type SaidOfText, rememberedCodes, rememberedRotations } from './remembered-words.ts'

const ward = aRotation('Ward', { code: 'W', aliases: ['Ward by day'] })
const clinic = aRotation('Clinic', { code: 'CL' })
const old = aRotation('Old ward', { code: 'OW', aliases: ['Annexe'], archived: true })
const said = (key: string, means: string, text = key): SaidOfText => ({ key, text, means })
const kept = (...of: readonly SaidOfText[]) => {
  const { aliases, keys } = rememberedRotations(of, [ward, clinic, old])
  return [Object.fromEntries(aliases), [...keys]]
}

it('what somebody said of a text is another way of writing it, in the order it was said', () => {
  expect(kept(said('wd', 'Ward', 'WD'), said('w days', 'Ward', 'W-days'), said('cc', 'Clinic', 'CC'))).toEqual([
    { Ward: ['WD', 'W-days'], Clinic: ['CC'] },
    ['wd', 'w days', 'cc'],
  ])
  // What only an archived one was written as is free.
  expect(kept(said('annexe', 'Ward', 'Annexe'))[0]).toEqual({ Ward: ['Annexe'] })
})

test.each<[why: string, said: SaidOfText, isKnown: boolean]>([
  ['it is called so', said('ward', 'Ward', 'WARD'), true],
  ['it is written so already', said('ward by day', 'Ward', 'Ward by Day'), true],
  ['another is called so', said('cl', 'Ward', 'CL'), false],
  ['another is written so', said('ward by day', 'Clinic', 'ward by day'), false],
  ['it is archived', said('ow', 'Old ward', 'OW'), false],
  ['there is none such', said('xx', 'Nothing', 'XX'), false],
  ['it is too long', said('x', 'Ward', 'x'.repeat(161)), false],
])('nothing is added when %s', (_why, one, isKnown) => expect(kept(one)).toEqual([{}, isKnown ? [one.key] : []]))

it('keeps no more than there is room for, of codes too', () => {
  const activity = { ...USUAL_ACTIVITY, code: 'X', name: 'X-ray', family: 'clinic' as const }
  const aliases = Array.from({ length: 39 }, (_, at) => `X${at}`)
  const { aliases: added } = rememberedCodes(
    [said('xray', 'X', 'XRAY'), said('xr', 'X', 'XR')],
    [{ ...activity, aliases }],
  )
  expect(added.get('X')).toEqual(['XRAY'])
  expect(rememberedCodes([said('long', 'X', 'x'.repeat(41))], [activity]).aliases.size).toBe(0)
})
