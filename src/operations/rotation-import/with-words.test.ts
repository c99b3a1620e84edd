import { expect, it } from 'vitest'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import type { Change } from '#domain/schedule/change.ts'
import { PRESET_ACTIVITIES } from '../program/preset/activities.ts'
import { withWords } from './with-words.ts'

const known = (code: string): Activity => PRESET_ACTIVITIES.find((one) => one.code === code)!
const change = (code: string, to: Partial<Activity>): Change => ({
  ...{ kind: 'activity', key: code, from: known(code) },
  to: { ...known(code), ...to },
})
const row = (id: string, changes: readonly Change[]): ProposalRow => ({
  ...{ id, label: id, why: '', people: [], first: null, last: null, changes },
})

it('keeps how an activity counts and how else it is written, in one row', () => {
  const words = row('words', [change('C', { aliases: ['Klinik'] }), change('AT', { aliases: ['Att'] })])
  const counts = row('attendings', [change('C', { needsSupervision: false })])
  expect(withWords([words], [counts])).toEqual([
    row('words', [change('AT', { aliases: ['Att'] })]),
    row('attendings', [change('C', { needsSupervision: false, aliases: ['Klinik'] })]),
  ])
  expect(withWords([row('words', [change('C', { aliases: ['Klinik'] })])], [counts])).toHaveLength(1)
})

it('leaves rows as they are where nothing meets', () => {
  const rows = [row('attendings', [change('C', { aliases: [] })])]
  expect(withWords([], rows)).toEqual(rows)
  expect(withWords([row('words', [change('AT', { aliases: ['Att'] })])], rows)).toHaveLength(2)
})
